import { afterEach, expect, test, vi } from 'vitest';
import { ApiError } from '../../../../src/model/failure';
import { readLines } from '../../../../src/protocol/transport/read-lines';

const encoder = new TextEncoder();

function bodyOf(chunks: readonly string[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(encoder.encode(chunk));
      controller.close();
    },
  });
}

async function dataOf(chunks: readonly string[], longest?: number): Promise<string[]> {
  const data: string[] = [];
  for await (const pieces of readLines(bodyOf(chunks), undefined, undefined, longest))
    data.push(...pieces.flatMap((piece) => ('data' in piece ? piece.data : [])));
  return data;
}

afterEach(() => void vi.restoreAllMocks());

test('each character of a long line is looked through once, however many chunks it comes in', async () => {
  const chunks = [...Array.from({ length: 1000 }, () => 'a'.repeat(1000)), '\n{"b":1}'];
  const all = chunks.join('');
  const split = vi.spyOn(String.prototype, 'split');
  const data = await dataOf(chunks);
  const looked = split.mock.contexts.reduce<number>((sum, text) => sum + String(text).length, 0);
  expect(data).toEqual(all.split('\n'));
  expect(looked).toBe(all.length);
});

test('a line that never ends is given up', async () => {
  const long = Array.from({ length: 11 }, () => 'a'.repeat(100));
  expect(await dataOf([...long.slice(1), '\n', ...long.slice(1)], 1000)).toHaveLength(2);
  await expect(dataOf(long, 1000)).rejects.toThrow(new ApiError({ kind: 'reply-too-long', limit: 1000 }));
});
