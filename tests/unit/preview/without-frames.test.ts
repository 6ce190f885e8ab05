import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isForbidden, wholeTags, withoutFrames } from '../../../src/preview/without-frames';

test.each([
  ['<p>Hi</p>', '<p>Hi</p>'],
  ['<iframe srcdoc="x"></iframe>', '<blocked-iframe srcdoc="x"></iframe>'],
  ['a<IFRAME/src=x>b', 'a<blocked-IFRAME/src=x>b'],
  ['<<iframe>', '<<blocked-iframe>'],
  [
    '<link rel=preconnect><object data=x><embed>',
    '<blocked-link rel=preconnect><blocked-object data=x><blocked-embed>',
  ],
  ['1 < iframe &lt;iframe&gt; <linearGradient>', '1 < iframe &lt;iframe&gt; <linearGradient>'],
])('%s becomes %s', (html, safe) => {
  expect(withoutFrames(html)).toBe(safe);
});

test('what is written in parts is written tag by tag, so that no part hides the name of one', () => {
  const html = fc.array(fc.constantFrom('<', 'ifr', 'ame', ' srcdoc=x', '>', '</', 'text ', '<p', '"'), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(html, (parts) => {
      const whole = wholeTags();
      const written = parts.map((part) => withoutFrames(whole(part))).join('');
      expect(written).not.toMatch(/<iframe/);
    }),
  );
});

test.each(['iframe', 'IFrame', 'x:iframe', 'object', 'link', 'fencedframe'])('an element %s stays out', (name) => {
  expect(isForbidden(name)).toBe(true);
});

test.each(['div', 'foreignObject', 'blink', 'linearGradient', 'svg:line'])('an element %s may be made', (name) => {
  expect(isForbidden(name)).toBe(false);
});
