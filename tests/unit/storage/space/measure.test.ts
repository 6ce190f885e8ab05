import { describe, expect, test, vi } from 'vitest';
import { textParts, type MediaPart } from '../../../../src/model/chat/parts';
import { attachmentLines, attachmentsEditor } from '../../../../src/storage/blobs/attachment-lines';
import { Blobs } from '../../../../src/storage/blobs/blobs';
import { sweepBlobs } from '../../../../src/storage/blobs/sweep';
import { keyOf, rangeOf } from '../../../../src/storage/keyspace/key-map';
import { Memory } from '../../../../src/storage/keyspace/memory';
import { emptyBin } from '../../../../src/storage/library/bin';
import { freeOld } from '../../../../src/storage/space/free-old';
import { measureSpace } from '../../../../src/storage/space/measure';
import { conversation, message, prompt, shelves, usageRecord } from '../builders';

const day = 24 * 60 * 60 * 1000;
const now = 1_800_000_000_000;

/** A new chat, an old one and one in the bin, with a file each; a file that both of the first have, a draft's, and one of nobody. */
async function filled() {
  const records = new Memory();
  const blobs = new Blobs(records, () => now - 2 * day);
  const file = async (name: string, bytes: number): Promise<MediaPart> => ({
    ...{ type: 'file' as const, name, mediaType: '' },
    source: await blobs.store(new TextEncoder().encode(name.padEnd(bytes, '.'))),
  });
  const [own, shared, old, binned, drafted] = [
    await file('own', 1000),
    await file('shared', 2000),
    await file('old', 4000),
    await file('binned', 8000),
    await file('drafted', 16_000),
  ];
  await file('nobody', 32_000);
  const at = (updatedAt: number, deletedAt: number | null = null) => ({ updatedAt, deletedAt, tipId: 'm1' });
  const put = (id: string, parts: readonly MediaPart[], text: string, deletedAt: number | null = null) => ({
    put: keyOf.message('new', id),
    value: message('new', id, { parts: [...textParts(text), ...parts], deletedAt }),
  });
  await records.write([
    { put: keyOf.conversation('new'), value: conversation('new', at(now - day)) },
    { put: keyOf.conversation('old'), value: conversation('old', at(now - 300 * day)) },
    { put: keyOf.conversation('bin'), value: conversation('bin', at(now - 300 * day, now - day)) },
    put('m1', [own, shared], 'x'.repeat(500)),
    put('m2', [], 'deleted '.repeat(100), now - day),
    { put: keyOf.message('old', 'm1'), value: message('old', 'm1', { parts: [old, shared] }) },
    { put: keyOf.message('bin', 'm1'), value: message('bin', 'm1', { parts: [binned] }) },
    {
      put: keyOf.draft('new', attachmentsEditor),
      value: { conversationId: 'new', editor: attachmentsEditor, text: attachmentLines([drafted]), updatedAt: 1 },
    },
    { put: keyOf.prompt('p'), value: prompt('p', { text: 'y'.repeat(3000) }) },
    { put: keyOf.usage('2026-05', 'u'), value: usageRecord('u') },
    { put: ['vectors', 'e', 'm', 'new', 0], value: { entries: [], vectors: new Int8Array(7000) } },
    { put: ['search-part', 's'], value: { bytes: new Uint8Array(5000) } },
    { put: keyOf.vault, value: 'z'.repeat(100_000) },
  ]);
  return { records, ...shelves({ records }) };
}

describe('what takes room', () => {
  test('is counted by kind, by chat, and by what of it can go', async () => {
    const { records } = await filled();
    const { kinds, chats, bin, unused, old } = await measureSpace(records, now);
    expect(kinds.attachments).toBe(63_000);
    expect(Math.round(kinds.vectors / 1000)).toBe(7);
    expect(Math.round(kinds.index / 1000)).toBe(5);
    expect(kinds.text).toBeGreaterThan(4300);
    expect(kinds.text).toBeLessThan(9000);
    expect(kinds.usage).toBeGreaterThan(100);
    expect(chats.map(({ id }) => id)).toEqual(['old', 'new']);
    expect(chats[0]?.bytes).toBeGreaterThan(6000);
    expect(bin).toMatchObject({ chats: 1, messages: 1 });
    expect(bin.bytes).toBeGreaterThan(800);
    expect(unused).toEqual({ count: 1, bytes: 32_000 });
    // The one that a new chat has, too, is not old, and neither is a draft's. One of a chat in the bin goes with the bin or before.
    expect(old.bytes).toBe(12_000);
    expect(old.blobs).toHaveLength(2);
  });

  test('is read in slices, and without the bytes of attachments', async () => {
    const { records } = await filled();
    const slice = vi.spyOn(records, 'slice');
    const range = vi.spyOn(records, 'range');
    await measureSpace(records, now);
    expect(range).not.toHaveBeenCalled();
    expect(slice.mock.calls.map(([[kind]]) => kind)).not.toContain('blob-bytes');
    for (const [, , count] of slice.mock.calls) expect(count).toBeLessThanOrEqual(250);
  });

  test('can be stopped', async () => {
    const { records } = await filled();
    const cancel = new AbortController();
    await expect(
      measureSpace(records, now, { signal: cancel.signal, onProgress: () => cancel.abort() }),
    ).rejects.toThrow();
  });
});

describe('what can go', () => {
  test('is gone after that, and nothing else', async () => {
    const { records, library } = await filled();
    const { old } = await measureSpace(records, now);
    await emptyBin(library, records, now, -Infinity);
    expect(await measureSpace(records, now)).toMatchObject({ bin: { chats: 0, messages: 0, bytes: 0 } });
    await sweepBlobs(records, now);
    expect(await measureSpace(records, now)).toMatchObject({ unused: { count: 0, bytes: 0 } });
    await freeOld(records, old.blobs, now);
    const after = await measureSpace(records, now);
    expect(after.old).toEqual({ blobs: [], bytes: 0 });
    expect(after.kinds.attachments).toBe(19_000);
    expect((await records.range(rangeOf.messages())).map(({ key }) => key[1])).toEqual(['new', 'old']);
  });

  test('stays where it was attached again since it was counted, or its chat went on', async () => {
    const { records } = await filled();
    const { old } = await measureSpace(records, now);
    expect(old.blobs.map(({ chats }) => chats)).toEqual(expect.arrayContaining([['old'], ['bin']]));
    await new Blobs(records, () => now).store(new TextEncoder().encode('binned'.padEnd(8000, '.')));
    await records.write([
      { put: keyOf.conversation('old'), value: conversation('old', { updatedAt: now, tipId: 'm1' }) },
    ]);
    await freeOld(records, old.blobs, now);
    expect((await measureSpace(records, now)).kinds.attachments).toBe(63_000);
  });

  test('of a bin that was filled under a clock that was ahead is all of it', async () => {
    const { records, library } = await filled();
    await emptyBin(library, records, now - 400 * day, -Infinity);
    expect((await measureSpace(records, now)).bin).toEqual({ chats: 0, messages: 0, bytes: 0 });
  });
});
