import { test } from 'vitest';
import type { SafeHtml } from '../../../src/markdown/block';
import { unsafeBlocksOf } from '../../../src/markdown/drawing/unsafe-blocks';
import { MarkdownStream } from '../../../src/markdown/streaming/stream';
import pathological from '../../fixtures/markdown/pathological.json';
import { figure } from '../figures';
import { piecesOf } from './texts';

/** Characters of the ordinary text that each is compared with. */
const ordinaryLength = 60_000;

function cpuMs(work: () => void): number {
  // Not the time that passes: other work shares the machine.
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** ms of CPU of the longest piece of work: reading `text` at once, and one of a hundred pieces of it, each the best of three. */
function cost(text: string): { whole: number; longestPiece: number } {
  const best = (work: () => number): number => Math.min(work(), work(), work());
  return {
    whole: best(() => cpuMs(() => void unsafeBlocksOf(text))),
    longestPiece: best(() => {
      const stream = new MarkdownStream((html) => [...html] as SafeHtml[]);
      const size = Math.ceil(text.length / 100);
      const costs: number[] = [];
      for (let from = 0; from < text.length; from += size)
        costs.push(
          cpuMs(() => {
            stream.append(text.slice(from, from + size));
            stream.blocks.at(0);
          }),
        );
      costs.push(cpuMs(() => stream.end()));
      return Math.max(...costs);
    }),
  };
}

test('CPU time of the longest task of pathological markdown, beside reading an ordinary text at once', () => {
  const ordinary = piecesOf('mixed', ordinaryLength).join('').slice(0, ordinaryLength);
  cost(ordinary);
  const yardstick = cost(ordinary).whole;
  const rows = pathological.map(({ name, parts }) => {
    const { whole, longestPiece } = cost(parts.map(([text, times]) => String(text).repeat(Number(times))).join(''));
    return { name, whole: whole / yardstick, longestPiece: longestPiece / yardstick };
  });
  console.log(`ordinary text, ${String(ordinaryLength)} characters: ${yardstick.toFixed(1)} ms`);
  const dearest = rows.toSorted((a, b) => Math.max(b.whole, b.longestPiece) - Math.max(a.whole, a.longestPiece));
  console.table(dearest.slice(0, 12));
  const { name, whole, longestPiece } = dearest[0]!;
  const value = Math.max(whole, longestPiece);
  figure({
    name: `pathological markdown, its dearest task (${name}) beside an ordinary text`,
    value,
    limit: 6,
    unit: '×',
  });
});
