import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { MediaPart } from '../../../../src/model/chat/parts';
import { ApiError } from '../../../../src/model/failure';
import { attachedParts } from '../../../../src/storage/blobs/attached-parts';
import { attachmentLines, attachmentsEditor } from '../../../../src/storage/blobs/attachment-lines';
import { Blobs } from '../../../../src/storage/blobs/blobs';
import { sha256 } from '../../../../src/storage/blobs/sha256';
import { sha256Digest } from '../../../../src/storage/blobs/sha256-script';
import { sweepBlobs } from '../../../../src/storage/blobs/sweep';
import { RetryingRecords } from '../../../../src/storage/keyspace/retrying-records';
import { keyOf } from '../../../../src/storage/keyspace/key-map';
import { Memory } from '../../../../src/storage/keyspace/memory';
import { conversation, message } from '../builders';

const day = 24 * 60 * 60 * 1000;
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

let now = 0;
let records: Memory;
let blobs: Blobs;
beforeEach(() => {
  now = 100 * day;
  records = new Memory();
  blobs = new Blobs(records, () => now);
});

async function stored(text: string): Promise<MediaPart> {
  return { type: 'file', name: `${text}.txt`, mediaType: 'text/plain', source: await blobs.store(bytesOf(text)) };
}
/** A text that was made from the file `from`. */
async function made(text: string, from: string): Promise<MediaPart> {
  const source = await blobs.store(bytesOf(from));
  return { ...(await stored(text)), original: { name: from, mediaType: 'application/pdf', source } };
}
const hashIn = ({ source }: MediaPart): string => (source.kind === 'blob' ? source.hash : '');

describe('stored bytes', () => {
  test('are stored once, and read as they were', async () => {
    const one = await blobs.store(bytesOf('same'));
    const two = await blobs.store(bytesOf('same'));
    expect(two).toEqual(one);
    expect(one.bytes).toBe(4);
    expect(await blobs.total()).toEqual({ count: 1, bytes: 4 });
    expect(await blobs.read(one.hash)).toEqual(bytesOf('same'));
  });

  test('that are a part of a larger buffer are stored alone', async () => {
    const { hash } = await blobs.store(bytesOf('0123456789').subarray(2, 5));
    expect(await blobs.read(hash)).toEqual(bytesOf('234'));
  });

  test('that are missing are null', async () => {
    expect(await blobs.read('00')).toBeNull();
    expect(await blobs.isStored('00')).toBe(false);
  });

  test('leave nothing in memory where there is no room, and what was there stays', async () => {
    const full = new RetryingRecords(records);
    const held = new Blobs(full, () => now);
    const { hash } = await held.store(bytesOf('before'));
    const write = vi.spyOn(records, 'write').mockRejectedValue(new ApiError({ kind: 'storage-full' }));
    await expect(held.store(bytesOf('too much'))).rejects.toMatchObject({ failure: { kind: 'storage-full' } });
    await expect(held.store(bytesOf('before'))).rejects.toBeInstanceOf(ApiError);
    write.mockRestore();
    await full.write([{ put: keyOf.setting('x'), value: 1 }]);
    expect(full.isAllWritten).toBe(true);
    expect(await held.total()).toEqual({ count: 1, bytes: 6 });
    expect(await held.read(hash)).toEqual(bytesOf('before'));
  });
});

test('bytes that another tab has stored stay where this tab could not write them', async () => {
  const write = records.write.bind(records);
  const disk = vi.spyOn(records, 'write').mockImplementation(async (changes) => {
    if (!changes.some((change) => 'put' in change)) return write(changes);
    // The other tab was first; this one finds no room.
    disk.mockRestore();
    await blobs.store(bytesOf('a picture'));
    throw new ApiError({ kind: 'storage-full' });
  });
  const hash = await sha256(bytesOf('a picture'));
  await expect(new Blobs(new RetryingRecords(records)).store(bytesOf('a picture'))).rejects.toBeInstanceOf(ApiError);
  expect(await blobs.read(hash)).toEqual(bytesOf('a picture'));
});

