import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, expect, test } from 'vitest';
import type { MediaPart } from '../../../../src/model/chat/parts';
import { attachmentLines, attachmentsEditor } from '../../../../src/storage/blobs/attachment-lines';
import { Blobs } from '../../../../src/storage/blobs/blobs';
import { usualLimits } from '../../../../src/storage/files/archive-format';
import type { BackupProblem } from '../../../../src/storage/files/backup';
import { checkBackup } from '../../../../src/storage/files/restoring/check-backup';
import { checkArchived, openBackup } from '../../../../src/storage/files/restoring/read-archive';
import { countMissing, restoreFile, type CheckedFile } from '../../../../src/storage/files/restoring/restore-file';
import { saveArchive } from '../../../../src/storage/files/saving/save-backup';
import { keyOf } from '../../../../src/storage/keyspace/key-map';
import { Memory } from '../../../../src/storage/keyspace/memory';
import { conversation, message } from '../builders';
import { backupOf } from './backups';
import type { OrProblem } from '../../../../src/model/result';

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
const archive = async (): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await saveArchive(records, blobs, 9))!.arrayBuffer());

/** Opens a file and checks it whole, as the app does. */
async function check(file: Blob, limits = usualLimits): Promise<OrProblem<CheckedFile, BackupProblem>> {
  const opened = await openBackup(file, limits);
  if (opened.problem) return opened;
  const result = await checkBackup(opened.source);
  if (result.problem) return result;
  const problem = opened.archived && (await checkArchived(opened.archived));
  return problem ? { problem } : { ...result, archived: opened.archived };
}

async function opened(file: Uint8Array<ArrayBuffer>): Promise<CheckedFile> {
  const result = await check(new Blob([file]));
  if (result.problem) throw new Error(JSON.stringify(result.problem));
  return result;
}

test('an archive holds the JSON and all bytes, of drafts, too, and restores both into an empty app', async () => {
  const file = await opened(await archive());
  expect(file.archived?.hashes.toSorted()).toEqual([hashIn(picture), hashIn(draft)].toSorted());
  const elsewhere = new Memory();
  const there = new Blobs(elsewhere);
  await restoreFile(elsewhere, there, file);
  expect(await backupOf(elsewhere)).toEqual(await backupOf(records));
  for (const part of [picture, draft]) expect(await there.read(hashIn(part))).toEqual(await blobs.read(hashIn(part)));
  expect(await countMissing(file.checked, there)).toBe(0);
});

test('bytes that are no longer stored are left out, and counted as missing where they are restored', async () => {
  await records.write([{ delete: keyOf.blob(hashIn(picture)) }, { delete: keyOf.blobBytes(hashIn(picture)) }]);
  const file = await opened(await archive());
  expect(file.archived?.hashes).toEqual([hashIn(draft)]);
  const elsewhere = new Memory();
  const there = new Blobs(elsewhere);
  await restoreFile(elsewhere, there, file);
  expect(await countMissing(file.checked, there)).toBe(1);
});

test('an archive that is cut off, anywhere, is refused', async () => {
  const whole = await archive();
  for (const length of [2, 4, 30, whole.length >> 1, whole.length - 1])
    expect(await check(new Blob([whole.slice(0, length)])), `${length} bytes`).toMatchObject({ problem: {} });
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
  expect(await check(new Blob([zipSync(files)]))).toMatchObject({ problem: { kind } });
});

test('an archive that was packed anew by another program is read, whatever else is in it', async () => {
  const files = unzipSync(await archive());
  const packed = zipSync({ ...files, 'blobs/readme.txt': strToU8('x'), '../../evil': strToU8('x') }, { level: 9 });
  const { checked, archived } = await opened(packed);
  expect(checked.counts.messages).toBe(1);
  expect(archived?.hashes).toHaveLength(2);
});

test.each([
  ['JSON', 0, { kind: 'broken-zip' }],
  ['an attachment', 1, { kind: 'too-large' }],
])('%s that claims to unpack to gigabytes is not unpacked', async (_, nth, problem) => {
  const file = await archive();
  const view = new DataView(file.buffer);
  let record = 0;
  // The unpacked size in a record of the central directory.
  for (let at = 0; at < file.length - 4; at += 1)
    if (view.getUint32(at, true) === 0x02014b50 && record++ === nth) view.setUint32(at + 24, 0xf0000000, true);
  expect(await check(new Blob([file]))).toEqual({ problem });
});

test('an archive is written within the limits within which it is read, or not at all', async () => {
  const whole = await archive();
  const limits = { entries: 3, entryBytes: strToU8('not sent yet').length, bytes: whole.length };
  const large = await blobs.store(strToU8('one byte larger'));
  const made = await saveArchive(records, blobs, 9, {}, { ...limits, entryBytes: large.bytes });
  expect(await check(made!, { ...limits, entryBytes: large.bytes })).toMatchObject({ checked: {} });
  for (const [limit, value] of Object.entries(limits))
    expect(
      await saveArchive(records, blobs, 9, {}, { ...limits, entryBytes: 99, [limit]: value - 1 }),
      limit,
    ).toBeNull();
  expect(await check(new Blob([whole]), { ...limits, entryBytes: limits.entryBytes - 1 })).toEqual({
    problem: { kind: 'too-large' },
  });
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
  const result = await check(file);
  expect(result).toMatchObject({ checked: {} });
  // Once, and the end of it once more, where the directory is looked for.
  expect(file.bytesRead).toBeLessThan(file.size + 2 ** 16 + 100);
  const { archived } = result as CheckedFile;
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
  expect(await check(new Blob([packed]))).toEqual({ problem: { kind: 'corrupt', where: name } });
});
