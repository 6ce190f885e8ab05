import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, expect, test } from 'vitest';
import type { MediaPart } from '../../../../src/model/chat/parts';
import { attachmentLines, attachmentsEditor } from '../../../../src/storage/blobs/attachment-lines';
import { Blobs } from '../../../../src/storage/blobs/blobs';
import { makeBackup, restoreBackup, type Backup } from '../../../../src/storage/files/backup';
import { countMissing, makeArchive, readArchive, restoreBlobs } from '../../../../src/storage/files/backup-archive';
import { keyOf } from '../../../../src/storage/keyspace/key-map';
import { Memory } from '../../../../src/storage/keyspace/memory';
import { conversation, message } from '../builders';

let records: Memory;
let blobs: Blobs;
let picture: MediaPart;
let draft: MediaPart;

beforeEach(async () => {
  records = new Memory();
  blobs = new Blobs(records);
  const stored = async (name: string): Promise<MediaPart> => ({
    type: 'file',
    name,
    mediaType: '',
    source: await blobs.store(strToU8(name)),
  });
  picture = await stored('a picture');
  draft = await stored('not sent yet');
  await records.write([
    { put: keyOf.conversation('c1'), value: conversation('c1', { tipId: 'm1' }) },
    { put: keyOf.message('c1', 'm1'), value: message('c1', 'm1', { parts: [picture] }) },
    {
      put: keyOf.draft('c1', attachmentsEditor),
      value: { conversationId: 'c1', editor: attachmentsEditor, text: attachmentLines([draft]), updatedAt: 1 },
    },
  ]);
});

const hashIn = ({ source }: MediaPart): string => (source.kind === 'blob' ? source.hash : '');
const archive = async (): Promise<Uint8Array<ArrayBuffer>> => {
  const file = await makeArchive(await makeBackup(records, 9), blobs);
  return new Uint8Array(await file.arrayBuffer());
};
async function opened(file: Uint8Array<ArrayBuffer>) {
  const result = await readArchive(file);
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  return result;
}

test('an archive holds the JSON and all bytes, of drafts, too, and restores both into an empty app', async () => {
  const { backup, archived } = await opened(await archive());
  expect(archived?.hashes.toSorted()).toEqual([hashIn(picture), hashIn(draft)].toSorted());
  const elsewhere = new Memory();
  const there = new Blobs(elsewhere);
  await restoreBlobs(archived!, there);
  await restoreBackup(elsewhere, backup);
  expect(await makeBackup(elsewhere, 9)).toEqual(await makeBackup(records, 9));
  for (const part of [picture, draft]) expect(await there.read(hashIn(part))).toEqual(await blobs.read(hashIn(part)));
  expect(await countMissing(backup, there)).toBe(0);
});

test('bytes that are no longer stored are left out, and counted as missing where they are restored', async () => {
  await records.write([{ delete: keyOf.blob(hashIn(picture)) }, { delete: keyOf.blobBytes(hashIn(picture)) }]);
  const { backup, archived } = await opened(await archive());
  expect(archived?.hashes).toEqual([hashIn(draft)]);
  const there = new Blobs(new Memory());
  await restoreBlobs(archived!, there);
  expect(await countMissing(backup, there)).toBe(1);
});

test('an archive that is cut off, anywhere, is refused', async () => {
  const whole = await archive();
  for (const length of [2, 4, 30, whole.length >> 1, whole.length - 1])
    expect(await readArchive(whole.slice(0, length)), `${length} bytes`).toMatchObject({ problem: {} });
});

test.each([
  [
    'bytes that are not those of their name',
    'corrupt',
    (files: Record<string, Uint8Array>) => {
      const [name = ''] = Object.keys(files).filter((one) => one.startsWith('blobs/'));
      files[name] = strToU8('others');
    },
  ],
  [
    'no backup in it',
    'not-a-backup',
    (files: Record<string, Uint8Array>) => {
      delete files['backup.json'];
    },
  ],
  [
    'JSON that is none',
    'not-json',
    (files: Record<string, Uint8Array>) => {
      files['backup.json'] = strToU8('{');
    },
  ],
] as const)('an archive with %s is refused', async (_, kind, change) => {
  const files = unzipSync(await archive());
  change(files);
  expect(await readArchive(zipSync(files))).toMatchObject({ problem: { kind } });
});

test('an archive that was packed anew by another program is read, whatever else is in it', async () => {
  const files = unzipSync(await archive());
  const packed = zipSync({ ...files, 'blobs/readme.txt': strToU8('x'), '../../evil': strToU8('x') }, { level: 9 });
  const { backup, archived } = await opened(packed);
  expect((backup satisfies Backup).messages).toHaveLength(1);
  expect(archived?.hashes).toHaveLength(2);
});

test('an entry that claims to unpack to gigabytes is not unpacked', async () => {
  const file = await archive();
  const view = new DataView(file.buffer);
  // The unpacked size in the first record of the central directory.
  for (let at = 0; at < file.length - 4; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + 24, 0xf0000000, true);
      break;
    }
  expect(await readArchive(file)).toEqual({ problem: { kind: 'too-large' } });
});
