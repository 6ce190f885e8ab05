import { render, screen, waitFor } from '@testing-library/svelte';
import fc from 'fast-check';
import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { renderMarkdown, type Block } from '../../../src/markdown/render';
import { MarkdownStream } from '../../../src/markdown/streaming/stream';
import Blocks from '../../../src/ui/chat/blocks/Blocks.svelte';
import commonmark from '../../fixtures/markdown/commonmark.0.31.2.json';
import extensions from '../../fixtures/markdown/gfm-extensions.json';
import gfm from '../../fixtures/markdown/gfm.0.29.json';

const examples = [...commonmark, ...gfm, ...extensions].map(({ markdown }) => markdown);

const longParagraph = Array.from(
  { length: 60 },
  (_, n) => `Sentence ${n} has **bold**, \`code\` and [a link](https://a.test/${n}).`,
).join(' ');
const longList = Array.from(
  { length: 80 },
  (_, n) => `${n + 3}. item **${n}** with \`code\`\n   and a second line`,
).join('\n');
const looseList = Array.from({ length: 60 }, (_, n) => `- item ${n}\n\n  - nested *${n}*\n  - [x] done`).join('\n');
const longTable = `| a | b | c |\n| :- | -: | - |\n${'| 1 | **two** | `three`<br>more |\n'.repeat(90)}`;
const longCode = `~~~~ts title="x"\n${'  const a = [1, 2, 3];\n\n'.repeat(90)}~~~~\n`;
const longQuote = '> a quote with *emphasis*\n> - and a list\n'.repeat(90);
const markup = `${'A <b>bold <i>one</b> and</i> text. '.repeat(90)}\n\n<details><summary>more</summary>\n\nhidden\n\n</details>\n`;
const steps = Array.from(
  { length: 15 },
  (_, n) =>
    `${n + 1}. Step ${n}\n\n   ~~~ts\n   const a = ${n}; // ${'words '.repeat(8)}\n   let b;\n   ~~~\n\n   - and then\n`,
).join('\n');
const quotedCode = '> Say:\n>\n> ~~~ts title\n> const a = 1;\n> let b;\n> ~~~\n>\n> and so on\n>\n'.repeat(12);
const shapes = { longParagraph, longList, looseList, longTable, longCode, longQuote, markup, steps, quotedCode };

function drawn(blocks: readonly Block[]): string {
  const { container, unmount } = render(Blocks, { blocks, oncopy: () => {} });
  flushSync();
  container.normalize();
  const html = container.innerHTML;
  unmount();
  return html;
}

function streamed(pieces: readonly string[]): MarkdownStream {
  const stream = new MarkdownStream();
  for (const piece of pieces) {
    stream.append(piece);
    stream.blocks.at(0);
  }
  stream.end();
  return stream;
}

/** `text` in pieces whose lengths `sizes` gives, over and over. */
function cut(text: string, sizes: readonly number[]): string[] {
  const pieces = [];
  for (let from = 0, n = 0; from < text.length; n++) {
    const size = sizes[n % sizes.length]!;
    pieces.push(text.slice(from, from + size));
    from += size;
  }
  return pieces;
}

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });

describe('when a reply ends, its blocks are those of a whole parse', () => {
  test('over the examples of CommonMark and GFM, one after another, in pieces of any size', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(examples, { minLength: 1, maxLength: 6 }), sizes, (some, lengths) => {
        const text = some.join('\n\n');
        expect(drawn(streamed(cut(text, lengths)).blocks)).toBe(drawn(renderMarkdown(text)));
      }),
      { numRuns: 60 },
    );
  });

  test.each(Object.entries(shapes))('a reply that is one %s', (_, text) => {
    const after = `\n${text}\n\nAnd a word after it.\n`;
    for (const lengths of [[61], [5, 290, 1], [700]]) {
      expect(drawn(streamed(cut(after, lengths)).blocks)).toBe(drawn(renderMarkdown(after)));
    }
  });

  test('every example by itself, a few characters at a time', () => {
    for (const text of examples) {
      expect(drawn(streamed(cut(text, [9, 1, 14])).blocks), text).toBe(drawn(renderMarkdown(text)));
    }
  });
});

