import { expect, test } from 'vitest';
import { findFiles, withBytes } from '../../../../../src/state/request/media/stored-files';
import { mediaOf, textOf, textParts, type MediaPart } from '../../../../../src/model/chat/parts';
import { Blobs } from '../../../../../src/storage/blobs/blobs';
import { keyOf } from '../../../../../src/storage/keyspace/key-map';
import { Memory } from '../../../../../src/storage/keyspace/memory';
import { message } from '../../../storage/builders';

async function twoPictures(): Promise<{ records: Memory; pictures: MediaPart[] }> {
  const records = new Memory();
  const blobs = new Blobs(records);
  const pictures: MediaPart[] = [];
  for (const name of ['one.png', 'two.png'])
    pictures.push({
      type: 'image',
      name,
      mediaType: 'image/png',
      source: await blobs.store(new TextEncoder().encode(name)),
      size: null,
    });
  return { records, pictures };
}

test('what another tab has deleted since it was looked up is named as missing, and the rest goes', async () => {
  const { records, pictures } = await twoPictures();
  const written = message('c1', 'm1', { parts: [...pictures, ...textParts('Look')] });
  const planned = (await findFiles(records, [written])).asSent(written, 'responses');
  expect(mediaOf(planned)).toEqual(pictures);
  const [gone] = pictures;
  if (gone?.source.kind !== 'blob') throw new TypeError('It is stored.');
  await records.write([{ delete: keyOf.blob(gone.source.hash) }, { delete: keyOf.blobBytes(gone.source.hash) }]);
  const asked = { role: 'user' as const, content: textOf(planned), media: mediaOf(planned) };
  const [sent] = await withBytes(records, [asked], 'chat-completions');
  expect(sent?.content).toBe(
    '[The attachment “one.png” is no longer stored, so it is not part of this message.]\n\nLook',
  );
  expect(sent?.media).toEqual([{ ...pictures[1], bytes: new TextEncoder().encode('two.png') }]);
});

test('a picture goes with its mask, and not at all where that is gone: all of it would be painted anew', async () => {
  const { records, pictures } = await twoPictures();
  const [picture] = pictures;
  const mask = await new Blobs(records).store(new TextEncoder().encode('mask'));
  if (picture?.type !== 'image') throw new TypeError('It is a picture.');
  const asked = { role: 'user' as const, content: 'Bluer', media: [{ ...picture, mask }] };
  const [sent] = await withBytes(records, [asked], 'chat-completions');
  expect(sent?.media).toMatchObject([{ sentMask: { bytes: new TextEncoder().encode('mask') } }]);
  await records.write([{ delete: keyOf.blob(mask.hash) }, { delete: keyOf.blobBytes(mask.hash) }]);
  const [without] = await withBytes(records, [asked], 'chat-completions');
  expect(without?.media).toBeUndefined();
  expect(without?.content).toContain('“one.png” is no longer stored');
});

test('a text that went as a file goes as its words afterwards, and in both forms within one message', async () => {
  const records = new Memory();
  const store = async (words: string): Promise<MediaPart & { type: 'file' }> => {
    const source = await new Blobs(records).store(new TextEncoder().encode(words));
    return { type: 'file', name: 'a.txt', mediaType: 'text/plain', source };
  };
  const textSent = async (parts: MediaPart[]): Promise<string> => {
    const written = message('c1', 'm1', { parts });
    return textOf((await findFiles(records, [written])).asSent(written, 'anthropic-messages'));
  };
  const first = await store('the words');
  expect(await textSent([{ ...first, asFile: true }])).toBe('');
  expect(await textSent([first])).toBe('```text a.txt\nthe words\n```');
  for (const words of ['other words', 'more words']) {
    const part = await store(words);
    const asFile = { ...part, asFile: true as const };
    expect(await textSent(words === 'other words' ? [part, asFile] : [asFile, part])).toContain(words);
  }
});
