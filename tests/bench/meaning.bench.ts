import { expect, test } from 'vitest';
import { closest, type VectorBlock } from '../../src/context/meaning/vectors';
import { figure } from './figures';
import { median } from './measure';

const dimension = 1536;
const inBlock = 128;

/** So many passages with vectors that are all different. */
function blocksOf(passages: number): VectorBlock<number>[] {
  return Array.from({ length: passages / inBlock }, (_, block) => {
    const vectors = new Int8Array(inBlock * dimension);
    for (let at = 0; at < vectors.length; at += 1) vectors[at] = (Math.imul(at + block, 2_654_435_761) >>> 24) - 128;
    return { entries: Array.from({ length: inBlock }, (_, index) => block * inBlock + index), vectors };
  });
}

function searchMs(blocks: readonly VectorBlock<number>[]): number {
  const query = Float32Array.from({ length: dimension }, (_, at) => Math.sin(at));
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    closest(blocks, query, 60);
    return performance.now() - start;
  });
  return median(times);
}

test('a search through 100,000 passages costs at most 15 times one through 10,000, and a byte a number', () => {
  const few = blocksOf(10_240);
  const many = blocksOf(102_400);
  searchMs(few);
  const [fewMs, manyMs] = [searchMs(few), searchMs(many)];
  const bytes = many.reduce((sum, { vectors }) => sum + vectors.byteLength, 0);
  console.log(`10,240: ${fewMs.toFixed(0)} ms; 102,400: ${manyMs.toFixed(0)} ms, ${(bytes / 1e6).toFixed(0)} MB`);
  expect(bytes / (102_400 * dimension)).toBe(1);
  figure({ name: 'search by meaning: 102,400 passages beside 10,240', value: manyMs / fewMs, limit: 15, unit: '×' });
});
