import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { textParts } from '../../../../../src/model/chat/parts';
import { Blobs } from '../../../../../src/storage/blobs/blobs';
import type { Backup } from '../../../../../src/storage/files/backup';
import { checkBackup } from '../../../../../src/storage/files/restoring/check-backup';
import { openBackup } from '../../../../../src/storage/files/restoring/read-archive';
import { restoreFile, type CheckedFile } from '../../../../../src/storage/files/restoring/restore-file';
import { saveArchive, saveBackup } from '../../../../../src/storage/files/saving/save-backup';
import { backupText } from '../../../../../src/storage/files/saving/backup-text';
import { Database } from '../../../../../src/storage/keyspace/database';
import { RetryingRecords } from '../../../../../src/storage/keyspace/retrying-records';
import { keyOf, rangeOf } from '../../../../../src/storage/keyspace/key-map';
import { Memory } from '../../../../../src/storage/keyspace/memory';
import type { Key, Records, Slice } from '../../../../../src/storage/keyspace/records';
import { conversation, message } from '../../builders';
import { backupOf, check, restore } from '../backups';

afterEach(() => void vi.restoreAllMocks());

const idOf = (index: number): string => `m${String(index).padStart(5, '0')}`;
const textOf = (index: number): string => `${index} `.repeat(300);

/** Chats with so many messages each, one below the other. */
async function fill(records: Records, chats: number, messages: number): Promise<void> {
  for (let chat = 0; chat < chats; chat += 1)
    await records.write([
      { put: keyOf.conversation(`c${chat}`), value: conversation(`c${chat}`, { tipId: idOf(messages - 1) }) },
      ...Array.from({ length: messages }, (_, index) => {
        const parentId = index === 0 ? null : idOf(index - 1);
        const value = message(`c${chat}`, idOf(index), { parentId, parts: textParts(textOf(index)) });
        return { put: keyOf.message(`c${chat}`, idOf(index)), value };
      }),
    ]);
}

const database = (): Database =>
  new Database('tally:/', { indexedDB: new IDBFactory(), onNewerSchema: () => undefined });

async function opened(file: Blob): Promise<CheckedFile> {
  const backup = await openBackup(file);
  if (backup.problem) throw new Error(backup.problem.kind);
  const result = await checkBackup(backup.source);
  if (result.problem) throw new Error(result.problem.kind);
  return { ...result, archived: backup.archived };
}

/** A large backup, and a browser that has a part of its messages, one of them its own. */
async function merging() {
  const theirs = new Memory();
  await fill(theirs, 3, 400);
  const file = await opened(await saveBackup(theirs, 9));
  const mine = database();
  await fill(mine, 1, 100);
  await mine.write([{ put: keyOf.message('c0', 'mine'), value: message('c0', 'mine') }]);
  return { theirs, file, mine, before: await mine.range([]) };
}