describe('while a reply streams', () => {
  test.each(Object.entries(shapes))(
    'what is on the page is what the blocks say, at every step of one %s',
    (_, text) => {
      const stream = new MarkdownStream();
      const { container, rerender } = render(Blocks, { blocks: stream.blocks, oncopy: () => {} });
      const step = Math.ceil(text.length / 12);
      for (const piece of [...cut(text, [step]), '\n\nEnd.']) {
        stream.append(piece);
        void rerender({ blocks: stream.blocks });
        flushSync();
        const clone = container.cloneNode(true);
        clone.normalize();
        expect((clone as HTMLElement).innerHTML).toBe(drawn(stream.blocks));
      }
    },
  );

  test.for<[string, string, string]>([
    ['a paragraph', 'Some **bold** words and', ' more, and `code` at the *end*.'],
    ['a list', '- one\n- two **bold**', ' more\n- three'],
    ['a table', '| a | b |\n| - | - |\n| one | two |\n', '| three | four |\n'],
    ['a quote', '> first line', ' goes on\n> and on'],
    ['code in a list', '1. one\n\n   ~~~ts\n   const a', ' = 1;\n   let b;\n   ~~~\n\n   and so on\n2. two'],
    ['code in a quote', '> ~~~ts\n> const a', ' = 1;\n> ~~~\n>\n> and so on\n>\n> ~~~\n> two\n> ~~~'],
  ])('what is selected in the growing end of %s stays, as do its elements', ([, begin, more]) => {
    const stream = new MarkdownStream();
    stream.append(begin);
    const { container, rerender } = render(Blocks, { blocks: stream.blocks, oncopy: () => {} });
    flushSync();
    const before = [...container.querySelectorAll('*')];
    const selection = document.getSelection()!;
    selection.selectAllChildren(container);
    const selected = selection.toString().trimEnd();
    for (const sign of more) {
      stream.append(sign);
      void rerender({ blocks: stream.blocks });
      flushSync();
    }
    const after = new Set(container.querySelectorAll('*'));
    expect(before.filter((element) => !after.has(element))).toEqual([]);
    expect(after.size).toBeGreaterThanOrEqual(before.length);
    expect(selection.toString()).toContain(selected);
  });

  test('code in a list that goes on is coloured line by line, and has its button', async () => {
    const stream = new MarkdownStream();
    const { container, rerender } = render(Blocks, { blocks: stream.blocks, oncopy: () => {} });
    const coloured = (): string[] =>
      [...container.querySelectorAll('li code span span')].map((token) => token.textContent);
    for (const piece of ['1. First\n\n   ~~~ts\n   const a = 1;\n', '   let b = 2;\n', '   let c']) {
      stream.append(piece);
      void rerender({ blocks: stream.blocks });
      flushSync();
    }
    await waitFor(() => expect(coloured()).toEqual(expect.arrayContaining(['const', '1', 'let', '2'])));
    expect(screen.getAllByRole('button', { name: 'Copy code' })).toHaveLength(1);
    stream.append(';\n   ~~~\n\n   ~~~ts\n   return\n   a');
    void rerender({ blocks: stream.blocks });
    flushSync();
    expect(screen.getAllByRole('button', { name: 'Copy code' })).toHaveLength(2);
    await waitFor(() => expect(coloured()).toContain('return'));
  });

  test('code in a list is whole as soon as something follows it', () => {
    const stream = new MarkdownStream();
    const { container, rerender } = render(Blocks, { blocks: stream.blocks, oncopy: () => {} });
    const shown: (string | undefined)[] = [];
    for (const piece of ['1. Go:\n\n   ```go\n   const s = `\n   words\n   `', '\n   ```\n', '\n   And so on']) {
      stream.append(piece);
      void rerender({ blocks: stream.blocks });
      flushSync();
      shown.push(container.querySelector('li code')?.textContent);
    }
    expect(shown).toEqual(['const s = `\nwords', 'const s = `\nwords', 'const s = `\nwords\n`']);
  });

  test.each(Object.entries(shapes))(
    'blocks before one %s, and its settled pieces, stay the same objects',
    (_, text) => {
      const stream = new MarkdownStream();
      stream.append(`# Before\n\nA paragraph.\n\n${text.slice(0, text.length / 2)}`);
      const before = stream.blocks;
      stream.append(text.slice(text.length / 2));
      const after = stream.blocks;
      expect(after[0]).toBe(before[0]);
      expect(after[1]).toBe(before[1]);
      const [then, now] = [before[2]!, after[2]!];
      expect(now.key).toBe(then.key);
      if (then.type === 'html' && now.type === 'html' && then.pieces.length > 1)
        expect(now.pieces[0]).toBe(then.pieces[0]);
    },
  );

  test.each(['longParagraph', 'longList', 'longTable', 'longCode', 'steps', 'quotedCode'] as const)(
    'the end of the reply leaves the elements of one %s as they are',
    (name) => {
      const stream = new MarkdownStream();
      const { container, rerender } = render(Blocks, { blocks: stream.blocks, oncopy: () => {} });
      for (const piece of cut(shapes[name], [120])) {
        stream.append(piece);
        void rerender({ blocks: stream.blocks });
        flushSync();
      }
      const before = [...container.querySelectorAll('*')];
      stream.end();
      void rerender({ blocks: stream.blocks });
      flushSync();
      expect([...container.querySelectorAll('*')].filter((element, index) => element !== before[index])).toEqual([]);
    },
  );
});
