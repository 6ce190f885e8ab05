import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, expect, test } from 'vitest';
import type { MediaPart } from '../../../../src/model/chat/parts';
import { attachmentLines, attachmentsEditor } from '../../../../src/storage/blobs/attachment-lines';
import { Blobs } from '../../../../src/storage/blobs/blobs';
import { backupText, makeBackup, restoreBackup, type Backup } from '../../../../src/storage/files/backup';
import {
  type BackupFile,
  countMissing,
  makeArchive,
  readArchive,
  restoreBlobs,
} from '../../../../src/storage/files/backup-archive';
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
  const made = await makeArchive(await makeBackup(records, 9), blobs);
  if ('problem' in made) throw new Error(JSON.stringify(made.problem));
  return new Uint8Array(await made.file.arrayBuffer());
};
async function opened(file: Uint8Array<ArrayBuffer>) {
  const result = await readArchive(new Blob([file]));
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
    expect(await readArchive(new Blob([whole.slice(0, length)])), `${length} bytes`).toMatchObject({ problem: {} });
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
  expect(await readArchive(new Blob([zipSync(files)]))).toMatchObject({ problem: { kind } });
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
  expect(await readArchive(new Blob([file]))).toEqual({ problem: { kind: 'too-large' } });
});

test('an archive is written within the limits within which it is read, or not at all', async () => {
  const backup = await makeBackup(records, 9);
  const whole = await archive();
  const jsonBytes = strToU8(JSON.stringify(backup)).length;
  const limits = { entries: 3, entryBytes: jsonBytes, bytes: whole.length };
  const made = await makeArchive(backup, blobs, limits);
  expect('file' in made && (await readArchive(made.file, limits))).toMatchObject({ backup: {} });
  for (const [limit, value] of Object.entries(limits))
    expect(await makeArchive(backup, blobs, { ...limits, [limit]: value - 1 }), limit).toEqual({
      problem: { kind: 'too-large' },
    });
  expect(await readArchive(new Blob([whole]), { ...limits, entryBytes: jsonBytes - 1 })).toEqual({
    problem: { kind: 'too-large' },
  });
  expect(backupText(backup, jsonBytes)).not.toBeNull();
  expect(backupText(backup, jsonBytes - 1)).toBeNull();
});

/** A file on a disk: it counts the bytes that are read of it, and cannot be read as a whole. */
class DiskFile extends Blob {
  bytesRead = 0;
  override slice(start = 0, end = this.size): Blob {
    this.bytesRead += Math.min(end, this.size) - start;
    return super.slice(start, end);
  }
  override arrayBuffer(): Promise<ArrayBuffer> {
    throw new DOMException('It is larger than the memory.', 'NotReadableError');
  }
}

test('an archive of many attachments is read in parts, and its directory once', async () => {
  const parts: MediaPart[] = [];
  for (let n = 0; n < 300; n += 1)
    parts.push({ type: 'file', name: `${n}`, mediaType: '', source: await blobs.store(strToU8(`file ${n}`)) });
  await records.write([{ put: keyOf.message('c1', 'm1'), value: message('c1', 'm1', { parts }) }]);
  const file = new DiskFile([await archive()]);
  const result = await readArchive(file);
  expect(result).toMatchObject({ backup: {} });
  // Once, and the end of it once more, where the directory is looked for.
  expect(file.bytesRead).toBeLessThan(file.size + 2 ** 16 + 100);
  const { archived } = result as BackupFile;
  const before = file.bytesRead;
  await archived!.read(archived!.hashes[0]!);
  expect(file.bytesRead - before).toBeLessThan(100);
});

test('an attachment that is longer than the directory says is not unpacked further', async () => {
  const files = unzipSync(await archive());
  const [name = ''] = Object.keys(files).filter((one) => one.startsWith('blobs/'));
  const packed = zipSync({ ...files, [name]: new Uint8Array(10_000_000) });
  const view = new DataView(packed.buffer);
  for (let at = 0; at < packed.length - 4; at += 1)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 10_000_000)
      view.setUint32(at + 24, 10, true);
  expect(await readArchive(new Blob([packed]))).toEqual({ problem: { kind: 'corrupt', where: name } });
});