describe('a restore', () => {
  test('that is cancelled at any stage has changed nothing; the same file is restored afterwards', async () => {
    const { theirs, file, mine, before } = await merging();
    const blobs = new Blobs(mine);
    let stages = 0;
    for (let stage = 1; stages === stage - 1; stage += 1) {
      const cancel = new AbortController();
      let at = 0;
      const onProgress = (): void => {
        at += 1;
        if (at === stage) cancel.abort();
      };
      const restoring = restoreFile(mine, blobs, file, { signal: cancel.signal, onProgress });
      const isCancelled = await restoring.then(
        () => false,
        () => true,
      );
      if (!isCancelled) break;
      stages = stage;
      expect(await mine.range([]), `stage ${stage}`).toEqual(before);
    }
    // A step is 128 KB of the file.
    expect(stages).toBeGreaterThan(5);
    const { messages } = await backupOf(mine);
    const own = messages.filter(({ id }) => id === 'mine');
    expect(own).toHaveLength(1);
    expect(messages.filter(({ id }) => id !== 'mine')).toEqual((await backupOf(theirs)).messages);
  });

  test('twice is the same as once', async () => {
    const { file, mine } = await merging();
    const blobs = new Blobs(mine);
    const first = await restoreFile(mine, blobs, file);
    const once = await mine.range([]);
    const second = await restoreFile(mine, blobs, file);
    expect(second).toMatchObject({ added: 0, updated: 0, unchanged: first.added + first.updated + first.unchanged });
    expect(await mine.range([])).toEqual(once);
  });

  test.each([1, 2, 300, 900])(
    'for which the room ends at record %i changes nothing and holds nothing',
    async (last) => {
      const { file, mine, before } = await merging();
      const records = new RetryingRecords(mine);
      const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!.value as IDBObjectStore['put'];
      let puts = 0;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...record) {
        if ((puts += 1) > last) throw new DOMException('', 'QuotaExceededError');
        return put.apply(this, record);
      });
      const failure = { failure: { kind: 'storage-full' } };
      await expect(restoreFile(records, new Blobs(records), file)).rejects.toMatchObject(failure);
      expect(puts).toBe(last + 1);
      expect(records.isAllWritten).toBe(true);
      expect(await mine.range([])).toEqual(before);
    },
  );

  test('waits for what could not be written yet, and sees it', async () => {
    const { file, mine } = await merging();
    const records = new RetryingRecords(mine);
    const write = vi.spyOn(mine, 'write').mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'));
    const own = conversation('c1', { title: 'Mine', updatedAt: 9999 });
    const { ApiError } = await import('../../../../../src/model/failure');
    write.mockReset().mockRejectedValueOnce(new ApiError({ kind: 'storage-full' }));
    await expect(records.write([{ put: keyOf.conversation('c1'), value: own }])).rejects.toThrow();
    write.mockRestore();
    expect(records.isAllWritten).toBe(false);
    await restoreFile(records, new Blobs(records), file);
    expect(await mine.get(keyOf.conversation('c1'))).toEqual(own);
  });

  test('under a clock that was set back a day loses no message, and what was changed since stays', async () => {
    const day = 24 * 60 * 60 * 1000;
    const records = new Memory();
    const now = 1_800_000_000_000;
    const header = conversation('c1', { title: 'Before', tipId: 'm1', updatedAt: now });
    await records.write([
      { put: keyOf.conversation('c1'), value: header },
      { put: keyOf.message('c1', 'm1'), value: message('c1', 'm1', { createdAt: now }) },
    ]);
    const file = JSON.stringify(await backupOf(records, now));
    const later = message('c1', 'm2', { parentId: 'm1', createdAt: now - day });
    await records.write([{ put: keyOf.message('c1', 'm2'), value: later }]);
    await restore(records, file);
    expect((await backupOf(records, now - day)).messages).toEqual([message('c1', 'm1', { createdAt: now }), later]);
  });
});

describe('an archive', () => {
  async function archived() {
    const theirs = new Memory();
    const blobs = new Blobs(theirs);
    const parts = await Promise.all(
      ['one', 'two', 'three'].map(async (name) => ({
        ...{ type: 'file' as const, name, mediaType: '' },
        source: await blobs.store(new TextEncoder().encode(name.repeat(1000))),
      })),
    );
    await theirs.write([
      { put: keyOf.conversation('c1'), value: conversation('c1', { tipId: 'm1' }) },
      { put: keyOf.message('c1', 'm1'), value: message('c1', 'm1', { parts }) },
    ]);
    return { theirs, file: await opened((await saveArchive(theirs, blobs, 9))!), parts };
  }

  test('that is cancelled or fails leaves none of its attachments, but those that were here before', async () => {
    const { file, parts } = await archived();
    const mine = database();
    const blobs = new Blobs(mine);
    await blobs.store(new TextEncoder().encode('two'.repeat(1000)));
    const keys = async () => (await mine.range([])).map(({ key }) => key);
    const before = await keys();
    for (const stage of [1, 2, 3, 4]) {
      const cancel = new AbortController();
      let at = 0;
      const onProgress = (): void => {
        at += 1;
        if (at === stage) cancel.abort();
      };
      await expect(restoreFile(mine, blobs, file, { signal: cancel.signal, onProgress })).rejects.toThrow();
      expect(await keys(), `stage ${stage}`).toEqual(before);
    }
    await restoreFile(mine, blobs, file);
    for (const { source } of parts) expect(await blobs.read(source.hash)).not.toBeNull();
  });
});

