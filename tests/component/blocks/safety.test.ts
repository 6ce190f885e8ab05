import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/render';
import { sanitize } from '../../../src/markdown/sanitize';
import exfil from '../../fixtures/exfil.dev.json';
import xss from '../../fixtures/xss.dev.json';

const tags = new Set(
  (
    'A B BDI BLOCKQUOTE BR CAPTION CITE CODE DATA DD DEL DETAILS DFN DIV DL DT EM H1 H2 H3 H4 H5 H6 HR I INS KBD LI MARK OL P PRE Q ' +
    'RP RT RUBY S SAMP SMALL SPAN STRONG SUB SUMMARY SUP TABLE TBODY TD TFOOT TH THEAD TR U UL VAR WBR'
  ).split(' '),
);
const attributes = new Set(['align', 'colspan', 'dir', 'href', 'open', 'rowspan', 'start', 'title']);

/** What is in the HTML of a reply that has no business there. */
function intruders(text: string): string[] {
  const found: string[] = [];
  for (const block of renderMarkdown(text)) {
    if (block.type !== 'html') continue;
    const template = document.createElement('template');
    template.innerHTML = block.pieces.join('');
    for (const element of template.content.querySelectorAll('*')) {
      if (!tags.has(element.tagName)) found.push(`<${element.tagName}>`);
      for (const { name, value } of element.attributes) {
        if (!attributes.has(name)) found.push(`${element.tagName} ${name}`);
        // As the browser reads it, blanks within dropped. An empty address leads nowhere: see `openLinksInNewTab`.
        if (name === 'href' && value !== '' && !/^(?:https?|mailto):/i.test(value.replace(/\s/g, '')))
          found.push(value);
      }
    }
  }
  return found;
}

const carriers: ((payload: string) => string)[] = [
  (payload) => `- ${payload}`,
  (payload) => `| a | b |\n| - | - |\n| ${payload.replace(/\n/g, ' ')} | x |`,
  (payload) => `> ${payload}`,
  (payload) => `## ${payload.replace(/\n/g, ' ')}`,
  (payload) => `[${payload}](https://a.test)`,
  (payload) => `[link](${payload}) [link](<${payload}>) [link]: ${payload}`,
  (payload) => `![${payload}](https://a.test/x.png) ![x](${payload})`,
  (payload) => '```' + payload.replace(/[\n`]/g, ' ') + '\ncode\n```',
  (payload) => '`' + payload + '`',
  (payload) => `*${payload}* **${payload}** <b>${payload}</b>`,
];

describe('nothing but text and its structure comes through', () => {
  test('of any XSS payload, by itself and in what may carry it', () => {
    for (const [index, { id, payload }] of xss.entries()) {
      expect(intruders(payload), id).toEqual([]);
      // In turn: each carrier has hundreds of payloads, and each payload three carriers.
      for (const step of [0, 4, 7]) {
        expect(intruders(carriers[(index + step) % carriers.length]!(payload)), id).toEqual([]);
      }
    }
  });

  test('of anything that would make a request', () => {
    for (const { id, text } of exfil) expect(intruders(text), id).toEqual([]);
  });
});

test.for<[string, string[]]>([
  [
    'well-formed',
    ['<p>one <b>bold</b></p>', '<ul><li>two</li></ul>\n', 'a & b', '<table><tr><td>three</td></tr></table>'],
  ],
  ['one that opens what it does not close', ['<p>one <b>bold', '<div><p>two', '<p>three</p>']],
  ['one that closes what it did not open', ['<p>one</p></div></div>', '<p>two</p>', '<p>three</p>']],
  ['the same twice, and none', ['<p>one</p>', '', '<p>one</p>']],
  ['one that leaves a link open', ['<p><a href="https://one.test/">one</p>', '<p>two</p>']],
  ['one that leaves a style open', ['<b>one', 'two']],
  ['one that closes its element and opens another', ['one</div><div>two', '<div>three', 'four']],
  [
    'one that would swallow what follows',
    ['<p>one</p><plaintext>', '<img src=x onerror=alert(1)>two', '<!-- ', '<p>three'],
  ],
])('strings that are sanitized together are as each by itself: %s', ([, all]) => {
  expect(sanitize(all).map(String)).toEqual(all.flatMap((html) => sanitize([html])).map(String));
});

test('strings of any tags are as each by itself when they are sanitized together', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'b',
      'code',
      'div',
      'li',
      'ol',
      'p',
      'span',
      'table',
      'td',
      'tr',
      'tbody',
      'ul',
      'h1',
      'details',
      'summary',
    ].flatMap((name) => [`<${name}>`, `</${name}>`]),
    ...[
      '<a href="https://a.test/">',
      '<br>',
      '<hr>',
      '<!--',
      '-->',
      '<svg>',
      '<select>',
      '<i',
      '>',
      'word',
      ' ',
      '&lt;',
    ],
  );
  const balanced = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      piece.filter((one) => !one.startsWith('<')),
      fc
        .tuple(
          fc.constantFrom(
            'a',
            'b',
            'div',
            'li',
            'p',
            'table',
            'td',
            'tr',
            'tbody',
            'caption',
            'ul',
            'h1',
            'details',
            'summary',
          ),
          fc.array(tie('node'), { maxLength: 3 }),
        )
        .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
    ),
  })).node;
  const html = fc.oneof(
    balanced,
    fc.array(piece, { maxLength: 8 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(fc.array(html, { minLength: 2, maxLength: 4 }), (all) => {
      expect(sanitize(all).map(String)).toEqual(all.flatMap((one) => sanitize([one])).map(String));
    }),
    { numRuns: 200 },
  );
});

describe('links', () => {
  const links = (text: string): (string | null)[] => {
    const template = document.createElement('template');
    template.innerHTML = renderMarkdown(text)
      .map((block) => (block.type === 'html' ? block.pieces.join('') : ''))
      .join('');
    return [...template.content.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  };

  test('go to the web and to mail', () => {
    expect(links('[a](https://a.test) [b](http://b.test) [c](mailto:c@d.test) www.e.test')).toEqual([
      'https://a.test',
      'http://b.test',
      'mailto:c@d.test',
      'http://www.e.test',
    ]);
  });

  test('go nowhere else', () => {
    const others =
      'javascript:alert(1) data:text/html,x vbscript:x ftp://a.test tel:1 file:///etc //a.test /path #hash ?q blob:x';
    for (const address of others.split(' ')) expect(links(`[x](${address})`), address).toEqual([]);
  });
});

test('a reply cannot forge what the app says of it', () => {
  const [block] = renderMarkdown(
    '<p data-count="message" data-value="1" class="x" id="y" name="z" style="color:red" aria-label="Send" role="button" tabindex="0">text</p>',
  );
  expect(block?.type === 'html' && block.pieces.join('').trim()).toBe('<p>text</p>');
});

test('a table keeps its alignment and a list its first number', () => {
  const html = renderMarkdown('| a |\n| -: |\n| 1 |\n\n7. seven').map((block) =>
    block.type === 'html' ? block.pieces.join('') : '',
  );
  expect(html[0]).toContain('<td align="right">1</td>');
  expect(html[1]).toContain('<ol start="7">');
});
