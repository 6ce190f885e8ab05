import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { ApiError, type FailureKind } from '../../../../src/model/failure';
import { RetryingRecords } from '../../../../src/storage/keyspace/retrying-records';
import { Memory } from '../../../../src/storage/keyspace/memory';
import { compareKeys, type Change, type Key } from '../../../../src/storage/keyspace/records';

/** A disk with room for values of that length in all. */
class SmallDisk extends Memory {
  room = Infinity;
  failure: FailureKind & `storage-${string}` = 'storage-full';

  override async write(changes: readonly Change[]): Promise<void> {
    const copy = new Memory();
    await copy.write((await this.range([])).map(({ key, value }) => ({ put: key, value })));
    await copy.write(changes);
    const used = (await copy.range([])).reduce((sum, { value }) => sum + JSON.stringify(value).length, 0);
    if (used > this.room) throw new ApiError({ kind: this.failure });
    await super.write(changes);
  }
}

let disk: SmallDisk;
let records: RetryingRecords;
beforeEach(() => {
  disk = new SmallDisk();
  records = new RetryingRecords(disk);
});

const full = { failure: { kind: 'storage-full' } };
const draft = (text: string): Change => ({ put: ['draft', 'c1'], value: text });

describe('what cannot be written', () => {
  test('is said, is there for every read, and goes to the disk with the next write that can be made', async () => {
    await records.write([draft('old')]);
    disk.room = 0;
    await expect(records.write([draft('new'), { put: ['setting', 'theme'], value: 'dark' }])).rejects.toMatchObject(
      full,
    );
    expect(records.isAllWritten).toBe(false);
    expect(await records.get(['draft', 'c1'])).toBe('new');
    expect(await records.range(['setting'])).toEqual([{ key: ['setting', 'theme'], value: 'dark' }]);
    expect(await disk.get(['draft', 'c1'])).toBe('old');
    disk.room = Infinity;
    await records.write([{ put: ['prompt', 'p'], value: 'Be brief.' }]);
    expect(records.isAllWritten).toBe(true);
    expect(await disk.range([])).toEqual([
      { key: ['draft', 'c1'], value: 'new' },
      { key: ['prompt', 'p'], value: 'Be brief.' },
      { key: ['setting', 'theme'], value: 'dark' },
    ]);
  });

  test('is made once, however many writes begin at once when there is room again', async () => {
    const add: Change = { update: ['total'], change: (old) => ((old as number | undefined) ?? 0) + 1 };
    disk.room = 0;
    await expect(records.write([add])).rejects.toMatchObject(full);
    disk.room = Infinity;
    await Promise.all([records.write([draft('typed')]), records.write([add]), records.write([add])]);
    expect(await disk.get(['total'])).toBe(3);
    expect(records.isAllWritten).toBe(true);
  });

  test('does not keep small things from the disk for which there is room', async () => {
    disk.room = 20;
    await expect(records.write([{ put: ['message', 'c1', 'm1'], value: 'x'.repeat(100) }])).rejects.toMatchObject(full);
    await records.write([draft('small')]);
    expect(await disk.get(['draft', 'c1'])).toBe('small');
    expect(records.isAllWritten).toBe(false);
  });

  test('never comes over what was written after it', async () => {
    disk.room = 10;
    await expect(records.write([draft('too long for the disk')])).rejects.toMatchObject(full);
    await records.write([draft('short')]);
    expect(records.isAllWritten).toBe(true);
    expect(await disk.get(['draft', 'c1'])).toBe('short');
  });

  test.each(['storage-gone', 'storage-denied'] as const)('is held where the storage is %s, too', async (kind) => {
    disk.room = 0;
    disk.failure = kind;
    await expect(records.write([draft('words')])).rejects.toMatchObject({ failure: { kind } });
    expect(await records.get(['draft', 'c1'])).toBe('words');
  });

  test('is forgotten where everything is deleted', async () => {
    disk.room = 0;
    await expect(records.write([draft('words')])).rejects.toMatchObject(full);
    await records.clear();
    expect(await records.range([])).toEqual([]);
  });

  test('leaves the records as if all had been written, whatever fails', async () => {
    const key = fc.constantFrom<Key[]>(['a'], ['a', 'b'], ['a', 'b', 1], ['a', 'c'], ['d']);
    const add = (by: string) => (old: unknown) => (old === undefined ? by : `${old as string}${by}`).slice(-6);
    const change: fc.Arbitrary<Change> = fc.oneof(
      fc.record({ put: key, value: fc.string({ minLength: 1, maxLength: 3 }) }),
      fc.record({ delete: key }),
      fc.record({ deleteRange: key }),
      fc.record({ update: key, change: fc.string({ minLength: 1, maxLength: 2 }).map(add) }),
    );
    // No record is touched twice by one write.
    const step = fc.record({ change, isFull: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const wanted = new Memory();
        const small = new SmallDisk();
        const retrying = new RetryingRecords(small);
        for (const { change: one, isFull } of steps) {
          small.room = isFull ? -1 : Infinity;
          await wanted.write([one]);
          await retrying.write([one]).catch((error: unknown) => expect(error).toMatchObject(full));
          expect(await retrying.range([])).toEqual(await wanted.range([]));
          const keys: Key[] = [['d'], ['a', 'b'], ['a']];
          expect(await retrying.many(keys)).toEqual(await wanted.many(keys));
          const before = await retrying.beforeLast(['a'], 2);
          const end = await retrying.slice(['a'], before, 3);
          const all = await wanted.range(['a']);
          expect(end.found).toEqual(before ? all.filter(({ key }) => compareKeys(key, before) > 0) : all);
        }
        small.room = Infinity;
        await retrying.write([]);
        expect(await small.range([])).toEqual(await wanted.range([]));
      }),
    );
  });
});
