import { expect, test } from 'vitest';
import { EchoCutter } from '../../../../../src/protocol/dialects/decoding/echo';

function continued(kept: string, ...deltas: string[]): string {
  const cutter = new EchoCutter(kept);
  return deltas.map((delta) => cutter.push(delta)).join('') + cutter.flush();
}

test.each([
  ['The quick brown', ['The quick brown fox'], ' fox'],
  ['The quick brown', ['The', ' quick', ' brown', ' fox'], ' fox'],
  ['The quick brown ', ['The quick brown', ' fox'], 'fox'],
  ['\n\nThe quick brown', ['The quick brown fox'], ' fox'],
  ['The quick brown', ['The quick brown'], ''],
])('an echo of %j is cut out of %j', (kept, deltas, rest) => {
  expect(continued(kept, ...deltas)).toBe(rest);
});

test.each([
  ['The quick brown', [' fox']],
  ['The quick brown', ['The quick red', ' fox']],
  ['The quick brown', ['The quick']],
  ['ha', ['ha', 'ha']],
  ['', ['The', ' quick']],
])('after %j, %j is no echo', (kept, deltas) => {
  expect(continued(kept, ...deltas)).toBe(deltas.join(''));
});