describe('a backup', () => {
  test('is text in short pieces, and reads no more than some hundred records at once', async () => {
    const records = new Memory();
    await fill(records, 4, 300);
    const slice = vi.spyOn(records, 'slice');
    const range = vi.spyOn(records, 'range');
    const pieces: string[] = [];
    for await (const piece of backupText(records, 9)) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces) expect(piece.length).toBeLessThan(300_000);
    for (const [, , count] of slice.mock.calls) expect(count).toBeLessThanOrEqual(250);
    expect(range.mock.calls.map(([[kind]]) => kind)).not.toContain('message');
    const backup = JSON.parse(pieces.join('')) as Backup;
    expect(backup.messages).toHaveLength(1200);
    expect(await check(pieces.join(''))).toMatchObject({ checked: { counts: { messages: 1200, conversations: 4 } } });
  });

  test('that is cancelled ends at once', async () => {
    const records = new Memory();
    await fill(records, 4, 300);
    const cancel = new AbortController();
    const done: number[] = [];
    const onProgress = (at: number): void => {
      done.push(at);
      if (at === 2) cancel.abort();
    };
    await expect(saveBackup(records, 9, { signal: cancel.signal, onProgress })).rejects.toThrow();
    expect(done).toEqual([1, 2]);
  });

  test('of chats that are written to meanwhile is sound, and has each message whole or not at all', async () => {
    /** Every slice that is read is followed by an act in each chat. */
    class Busy extends Memory {
      #acts = 0;
      override async slice<T>(prefix: Key, after: Key | null, count: number): Promise<Slice<T>> {
        const read = await super.slice<T>(prefix, after, count);
        this.#acts += 1;
        for (const chat of ['c0', 'c1', 'c2']) {
          const id = `n${this.#acts}`;
          await this.write([
            { put: keyOf.message(chat, id), value: message(chat, id, { parentId: idOf(299) }) },
            { put: keyOf.message(chat, `a${id}`), value: message(chat, `a${id}`, { parentId: id }) },
            { put: keyOf.conversation(chat), value: conversation(chat, { tipId: id }) },
          ]);
        }
        await this.write([
          { put: keyOf.conversation('begun'), value: conversation('begun', { tipId: 'm' }) },
          { put: keyOf.message('begun', 'm'), value: message('begun', 'm') },
          { deleteRange: rangeOf.messages('c3') },
          { delete: keyOf.conversation('c3') },
        ]);
        return read;
      }
    }
    const records = new Busy();
    await fill(records, 4, 300);
    const text = await (await saveBackup(records, 9)).text();
    const result = await check(text);
    expect(result).toMatchObject({ checked: { counts: { conversations: 4 } } });
    const { messages } = JSON.parse(text) as Backup;
    for (const chat of ['c0', 'c1', 'c2'])
      expect(messages.filter(({ conversationId }) => conversationId === chat).length).toBeGreaterThanOrEqual(300);
  });
});

test('a file that another program has sorted or spaced is read: the version may stand behind the messages', async () => {
  const records = new Memory();
  await fill(records, 1, 30);
  const backup = await backupOf(records);
  const sorted = Object.fromEntries(Object.entries(backup).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const elsewhere = new Memory();
  await restore(elsewhere, JSON.stringify(sorted, null, 2));
  expect(await backupOf(elsewhere)).toEqual(backup);
  expect(await check(`\uFEFF${JSON.stringify(sorted)}`)).toMatchObject({ checked: {} });
});
