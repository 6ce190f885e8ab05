import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StrayJson } from '../../../../src/protocol/transport/stray-json';

function strayIn(...chunks: readonly string[]): string[] {
  const stray = new StrayJson();
  return [...chunks.flatMap((chunk) => stray.push(chunk)), ...stray.end()].map(({ text }) => text);
}

const lines = [
  ...['data: a', 'data: {"a":1}', 'data:[DONE]', 'event: error', 'id: 7', 'retry: 9', ': comment', ':'],
  ...['{"a":1}', ' {"a":[1]} ', '{', '"a": 1', '}', '[DONE]', '[', 'error: {"a":1}', 'error:', 'error: 1'],
  ...['', ' ', 'what', 'dat', 'e', 'event', 'eventually: {', '\uFEFFdata: a'],
];
const text = fc
  .array(fc.tuple(fc.constantFrom(...lines), fc.constantFrom('\n', '\n\n', '\r\n', '\r')), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));

test('what stands between the fields of a stream is found however the stream is cut', () => {
  fc.assert(
    fc.property(text, fc.array(fc.nat(120), { maxLength: 8 }), (whole, cuts) => {
      const places = [0, ...cuts.filter((cut) => cut < whole.length).sort((a, b) => a - b), whole.length];
      const chunks = places.slice(1).map((end, index) => whole.slice(places[index], end));
      const found = strayIn(...whole);
      expect(strayIn(whole)).toEqual(found);
      expect(strayIn(...chunks), JSON.stringify(chunks)).toEqual(found);
    }),
    { numRuns: 1000 },
  );
});

test('an error is found that begins where a field has ended in the middle of a chunk', () => {
  expect(strayIn('data: a', 'b\n\nerror', ': {"message":"too long"}\n')).toEqual(['{"error":{"message":"too long"}}']);
});

test('fields alone are not read line by line', () => {
  const chunks = ['data: {"a":1}\n\ndata: {"b', '":2}\r\n\r\n: c\r\n', '\ndata: {"c":3}\n\n'];
  const stray = new StrayJson();
  let ends = 0;
  stray.end = () => {
    ends += 1;
    return [];
  };
  for (const chunk of chunks) expect(stray.push(chunk)).toEqual([]);
  expect(ends).toBe(0);
});
