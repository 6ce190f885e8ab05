import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inertName, wholeTags, withoutFrames } from '../../../../src/preview/safety/without-frames';

test.each([
  ['<p>Hi</p>', '<p>Hi</p>'],
  ['<iframe srcdoc="x"></iframe>', '<blocked-iframe srcdoc="x"></blocked-iframe>'],
  ['a<IFRAME/src=x>b', 'a<blocked-iframe/src=x>b'],
  ['<iframe\nsrc=x>', '<blocked-iframe\nsrc=x>'],
  ['<iframe', '<blocked-iframe'],
  ['<<iframe>', '<<blocked-iframe>'],
  ['<a-very-long-prefix:iframe/>', '<blocked-iframe/>'],
  ['<!DOCTYPE a [<!ENTITY e "&#60;iframe/>">]>', '<!DOCTYPE a [<!blocked e "&#60;iframe/>">]>'],
  ['1 < iframe &lt;iframe&gt; <linearGradient>', '1 < iframe &lt;iframe&gt; <linearGradient>'],
])('%s becomes %s', (html, safe) => {
  expect(withoutFrames(html)).toBe(safe);
});

test('what has no end tag becomes another that has none, so that the rest of the page is not inside of it', () => {
  expect(withoutFrames('<link rel=preconnect><object data=x></object><embed src=x><frame>')).toBe(
    '<meta rel=preconnect><blocked-object data=x></blocked-object><wbr src=x><wbr>',
  );
});

test.each([
  'for(let i=0;i<links.length;i++)a[i]<frames',
  'while(t<frame){t<link;x=[i<object];y=a<embed&&b<portal}',
  '<link-card></link-card><object-view><frameset>',
])('%s stays as it is', (code) => {
  expect(withoutFrames(code)).toBe(code);
});

test('a comparison with what is called like a forbidden element stays one', () => {
  expect(withoutFrames('t<frame ? 1 : i<link && 2')).toBe('t< frame ? 1 : i< link && 2');
});

test('what is written in parts is written tag by tag, so that no part hides the name of one', () => {
  const html = fc.array(fc.constantFrom('<', 'ifr', 'ame', ' srcdoc=x', '>', '</', 'text ', '<p', '"'), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(html, (parts) => {
      const whole = wholeTags();
      const written = parts.map((part) => withoutFrames(whole(part))).join('');
      expect(written).not.toMatch(/<iframe[\s/>]/);
    }),
  );
});

test.each(['iframe', 'IFrame', 'x:iframe', 'object', 'link', 'a:b:Embed', 'fencedframe'])(
  'an element %s stays out',
  (name) => {
    expect(inertName(name)).not.toBeNull();
  },
);

test.each(['div', 'foreignObject', 'blink', 'linearGradient', 'svg:line', 'link-card', 'objects'])(
  'an element %s may be made',
  (name) => {
    expect(inertName(name)).toBeNull();
  },
);
