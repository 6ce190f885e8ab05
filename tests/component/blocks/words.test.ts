import { render } from '@testing-library/svelte';
import fc from 'fast-check';
import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { renderMarkdown, type Block } from '../../../src/markdown/render';
import { MarkdownStream } from '../../../src/markdown/streaming/stream';
import Blocks from '../../../src/ui/chat/blocks/Blocks.svelte';
// The formulas in these texts load it without being waited for: it must not come after the end of this file.
import '../../../src/ui/chat/blocks/formulas/formulas';
import commonmark from '../../fixtures/markdown/commonmark.0.31.2.json';
import extensions from '../../fixtures/markdown/gfm-extensions.json';
import xss from '../../fixtures/xss.dev.json';

function drawn(blocks: readonly Block[]): HTMLElement {
  const { container, unmount } = render(Blocks, { blocks, oncopy: () => {} });
  flushSync();
  const copy = container.cloneNode(true) as HTMLElement;
  unmount();
  return copy;
}

const shown = (text: string): string => drawn(renderMarkdown(text)).textContent;

/** Words that stand nowhere else. */
const place = fc.constantFrom(
  ...['%', '*%*', '**%**', '_%_', '`%`', '~~%~~', '~%~', '[%](https://a.test)', '[%]', '[%](%)', '![%](x.png)', '$%$'],
  ...[
    '\\(%\\)',
    '\\[%\\]',
    '<%>',
    '</%>',
    '<%/>',
    '<b>',
    '</b>',
    '<i>%</i>',
    '<A>',
    '</a>',
    '<sub>',
    '</sub>',
    '&amp;',
  ],
  ...[
    '<!-- % -->',
    '<?% ?>',
    '<![CDATA[%]]>',
    '<!%>',
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<table>',
    '<tr><td>',
    '</td>',
  ],
  ...[
    '<ul><li>%',
    '</ul>',
    '<pre>',
    '</pre>',
    '<code>',
    '</code>',
    '<kbd>%</kbd>',
    '<br>',
    '<hr>',
    '<script>%</script>',
  ],
  ...[
    '<style>%',
    '<svg><text>%</text></svg>',
    '<select><option>%',
    '<textarea>%</textarea>',
    '<iframe>%</iframe>',
    '<x-%',
  ],
  ...['<details>', '</details>', '<summary>%</summary>', '<summary>', '<title>%', '<noscript>%</noscript>', '<math>%'],
  ...[
    '[^%]: %',
    '[%]: %',
    '[%]: https://a.test "%"',
    '| % | % |',
    '|-|-|',
    '| % | % | % |',
    '# %',
    '> %',
    '- %',
    '7. %',
  ],
  ...[
    '```% %',
    '```',
    '~~~',
    '    %',
    '---',
    '===',
    '$$',
    '\\[',
    '\\]',
    '<!doctype html>',
    '<html>',
    '</html>',
    '$5',
    '|',
  ],
  ...[
    '%**%',
    '。**%。**%',
    '“%”',
    'https://a.test/%，%',
    '<img alt="%">',
    '<',
    '>',
    '&',
    '"',
    '\\',
    '!',
    ':',
    '^',
    '{%}',
  ],
);
const glue = fc.constantFrom('', ' ', '\n', '\n\n', '\n> ', '\n- ', '\n  ', '\n    ', ' | ');
const texts = fc.array(fc.tuple(place, glue), { minLength: 1, maxLength: 14 }).map((parts) => {
  let count = 0;
  return parts
    .flat()
    .join('')
    .replace(/%/g, () => `w${String(count++)}x`);
});

/**
 * The words of `text` that stand in no address, title or reference of a link that is drawn: those are behind its text.
 */
function missing(text: string, container: HTMLElement): string[] {
  const links = [...container.querySelectorAll('a')].map((link) => `${link.href} ${link.title}`).join(' ');
  return (text.match(/w\d+x/g) ?? []).filter((word) => !container.textContent.includes(word) && !links.includes(word));
}

describe('no word of a reply vanishes', () => {
  test('whatever marks, tags and signs stand around it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(missing(text, drawn(renderMarkdown(text))), text).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  test('at any moment of its streaming', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 3, max: 17 }), (text, size) => {
        const stream = new MarkdownStream();
        for (let from = 0; from < text.length; from += size) {
          stream.append(text.slice(from, from + size));
          const soFar = text.slice(0, from + size);
          // The last word may be half of one. A code block within a list gets its label when it is complete.
          const whole = soFar.slice(0, soFar.search(/\S*\s*$/)).replace(/(?:```|~~~).*/g, '');
          expect(missing(whole, drawn(stream.blocks)), soFar).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('of the examples of CommonMark and GitHub, outside of tags, addresses and definitions', () => {
    for (const { markdown } of [...commonmark, ...extensions]) {
      const container = drawn(renderMarkdown(markdown));
      const bare = markdown.replace(
        /<[a-z/][^>]*>|\]\([^)]*\)|\]\[[^\]]*\]|^ *\[[^]*?\]:[^]*?(?=\n\n|$)|&\S+;/gim,
        ' ',
      );
      const words = bare.match(/[a-z]{3,}/gi) ?? [];
      const lost = words.filter((word) => !container.innerHTML.toLowerCase().includes(word.toLowerCase()));
      expect(lost, markdown).toEqual([]);
    }
  });

  test('of what would be an attack', () => {
    for (const { id, payload } of xss.filter((_, index) => index % 4 === 0)) {
      const text = `before1 ${payload} after2`;
      expect(shown(text), id).toContain('before1');
      expect(shown(text), id).toContain('after2');
    }
  });

  test.each([
    ['Set <project-id> first; a list<int> will do.', 'Set <project-id> first; a list<int> will do.'],
    ['A Box<A>, a Map<B, I> and a <your name here>.', 'A Box<A>, a Map<B, I> and a <your name here>.'],
    ['<answer>\nYes, **so**.\n</answer>', '<answer>Yes, so.</answer>'],
    ['Water is H<sub>2</sub>O; press <kbd>A</kbd>.', 'Water is H2O; press A.'],
    ['<!-- a note -->', '<!-- a note -->'],
    ['3~4 km, 10~12 km', '3~4 km, 10~12 km'],
    ['It costs $5 and $10, **not** $20.', 'It costs $5 and $10, not $20.'],
    ['Roots \\(x_{1}\\) and \\[ a \\\\ b \\], so $p*q*r$.', 'Roots \\(x_{1}\\) and \\[ a \\\\ b \\], so $p*q*r$.'],
    ['[Ann]: hello\n[Bob]: hi', '[Ann]: hello[Bob]: hi'],
    ['[report](sandbox:/mnt/a.csv)', '[report](sandbox:/mnt/a.csv)'],
  ])('%s', (text, expected) => {
    expect(shown(text).trim()).toBe(expected);
  });

  test('the source of a page that came without a fence is code', () => {
    const page = '<!doctype html>\n<title>T</title>\n\n<p>x</p>\n</html>';
    expect(drawn(renderMarkdown(page)).querySelector('pre')?.textContent).toBe(page);
  });

  test('cells beyond the last column stay in the last', () => {
    expect(shown('| a | b |\n| - | - |\n| 1 | 2 | 3 |')).toContain('2 | 3');
    expect(shown('a | b\n- | -\n1 | 2 | 3')).toContain('2 | 3');
  });
});
