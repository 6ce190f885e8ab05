import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { Database } from '../../../../src/storage/keyspace/database';
import { Memory } from '../../../../src/storage/keyspace/memory';
import {
  updateRecord,
  type Change,
  type Key,
  type Records,
  type Slice,
  type StoredRecord,
  type Update,
} from '../../../../src/storage/keyspace/records';

const openers: Record<string, () => Records> = {
  'in IndexedDB': () => new Database('tally:/', { indexedDB: new IDBFactory(), onNewerSchema: () => undefined }),
  'in memory': () => new Memory(),
};

describe.each(Object.entries(openers))('records %s', (_, open) => {
  /** Resolves when a transaction of another database is over. One that began before and is left without a request is over, too. */
  const aTransaction = (): Promise<void> => open().write([{ put: ['a'], value: 1 }]);

  test('a record comes back as it was put, and later changes to the object do not reach it', async () => {
    const records = open();
    const value = { text: 'a\0b\ud800c', at: new Uint8Array([1, 2]) };
    await records.write([{ put: ['message', 'c', 'm'], value }]);
    value.text = 'changed';
    expect(await records.get(['message', 'c', 'm'])).toEqual({ text: 'a\0b\ud800c', at: new Uint8Array([1, 2]) });
    expect(await records.get(['message', 'c'])).toBeUndefined();
  });

  test('many are read in the order in which they are asked for, undefined where there is none', async () => {
    const records = open();
    await records.write([
      { put: ['a', 1], value: 'first' },
      { put: ['b'], value: 'second' },
    ]);
    expect(await records.many([['b'], ['a'], ['a', 1], ['b']])).toEqual(['second', undefined, 'first', 'second']);
    expect(await records.many([])).toEqual([]);
  });

  test('a range holds the prefix itself and what begins with it, in order, and no neighbour', async () => {
    const records = open();
    const keys: Key[] = [
      ['a'],
      ['a', 'b'],
      ['a', 'b', 10],
      ['a', 'b', 9],
      ['a', 'b', 'x'],
      ['a', 'bb'],
      ['b'],
      ['ab'],
      ['a', 'b', 9, 1],
    ];
    await records.write(keys.map((key) => ({ put: key, value: key.join() })));
    expect((await records.range(['a', 'b'])).map(({ key }) => key)).toEqual([
      ['a', 'b'],
      ['a', 'b', 9],
      ['a', 'b', 9, 1],
      ['a', 'b', 10],
      ['a', 'b', 'x'],
    ]);
  });

  test('slices of any length are the range, each record once', async () => {
    const records = open();
    const keys: Key[] = [['a'], ['a', 1], ['a', 2, 'x'], ['a', 'b'], ['a', 'bb'], ['aa'], ['b', 1]];
    await records.write(keys.map((key) => ({ put: key, value: key.join() })));
    for (const prefix of [['a'], ['b'], ['c'], []])
      for (const count of [1, 2, 3, 5, 9]) {
        const read: StoredRecord<string>[] = [];
        let next: Key | null = null;
        do {
          const slice: Slice<string> = await records.slice(prefix, next, count);
          expect(slice.found.length).toBeLessThanOrEqual(count);
          read.push(...slice.found);
          next = slice.next;
        } while (next);
        expect(read).toEqual(await records.range(prefix));
      }
  });

  test('the last records of a range are the slice from the key before them on', async () => {
    const records = open();
    const keys: Key[] = [['a'], ['a', 1], ['a', 2, 'x'], ['a', 'b'], ['a', 'bb'], ['aa'], ['b', 1]];
    await records.write(keys.map((key) => ({ put: key, value: key.join() })));
    for (const prefix of [['a'], ['b'], ['c'], []])
      for (const count of [1, 2, 3, 5, 7, 9]) {
        const all = await records.range(prefix);
        const before = await records.beforeLast(prefix, count);
        expect(before).toEqual(all.at(-1 - count)?.key ?? null);
        expect((await records.slice(prefix, before, count + 1)).found).toEqual(all.slice(-count));
      }
  });

  test('a write of thousands of changes is one: all or none', async () => {
    const records = open();
    const puts = Array.from({ length: 1700 }, (_, index): Change => ({ put: ['n', index], value: index }));
    const broken: Change = { put: ['z'], value: () => 'a function cannot be cloned' };
    await expect(records.write([...puts, broken])).rejects.toThrow();
    expect(await records.range([])).toEqual([]);
    await records.write([...puts, { update: ['n'], change: () => 'there' }, { delete: ['n', 3] }]);
    expect(await records.range([])).toHaveLength(1700);
  });

  test('updates that come in batches are one write, and see what is there', async () => {
    const records = open();
    await records.write([
      { put: ['n', 1], value: 'mine' },
      { put: ['n', 2], value: 'mine' },
    ]);
    const seen: unknown[] = [];
    const update = (n: number): Update => ({
      update: ['n', n],
      change: (old) => (seen.push(old), n === 2 ? undefined : n === 1 ? old : 'theirs'),
    });
    async function* batches() {
      yield [update(3), update(1)];
      await aTransaction();
      yield [];
      yield [update(2), update(4)];
    }
    await records.updateAll(batches);
    expect(seen).toEqual([undefined, 'mine', 'mine', undefined]);
    expect((await records.range(['n'])).map(({ key, value }) => [key[1], value])).toEqual([
      [1, 'mine'],
      [3, 'theirs'],
      [4, 'theirs'],
    ]);
  });

  test.each(['the source', 'a change', 'a value'])('of batches of which %s fails, none is made', async (what) => {
    const records = open();
    async function* batches(): AsyncGenerator<Update[]> {
      yield Array.from({ length: 300 }, (_, n): Update => ({ update: ['n', n], change: () => n }));
      await aTransaction();
      if (what === 'the source') throw new DOMException('The file is gone.', 'NotFoundError');
      const change = () => {
        if (what === 'a change') throw new RangeError('no');
        return () => 'a function cannot be cloned';
      };
      yield [{ update: ['z'], change }];
    }
    const name = { 'the source': 'NotFoundError', 'a change': 'RangeError', 'a value': 'DataCloneError' }[what];
    await expect(records.updateAll(batches)).rejects.toMatchObject({ name });
    expect(await records.range([])).toEqual([]);
    await records.write([{ put: ['a'], value: 1 }]);
    expect(await records.range([])).toHaveLength(1);
  });

  test('a write that cannot be done whole changes nothing', async () => {
    const records = open();
    await records.write([{ put: ['a'], value: 1 }]);
    const broken: Change[][] = [
      [
        { put: ['a'], value: 2 },
        { put: ['b'], value: () => 'a function cannot be cloned' },
      ],
      [
        { put: ['b'], value: 2 },
        {
          update: ['a'],
          change: () => {
            throw new RangeError('no');
          },
        },
      ],
    ];
    for (const changes of broken) await expect(records.write(changes)).rejects.toThrow();
    expect(await records.range([])).toEqual([{ key: ['a'], value: 1 }]);
  });

  test('an update sees the record, deletes it by undefined, and gives what is there now', async () => {
    const records = open();
    expect(await updateRecord<number>(records, ['n'], (old) => (old ?? 0) + 1)).toBe(1);
    expect(await updateRecord<number>(records, ['n'], (old) => (old ?? 0) + 1)).toBe(2);
    expect(await updateRecord<number>(records, ['n'], () => undefined)).toBeUndefined();
    expect(await records.range([])).toEqual([]);
  });

  test('updates that run at once lose nothing', async () => {
    const records = open();
    await Promise.all(Array.from({ length: 20 }, () => updateRecord<number>(records, ['n'], (old = 0) => old + 1)));
    expect(await records.get(['n'])).toBe(20);
  });

  test('a non-extractable key can be kept and used', async () => {
    const records = open();
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
    await records.write([{ put: ['device-key'], value: key }]);
    const kept = (await records.get<CryptoKey>(['device-key']))!;
    const iv = new Uint8Array(12);
    const sealed = (by: CryptoKey) => crypto.subtle.encrypt({ name: 'AES-GCM', iv }, by, new Uint8Array(4));
    expect(kept.extractable).toBe(false);
    expect(await sealed(kept)).toEqual(await sealed(key));
  });

  test('clearing leaves nothing', async () => {
    const records = open();
    await records.write([{ put: ['a'], value: 1 }]);
    await records.clear();
    expect(await records.range([])).toEqual([]);
  });
});

test('IndexedDB and memory agree after any changes', async () => {
  const part = fc.oneof(fc.constantFrom('a', 'b', 'ab', '', '\ud800'), fc.integer({ min: -2, max: 10 }));
  const key = fc.array(part, { minLength: 1, maxLength: 3 });
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.record({ put: key, value: fc.integer() }),
    fc.record({ delete: key }),
    fc.record({ deleteRange: key }),
  );
  const update = key.map((one): Change => ({ update: one, change: (old) => (old === undefined ? 0 : undefined) }));
  const writes = fc.array(fc.oneof(fc.array(change, { maxLength: 4 }), fc.tuple(update)), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(writes, key, async (all, prefix) => {
      const [database, memory] = Object.values(openers).map((open) => open()) as [Records, Records];
      for (const changes of all) await Promise.all([database.write(changes), memory.write(changes)]);
      expect(await memory.range([])).toEqual(await database.range([]));
      expect(await memory.range(prefix)).toEqual(await database.range(prefix));
    }),
    { numRuns: 60 },
  );
});
