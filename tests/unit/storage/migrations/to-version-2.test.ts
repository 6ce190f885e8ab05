import { IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Message } from '../../../../src/model/chat/message';
import { reasoningOf, refusalOf, sourcesOf, textOf, toolCallsOf } from '../../../../src/model/chat/parts';
import { isMessage } from '../../../../src/storage/checks/message-shapes';
import { Journals } from '../../../../src/storage/journal/journal';
import { Locks } from '../../../../src/storage/keyspace/locks/locks';
import { Memory } from '../../../../src/storage/keyspace/memory';
import type { Key } from '../../../../src/storage/keyspace/records';
import { migrations } from '../../../../src/storage/keyspace/schema';
import { journalFromVersion1, messageFromVersion1 } from '../../../../src/storage/migrations/message-parts';
import { shelves, webLocks } from '../builders';
import { backupOf, restore } from '../files/backups';
import { dying, old, oldMessages, read, recordsIn, withOldDatabase, type OldMessage, type Tab } from './old-database';

beforeAll(() => {
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
  vi.stubGlobal('IDBObjectStore', IDBObjectStore);
});
afterAll(() => void vi.unstubAllGlobals());
afterEach(() => void vi.restoreAllMocks());

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

describe('a journal of version 1', () => {
  const isJournal = ({ key }: { key: Key }) => key[0] === 'journal';
  const isDying = ({ key }: { key: Key }) => key[0] === 'message' && key[2] === dying;
  const [conversationId] = old.records.filter(isJournal).map(({ key }) => key[1]);
  const piece = (number: number, value: unknown) => ({ key: ['journal', conversationId, dying, number] as Key, value });
  const recovered = async (profile: Tab) => {
    const storage = await profile.tab();
    const journals = new Journals(storage.records, new Locks(storage.name, webLocks()), () => undefined);
    const all = await journals.recover();
    storage.close();
    return all.map(({ message }) => message);
  };

  test.each([
    ['probabilities', { text: 'End.', logprobs: [5], at: 2 }, 'The first words and moreEnd.'],
    ['facts', { text: 'End.', facts: { answeredBy: 7, toolCalls: 'none' }, at: 2 }, 'The first words and moreEnd.'],
    ['a time', { text: 'End.', at: 'now' }, 'The first words and moreEnd.'],
    ['words', { text: 7, at: 2 }, 'The first words and more'],
    ['words that replace all others', { text: null, startsOver: true, at: 2 }, 'The first words and more'],
    ['nothing but itself', null, 'The first words and more'],
  ])('has all its words but those that are broken, where %s of a piece cannot be read', async (_, broken, words) => {
    const [message] = await recovered(await withOldDatabase([...old.records, piece(3, broken)]));
    expect(textOf(message!)).toBe(words);
    expect(message!.reply).toMatchObject({ status: 'interrupted', answeredBy: 'test-model' });
  });

  test('stays where its message is broken', async () => {
    const records = old.records.map((one) =>
      isDying(one) ? { ...one, value: { ...(one.value as OldMessage), text: 7 } } : one,
    );
    const profile = await withOldDatabase(records);
    (await profile.tab()).close();
    expect(((await recordsIn(profile)).records as typeof old.records).filter(isJournal)).toEqual(
      old.records.filter(isJournal),
    );
  });

  test('stays where its message cannot be read, and so does the message', async () => {
    const profile = await withOldDatabase();
    const real = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'get')!.value as IDBObjectStore['get'];
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if ((key as Key)[2] !== dying || (key as Key)[0] !== 'message') return real.call(this, key);
      // A request that fails within the transaction, and ends it unless somebody prevents that, as where a value's file is lost.
      return this.add(null, ['setting', 'lastConversationId']);
    });
    (await profile.tab()).close();
    const { version, records } = await recordsIn(profile);
    const isSame = (one: { key: Key }) => isJournal(one) || isDying(one);
    expect(version).toBe(migrations.length);
    expect((records as typeof old.records).filter(isSame)).toEqual(old.records.filter(isSame));
  });

  test.each([[['journal']], [['journal', 'c1']], [['journal', 'c1', 'm1']]])(
    'with the broken key %j is cleared away, and stops nothing',
    async (key) => {
      const profile = await withOldDatabase([...old.records, { key, value: null }]);
      expect(await recovered(profile)).toHaveLength(1);
      const { version, records } = await recordsIn(profile);
      expect(version).toBe(migrations.length);
      expect((records as typeof old.records).filter(isJournal)).toEqual([]);
    },
  );
});

test('a backup of version 1 restores every word', async () => {
  const file = read('backup-1.json') as { messages: OldMessage[] };
  const records = new Memory();
  await restore(records, JSON.stringify(file));
  const restored = (await backupOf(records)).messages;
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