describe('the digest', () => {
  test.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 1000])(
    'of %i bytes is the same with and without WebCrypto',
    async (length) => {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 31) % 256);
      const expected = createHash('sha256').update(bytes).digest('hex');
      expect(Buffer.from(sha256Digest(bytes)).toString('hex')).toBe(expected);
      expect(await sha256(bytes)).toBe(expected);
      vi.stubGlobal('crypto', {});
      expect(await sha256(bytes)).toBe(expected);
      vi.unstubAllGlobals();
    },
  );

  test('of a part of a buffer is that of the part', () => {
    const part = bytesOf('..abc..').subarray(2, 5);
    expect(Buffer.from(sha256Digest(part)).toString('hex')).toBe(createHash('sha256').update('abc').digest('hex'));
  });
});

describe('the sweep', () => {
  test('frees what nothing needs for a day, and keeps what a message, the bin, a draft or a running reply needs', async () => {
    const [inMessage, inBin, inDraft, inJournal, nowhere] = [
      await stored('message'),
      await stored('bin'),
      await stored('draft'),
      await stored('journal'),
      await stored('nowhere'),
    ];
    const draft = { conversationId: 'c1', editor: attachmentsEditor, text: attachmentLines([inDraft]), updatedAt: now };
    await records.write([
      { put: keyOf.conversation('c1'), value: conversation('c1') },
      { put: keyOf.message('c1', 'm1'), value: message('c1', 'm1', { parts: [inMessage] }) },
      { put: keyOf.message('c1', 'm2'), value: message('c1', 'm2', { parts: [inBin], deletedAt: now }) },
      { put: keyOf.draft('c1', attachmentsEditor), value: draft },
      { put: keyOf.journalPiece('c1', 'm3', 0), value: { parts: [inJournal], at: now } },
    ]);
    await sweepBlobs(records, now);
    expect(await blobs.isStored(hashIn(nowhere))).toBe(true);
    await sweepBlobs(records, now + 2 * day);
    for (const part of [inMessage, inBin, inDraft, inJournal])
      expect(await blobs.read(hashIn(part)), part.name).not.toBeNull();
    expect(await blobs.read(hashIn(nowhere))).toBeNull();
    expect(await blobs.total()).toMatchObject({ count: 4 });
  });

  test('keeps the file that an attachment was made from', async () => {
    const part = await made('its words', 'a.pdf');
    const draft = { conversationId: 'c1', editor: attachmentsEditor, text: attachmentLines([part]), updatedAt: now };
    await records.write([{ put: keyOf.draft('c1', attachmentsEditor), value: draft }]);
    await sweepBlobs(records, now + 2 * day);
    expect(await blobs.total()).toMatchObject({ count: 2 });
  });

  test('leaves what another tab takes up while it reads the messages', async () => {
    const part = await stored('attached twice');
    await records.write([{ put: keyOf.conversation('c1'), value: conversation('c1') }]);
    now += 2 * day;
    const slice = records.slice.bind(records);
    vi.spyOn(records, 'slice').mockImplementation(async (prefix, after, count) => {
      const found = await slice<never>(prefix, after, count);
      // The other tab stores it after everything was read.
      if (prefix[0] === 'journal') await blobs.store(bytesOf('attached twice'));
      return found;
    });
    await sweepBlobs(records, now);
    expect(await blobs.read(hashIn(part))).not.toBeNull();
  });

  test('keeps the bytes of a message that is broken otherwise', async () => {
    const part = await stored('broken');
    await records.write([
      { put: keyOf.conversation('c1'), value: { broken: true } },
      { put: keyOf.message('c1', 'm1'), value: { parts: [null, part] } },
    ]);
    await sweepBlobs(records, now + 2 * day);
    expect(await blobs.isStored(hashIn(part))).toBe(true);
  });
});

test('what is attached to a draft is read as it was, and broken lines are skipped', async () => {
  const parts = [await stored('one'), await stored('two\nlines')];
  const text = attachmentLines(parts);
  expect(attachedParts(`{"type":"text"}\n${text}\n\nnot json\n{`)).toEqual(parts);
});
