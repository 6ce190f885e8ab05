import { expect, onTestFinished, test, vi } from 'vitest';
import type { Block, SafeHtml } from '../../../src/markdown/block';
import { unsafeBlocksOf } from '../../../src/markdown/drawing/unsafe-blocks';
import { renderMarkdown } from '../../../src/markdown/render';
import { MarkdownStream } from '../../../src/markdown/streaming/stream';
import pathological from '../../fixtures/markdown/pathological.json';

const inputs = pathological.map(({ name, parts }) => ({
  name,
  text: parts.map(([text, times]) => String(text).repeat(Number(times))).join(''),
}));

const asIs = (html: readonly string[]): SafeHtml[] => [...html] as SafeHtml[];

/** What can be read of each block: the pieces of one that grew carry tags of their own. */
const drawn = (blocks: readonly Block[]) =>
  blocks.map((block) => {
    switch (block.type) {
      case 'html':
        return block.pieces.join('').replaceAll(/<[^>]*>|\s/g, '');
      case 'code':
        return block.code;
      case 'plain':
        return block.text;
    }
  });

// What each costs is measured in `tests/bench/streaming/pathological.bench.ts`.
test.each(inputs)('pathological markdown that comes in a hundred pieces is read to the same end: $name', ({ text }) => {
  const size = Math.ceil(text.length / 100);
  const stream = new MarkdownStream(asIs);
  for (let from = 0; from < text.length; from += size) {
    stream.append(text.slice(from, from + size));
    stream.blocks.at(0);
  }
  stream.end();
  expect(drawn(stream.blocks)).toEqual(drawn(renderMarkdown(text)));
});

test('a reply of ordinary size and one single shape is still read as markdown', () => {
  const types = (text: string): string[] => unsafeBlocksOf(text).map(({ type }) => type);
  expect(types('A sentence with **bold** words, `code`, and a [link](https://a.test). '.repeat(800))).toEqual(['html']);
  expect(types(`|a|b|\n|-|-|\n${'| **one** | two |\n'.repeat(3000)}`)).toEqual(['html']);
  expect(types('- item with `code` and *more*\n'.repeat(1500))).toEqual(['html']);
  expect(types(`\`\`\`js\n${'const a = [[1], {b: "*_~`"}];\n'.repeat(20_000)}`)).toEqual(['code']);
});

test('what is too long becomes plain text up to the next blank line, and nothing is lost', () => {
  const long = 'word '.repeat(60_000);
  expect(unsafeBlocksOf(`# Title\n\n${long}\n\nAfter **it**.`)).toMatchObject([
    { type: 'html', html: '<h3>Title</h3>\n' },
    { type: 'plain', text: `${long}\n` },
    { type: 'html', html: '<p>After <strong>it</strong>.</p>\n' },
  ]);
});

test('a paragraph or quote that a browser would lay out for long is plain text, whole and while it grows', () => {
  for (const long of ['word '.repeat(16_000), `> ${'word '.repeat(16_000)}`]) {
    expect(unsafeBlocksOf(`${long}\n\nAfter.`).map(({ type }) => type)).toEqual(['plain', 'html']);
    const stream = new MarkdownStream(asIs);
    for (let from = 0; from < long.length; from += 4_000) {
      stream.append(long.slice(from, from + 4_000));
      stream.blocks.at(0);
    }
    expect(new Set(stream.blocks.map(({ type }) => type))).toEqual(new Set(['plain']));
  }
});

test.each(['<svg>\n\n', '<script>\n\n', '<title>\n\n'])(
  'a text of many %j is looked through for the ends of all at once',
  (tag) => {
    const text = tag.repeat(2_000);
    const looked = vi.spyOn(String.prototype, 'matchAll');
    onTestFinished(() => looked.mockRestore());
    unsafeBlocksOf(text);
    const through = looked.mock.contexts.reduce<number>((sum, one) => sum + String(one).length, 0);
    expect(through).toBeLessThan(4 * text.length);
  },
);

test('which of many elements of one name ends is told of each', () => {
  const codes = (text: string): string[] =>
    unsafeBlocksOf(text).map((block) => (block.type === 'code' ? block.code.text : ''));
  expect(codes('<svg>\n\n<svg>a\n\nb</svg>\n\n<svg>c</svg>\n\n<svg>')).toEqual([
    '<svg>',
    '<svg>a\n\nb</svg>',
    '<svg>c</svg>',
    '<svg>',
  ]);
});

test('a table is read with as many columns as people make, and is plain text where its second line alone makes thousands of cells', () => {
  const table = (columns: number, rows: string) => `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n${rows}`;
  const types = (text: string): string[] => unsafeBlocksOf(text).map(({ type }) => type);
  expect(types(table(60, `|${'x|'.repeat(60)}\n`.repeat(300)))).toEqual(['html']);
  expect(types(table(2_000, '|x|\n'.repeat(300)))).toEqual(['plain']);
});
