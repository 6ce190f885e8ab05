import { unzipSync } from 'fflate';
import { expect, onTestFinished, test, vi } from 'vitest';
import { takingTurns, takingTurnsUntil } from '../../../../../src/model/next-task';
import { ZipWriter } from '../../../../../src/storage/files/exports/zip-writer';

async function* pieces(...texts: readonly string[]): AsyncGenerator<string> {
  yield* texts;
}

/** How many blobs are made from now on. */
function countBlobs(): () => number {
  let made = 0;
  class CountedBlob extends Blob {
    constructor(...given: ConstructorParameters<typeof Blob>) {
      super(...given);
      made += 1;
    }
  }
  vi.stubGlobal('Blob', CountedBlob);
  onTestFinished(() => void vi.unstubAllGlobals());
  return () => made;
}

test('a zip of many small files is made of one blob: the page waits for another process with each', async () => {
  const blobs = countBlobs();
  const zip = new ZipWriter(takingTurns());
  const names = Array.from({ length: 200 }, (_, index) => `${index}.md`);
  for (const name of names) await zip.addText(name, pieces(`About `, name));
  const file = await zip.end();
  expect(blobs()).toBe(2);
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
  expect(Object.keys(files)).toEqual(names);
  expect(new TextDecoder().decode(files['7.md'])).toBe('About 7.md');
});

test('a large zip is not held in memory until its end', async () => {
  const blobs = countBlobs();
  const zip = new ZipWriter(takingTurns());
  const bytes = crypto.getRandomValues(new Uint8Array(65536));
  const picture = new Uint8Array(5 * 1024 * 1024).map((_, index) => bytes[index % bytes.length]!);
  await zip.addBytes('a.png', picture);
  expect(blobs()).toBe(5);
  const files = unzipSync(new Uint8Array(await (await zip.end()).arrayBuffer()));
  expect(Buffer.from(files['a.png']!).equals(picture)).toBe(true);
});

test('a text is compressed, in the order of the files, and a canceled zip says why', async () => {
  const controller = new AbortController();
  const takeTurn = takingTurnsUntil(controller.signal);
  const zip = new ZipWriter(takeTurn);
  const long = 'The median splits the sorted halves. '.repeat(20000);
  await zip.addText('long.md', pieces(long, 'é', ''));
  await zip.addText('empty.md', pieces());
  await zip.addBytes('a.png', new Uint8Array([1, 2, 3]));
  const file = await zip.end();
  expect(file.size).toBeLessThan(long.length / 20);
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
  expect(Object.keys(files)).toEqual(['long.md', 'empty.md', 'a.png']);
  expect(new TextDecoder().decode(files['long.md'])).toBe(`${long}é`);
  expect([files['empty.md']?.length, files['a.png']?.length]).toEqual([0, 3]);
  controller.abort();
  const more = new ZipWriter(takeTurn).addText('a.md', pieces('a'));
  await expect(more).rejects.toHaveProperty('name', 'AbortError');
});
