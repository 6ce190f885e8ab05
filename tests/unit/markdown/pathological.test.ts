import { describe, expect, test } from 'vitest';
import type { SafeHtml } from '../../../src/markdown/block';
import { draftsOf } from '../../../src/markdown/drawing/block-draft';
import { MarkdownStream } from '../../../src/markdown/streaming/stream';
import pathological from '../../fixtures/markdown-pathological.json';

const inputs = pathological.map(({ name, parts }) => ({
  name,
  text: parts.map(([text, times]) => String(text).repeat(Number(times))).join(''),
}));

/** ms of work that may hold the main thread at once; the best of three runs counts. The aim is 100; a busy machine takes twice as long. */
const budget = 250;

function bestOf(runs: number, run: () => number): number {
  let best = Infinity;
  for (let n = 0; n < runs && best > budget; n++) best = Math.min(best, run());
  return best;
}

function elapsed(work: () => void): number {
  // Not the time that passes: other work shares the machine.
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

describe.each(inputs)('pathological markdown: $name', ({ text }) => {
  test('is read at once within the budget', () => {
    expect(bestOf(3, () => elapsed(() => void draftsOf(text)))).toBeLessThan(budget);
  });

  test('never holds up a stream', () => {
    const size = Math.ceil(text.length / 100);
    const longestUpdate = (): number => {
      const stream = new MarkdownStream((html) => html as SafeHtml);
      let longest = 0;
      for (let from = 0; from < text.length; from += size) {
        longest = Math.max(
          longest,
          elapsed(() => {
            stream.append(text.slice(from, from + size));
            stream.blocks.at(0);
          }),
        );
      }
      return Math.max(
        longest,
        elapsed(() => stream.end()),
      );
    };
    expect(bestOf(3, longestUpdate)).toBeLessThan(budget);
  });
});

test('a reply of ordinary size and one single shape is still read as markdown', () => {
  const types = (text: string): string[] => draftsOf(text).map(({ type }) => type);
  expect(types('A sentence with **bold** words, `code`, and a [link](https://a.test). '.repeat(800))).toEqual(['html']);
  expect(types(`|a|b|\n|-|-|\n${'| **one** | two |\n'.repeat(3000)}`)).toEqual(['html']);
  expect(types('- item with `code` and *more*\n'.repeat(1500))).toEqual(['html']);
  expect(types(`\`\`\`js\n${'const a = [[1], {b: "*_~`"}];\n'.repeat(20_000)}`)).toEqual(['code']);
});

test('what is too long becomes plain text up to the next blank line, and nothing is lost', () => {
  const long = 'word '.repeat(60_000);
  expect(draftsOf(`# Title\n\n${long}\n\nAfter **it**.`)).toMatchObject([
    { type: 'html', html: '<h3>Title</h3>\n' },
    { type: 'plain', text: `${long}\n` },
    { type: 'html', html: '<p>After <strong>it</strong>.</p>\n' },
  ]);
});

test('a paragraph or quote that a browser would lay out for long is plain text, whole and while it grows', () => {
  for (const long of ['word '.repeat(16_000), `> ${'word '.repeat(16_000)}`]) {
    expect(draftsOf(`${long}\n\nAfter.`).map(({ type }) => type)).toEqual(['plain', 'html']);
    const stream = new MarkdownStream((html) => html as SafeHtml);
    for (let from = 0; from < long.length; from += 4_000) {
      stream.append(long.slice(from, from + 4_000));
      stream.blocks.at(0);
    }
    expect(new Set(stream.blocks.map(({ type }) => type))).toEqual(new Set(['plain']));
  }
});
