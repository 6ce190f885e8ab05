import { readFileSync } from 'node:fs';
import { IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Message } from '../../../../src/model/chat/message';
import { reasoningOf, refusalOf, sourcesOf, textOf, toolCallsOf } from '../../../../src/model/chat/parts';
import { isMessage } from '../../../../src/storage/checks/message-shapes';
import { makeBackup, restoreBackup } from '../../../../src/storage/files/backup';
import { readBackup } from '../../../../src/storage/files/read-backup';
import { Journals } from '../../../../src/storage/journal/journal';
import { Locks } from '../../../../src/storage/keyspace/locks';
import { Memory } from '../../../../src/storage/keyspace/memory';
import type { Key } from '../../../../src/storage/keyspace/records';
import { migrations } from '../../../../src/storage/keyspace/schema';
import { storeName } from '../../../../src/storage/migrations/migration';
import { journalFromVersion1, messageFromVersion1 } from '../../../../src/storage/migrations/message-parts';
import { browser, shelves, webLocks } from '../builders';

beforeAll(() => {
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
  vi.stubGlobal('IDBObjectStore', IDBObjectStore);
});
afterAll(() => void vi.unstubAllGlobals());
afterEach(() => void vi.restoreAllMocks());

interface OldMessage {
  id: string;
  conversationId: string;
  text: string;
  reply: {
    reasoning: string;
    refusal: string;
    toolCalls: { name: string; arguments: string }[];
    sources?: { url: string; title?: string }[];
    images?: object[];
  } | null;
}

const read = (name: string): unknown => JSON.parse(readFileSync(`tests/fixtures/${name}`, 'utf8'));
/** A whole database, as the last version before this one left it. */
const old = read('database-1.json') as { version: number; records: { key: Key; value: unknown }[] };
const oldMessages = old.records.filter(({ key }) => key[0] === 'message').map(({ value }) => value as OldMessage);
const [dying] = old.records.filter(({ key }) => key[0] === 'journal').map(({ key }) => key[2]);

type Tab = ReturnType<typeof browser>;

/** A browser in which the last version has left `records`. */
async function withOldDatabase(records = old.records): Promise<Tab> {
  const profile = browser();
  const opening = profile.indexedDB.open(profile.name, old.version);
  opening.onupgradeneeded = () => {
    const store = opening.result.createObjectStore(storeName);
    for (const { key, value } of records) store.put(value, key as string[]);
  };
  await new Promise((resolve) => (opening.onsuccess = resolve));
  opening.result.close();
  return profile;
}

/** All records, as a page sees them that opens the database by itself. */
async function recordsIn({ indexedDB, name }: Tab): Promise<{ version: number; records: unknown[] }> {
  const opening = indexedDB.open(name);
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const store = opening.result.transaction(storeName).objectStore(storeName);
  const [keys, values] = [store.getAllKeys(), store.getAll()];
  await new Promise((resolve) => (values.onsuccess = resolve));
  const { version } = opening.result;
  opening.result.close();
  return { version, records: keys.result.map((key, index) => ({ key, value: values.result[index] as unknown })) };
}

function expectSame(now: Message, { text, reply }: OldMessage): void {
  expect(textOf(now)).toBe(text);
  expect(reasoningOf(now)).toBe(reply?.reasoning ?? '');
  expect(refusalOf(now)).toBe(reply?.refusal ?? '');
  expect(toolCallsOf(now).map(({ name, arguments: given }) => ({ name, arguments: given }))).toEqual(
    reply?.toolCalls ?? [],
  );
  const cited = (reply?.sources ?? []).map(({ url, title = '' }) => ({ url, title }));
  expect(sourcesOf(now)).toMatchObject(cited);
  expect(now.parts.filter(({ type }) => type === 'image')).toHaveLength(reply?.images?.length ?? 0);
}

describe('a database of version 1', () => {
  test('has every word that it had, and every message can be read', async () => {
    const storage = await (await withOldDatabase()).tab();
    const { library, sound } = shelves(storage);
    const messages = await library.loadMessages();
    expect(storage.problem).toBeNull();
    expect(sound.skipped).toBe(0);
    expect(messages.map(({ id }) => id)).toEqual(oldMessages.map(({ id }) => id));
    for (const [index, message] of messages.entries())
      if (message.id !== dying) expectSame(message, oldMessages[index]!);
    storage.close();
  });

  test('changes nothing but messages and journals', async () => {
    const profile = await withOldDatabase();
    (await profile.tab()).close();
    const isOther = ({ key }: { key: Key }) => key[0] !== 'message' && key[0] !== 'journal';
    const { version, records } = await recordsIn(profile);
    expect(version).toBe(migrations.length);
    expect((records as typeof old.records).filter(isOther)).toEqual(old.records.filter(isOther));
  });

  test('has the reply of a tab that had died, as far as it had come', async () => {
    const storage = await (await withOldDatabase()).tab();
    const journals = new Journals(storage.records, new Locks(storage.name, webLocks()), () => undefined);
    const [recovered] = await journals.recover();
    expect(recovered?.message.id).toBe(dying);
    expect(textOf(recovered!.before)).toBe('');
    expect(textOf(recovered!.message)).toBe('The first words and more');
    expect(recovered?.message.reply).toMatchObject({ status: 'interrupted', answeredBy: 'test-model' });
    storage.close();
  });

  test('is as it was where the page dies in the middle, and is brought over by the next one', async () => {
    const profile = await withOldDatabase();
    const real = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!.value as IDBObjectStore['put'];
    for (const after of [0, 1, 5, oldMessages.length - 1]) {
      const done = new Map<IDBTransaction, number>();
      const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        ...args
      ) {
        const before = done.get(this.transaction) ?? 0;
        if (before === after) this.transaction.abort();
        done.set(this.transaction, before + 1);
        return real.apply(this, args);
      });
      expect((await profile.tab()).isKept).toBe(false);
      put.mockRestore();
      expect(await recordsIn(profile)).toEqual({ version: old.version, records: old.records });
    }
    const storage = await profile.tab();
    expect(await shelves(storage).library.loadMessages()).toHaveLength(oldMessages.length);
    storage.close();
  });

  test('has its other messages where one cannot be read, or is broken', async () => {
    const [broken] = oldMessages;
    const profile = await withOldDatabase(
      old.records.map((one) => (one.value === broken ? { ...one, value: { ...broken, text: 7 } } : one)),
    );
    const storage = await profile.tab();
    const { library, sound } = shelves(storage);
    expect(await library.loadMessages()).toHaveLength(oldMessages.length - 1);
    expect(sound.skipped).toBe(1);
    storage.close();
  });
});

