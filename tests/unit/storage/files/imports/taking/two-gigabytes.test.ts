import { expect, test } from 'vitest';
import { ExportReader } from '../../../../../../src/storage/files/imports/reading/export-reader';
import { chat, node, said } from '../chatgpt-chats';

type Bytes = Uint8Array<ArrayBuffer>;

/** More than any string of a browser can hold. */
const least = 2 * 1024 ** 3;
const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);

/** A list of `count` times the same value, made while it is read. */
class LargeList extends Blob {
  constructor(
    private readonly value: Bytes,
    private readonly count: number,
  ) {
    super();
  }

  override get size(): number {
    return this.count * (this.value.length + 1) + 1;
  }

  override slice(from: number, to: number): Blob {
    return new Blob(['[', this.value]).slice(from, to);
  }

  override stream(): ReadableStream<Bytes> {
    let given = 0;
    return new ReadableStream<Bytes>(
      {
        pull: (controller) => {
          controller.enqueue(bytesOf(given === 0 ? '[' : given < this.count ? ',' : ']'));
          if (given === this.count) controller.close();
          else controller.enqueue(this.value);
          given += 1;
        },
      },
      { highWaterMark: 0 },
    );
  }
}

test('a conversations.json of 2 GB is read to its end', async () => {
  const value = bytesOf(JSON.stringify(chat([node('q', null, said('user', 'x'.repeat(16 * 1024 * 1024)))])));
  const count = Math.ceil(least / value.length);
  const seen = await new ExportReader().look([{ path: 'conversations.json', file: new LargeList(value, count) }]);
  expect(seen).toMatchObject({ formats: ['chatgpt'], problems: [], losses: {} });
  expect(seen.chats).toHaveLength(count);
});
