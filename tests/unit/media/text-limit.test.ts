import { expect, test } from 'vitest';
import { perform } from '../../../src/media/worker/tasks';

const read = (file: Blob, name: string, mostBytes: number): Promise<unknown> =>
  perform({ type: 'text', file, name, mostBytes }, () => undefined);

/** A file whose beginning alone can be read. */
class Unread extends Blob {
  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.reject(new TypeError('It was read whole.'));
  }
}

test('a text that is sure to be too long is not read', async () => {
  expect(await read(new Unread(['word '.repeat(1000)]), 'a.txt', 2000)).toEqual({
    problem: { kind: 'too-large', bytes: 5000, limit: 2000 },
  });
});

test('a text is measured in UTF-8, whatever it was written in', async () => {
  const wide = new Blob([utf16('wörd '.repeat(10))]);
  expect(await read(wide, 'a.txt', 60)).toMatchObject({ text: 'wörd '.repeat(10) });
  expect(await read(wide, 'a.txt', 59)).toEqual({ problem: { kind: 'too-large', bytes: 60, limit: 59 } });
});

test('the text of a document counts, not its own size', async () => {
  const page = new Blob([`<!doctype html><style>${' '.repeat(5000)}</style><p>Words`]);
  expect(await read(page, 'a.html', 100)).toMatchObject({ text: expect.stringContaining('Words') as string });
  expect(await read(new Blob([`<!doctype html><p>${'word '.repeat(100)}`]), 'a.html', 100)).toMatchObject({
    problem: { kind: 'too-large', limit: 100 },
  });
});

/** `text` in UTF-16 with its mark at the beginning. */
function utf16(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Uint16Array.from([0xfeff, ...[...text].map((letter) => letter.charCodeAt(0))]).buffer);
}
