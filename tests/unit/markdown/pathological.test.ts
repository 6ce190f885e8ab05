import { expect, test } from 'vitest';
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