test('a backup of version 1 restores every word', async () => {
  const file = read('backup-1.json') as { messages: OldMessage[] };
  const result = readBackup(JSON.stringify(file));
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  const records = new Memory();
  await restoreBackup(records, result.backup);
  const restored = (await makeBackup(records, 1)).messages;
  const byId = new Map(restored.map((one) => [`${one.conversationId} ${one.id}`, one]));
  expect(restored).toHaveLength(file.messages.length);
  for (const one of file.messages) expectSame(byId.get(`${one.conversationId} ${one.id}`)!, one);
});

describe('messages of version 1', () => {
  const call = fc.record({ name: fc.string(), arguments: fc.string() });
  const reply = fc.record({
    ...{ status: fc.constant('complete'), endpointId: fc.constant('e'), model: fc.constant('m') },
    ...{ answeredBy: fc.constant(null), finishReason: fc.constant(null), usage: fc.constant(null) },
    ...{ estimate: fc.constant(null), costUsd: fc.constant(null), firstTokenMs: fc.constant(null) },
    ...{ durationMs: fc.constant(null), failure: fc.constant(null) },
    reasoning: fc.string(),
    refusal: fc.string(),
    toolCalls: fc.array(call, { maxLength: 3 }),
  });
  const message = fc.record({
    ...{ id: fc.constant('m1'), conversationId: fc.constant('c1'), parentId: fc.constant(null) },
    ...{ role: fc.constant('assistant'), createdAt: fc.constant(1), deletedAt: fc.constant(null) },
    text: fc.string({ unit: 'binary' }),
    reply: fc.option(reply),
  });

  test('law: keep every word, are sound, and are brought over once', () => {
    fc.assert(
      fc.property(message, (before) => {
        const now = messageFromVersion1(before);
        if (!isMessage(now)) throw new Error('not sound');
        expectSame(now, before);
        expect(messageFromVersion1(now)).toBe(now);
        expect(Object.keys(now.reply ?? {})).not.toContain('reasoning');
      }),
    );
  });

  const find = { name: 'find', arguments: '{}' };

  test.each([1, 4_000_000_000])('have the tool call that stood at index %d of a list with holes', (index) => {
    const toolCalls: (typeof find)[] = [];
    toolCalls[index] = find;
    const [base] = fc.sample(
      message.filter((one) => one.reply !== null),
      1,
    );
    const now = messageFromVersion1({ ...base, reply: { ...base!.reply, toolCalls } });
    expect(toolCallsOf(now as Message)).toEqual([{ type: 'tool-call', id: 'call-1', ...find }]);
    const [piece] = journalFromVersion1({ ...base, text: 'Hm' }, [{ at: 1, facts: { toolCalls } }]);
    expect(toolCallsOf(piece as Message)).toHaveLength(1);
  });

  test('have a call in a backup whose list has null in its holes', () => {
    const [base] = fc.sample(
      message.filter((one) => one.reply !== null),
      1,
    );
    const now = messageFromVersion1({ ...base, reply: { ...base!.reply, toolCalls: [null, find] } });
    expect(toolCallsOf(now as Message)).toHaveLength(1);
  });

  test('that were begun again in the journal have what came last', () => {
    const [base] = fc.sample(
      message.filter((one) => one.reply !== null),
      1,
    );
    const begun = { ...base, text: 'Kept. ', reply: { ...base!.reply, reasoning: '', refusal: '', toolCalls: [] } };
    const pieces = [
      { text: 'Hm.', at: 1, facts: { answeredBy: 'x' } },
      { startsOver: true as const, text: 'Kept. ', reasoning: 'Hm.', at: 2 },
      { text: 'Four.', refusal: 'No', at: 3 },
    ];
    expect(journalFromVersion1(begun, pieces as never)).toEqual([
      {
        startsOver: true,
        parts: [
          { type: 'reasoning', text: 'Hm.' },
          { type: 'text', text: 'Kept. Four.' },
          { type: 'refusal', text: 'No' },
        ],
        logprobs: [],
        facts: { answeredBy: 'x' },
        at: 3,
      },
    ]);
  });
});
