import { zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { branch as branchOf } from '../../../../../../src/model/chat/tree';
import type { Message } from '../../../../../../src/model/chat/message';
import { mediaOf, reasoningOf, textOf, textParts } from '../../../../../../src/model/chat/parts';
import { isMessage } from '../../../../../../src/storage/checks/message-shapes';
import { undoableImports, undoImport } from '../../../../../../src/storage/files/imports/merging/undo-import';
import { changeOfConversation } from '../../../../../../src/storage/library/library';
import { updateRecord } from '../../../../../../src/storage/keyspace/records';
import { message } from '../../../builders';
import { grownHalves, halves, pixel } from '../chatgpt-chats';
import { dropped, importing, now } from '../import';

/** The new layout: numbered files and pictures beside them. */
function newLayout(...files: object[][]) {
  const entries = files.map(
    (chats, index) => [`conversations-00${index}.json`, new TextEncoder().encode(JSON.stringify(chats))] as const,
  );
  return dropped(
    zipSync({
      ...Object.fromEntries(entries),
      'user.json': new TextEncoder().encode('{"id":"user-1"}'),
      'file_00001234abcd-sanitized.dat': pixel,
    }),
    'export.zip',
  );
}

test('a zip of ChatGPT is looked through, then taken over with versions, reasoning and pictures', async () => {
  const { look, take, library } = importing();
  const files = [newLayout([halves()], [{ ...halves(), conversation_id: 'c2', title: 'Other' }])];
  const seen = await look(files);
  expect(seen).toMatchObject({ formats: ['chatgpt'], losses: {}, problems: [] });
  expect(seen.chats).toMatchObject([
    { key: 'chatgpt c1', messages: 3, media: 1 },
    { key: 'chatgpt c2', messages: 3, media: 1 },
  ]);
  expect(await take(files)).toEqual({ added: 2, grown: 0, unchanged: 0, prompts: 0 });
  const [chat] = await library.loadConversations();
  expect(chat).toMatchObject({
    title: 'Halves',
    createdAt: 1756000000120,
    updatedAt: 1756000004000,
    model: 'standard',
  });
  const messages = await library.loadMessages(chat!.id);
  expect(messages.every(isMessage)).toBe(true);
  const branch = branchOf(new Map(messages.map((one) => [one.id, one])), chat!.tipId);
  expect(branch.map(textOf)).toEqual(['What is in the picture?', 'Two **halves**.']);
  expect(reasoningOf(branch[1]!)).toBe('**Looking**\n\nTwo parts.');
  expect(branch[1]!.reply).toMatchObject({ model: 'gpt-5-1-thinking', status: 'complete' });
  expect(mediaOf(branch[0]!)).toMatchObject([{ type: 'image', name: 'halves.png', mediaType: 'image/png' }]);
  expect(messages).toHaveLength(3);
});

test('what is imported twice is there once', async () => {
  const { take, library } = importing();
  await take([newLayout([halves()])]);
  expect(await take([newLayout([halves()]), newLayout([halves()])])).toMatchObject({ added: 0, unchanged: 1 });
  expect(await library.loadConversations()).toHaveLength(1);
});

test.each([
  ['as it is', [halves(), halves()], 3],
  ['grown later', [halves(), grownHalves()], 5],
  ['grown before', [grownHalves(), halves()], 5],
])('a chat that comes twice in one file, %s, is one chat, and counted once', async (_what, chats, messages) => {
  const { take, library } = importing();
  const file = dropped(chats);
  expect(await take([file])).toMatchObject({ added: 1, grown: 0, unchanged: 0 });
  const [chat, ...others] = await library.loadConversations();
  expect(others).toEqual([]);
  expect(await library.loadMessages(chat!.id)).toHaveLength(messages);
  expect(await take([file])).toMatchObject({ added: 0, grown: 0, unchanged: 1 });
});

test('chats without ids that begin alike and go on differently are both there, with every word', async () => {
  const { take, library } = importing();
  const row = (...texts: string[]) => ({
    messages: texts.map((content, index) => ({ role: index % 2 ? 'assistant' : 'user', content })),
  });
  const lines = [row('Hi', 'Hello', 'More?', 'One.'), row('Hi', 'Hello', 'More?', 'Two.')];
  const file = dropped(lines.map((line) => JSON.stringify(line)).join('\n'), 'train.jsonl');
  await take([file]);
  const stored = await Promise.all((await library.loadConversations()).map(({ id }) => library.loadMessages(id)));
  expect(stored.map(({ length }) => length)).toEqual([4, 4]);
  expect(new Set(stored.flat().map(textOf))).toEqual(new Set(['Hi', 'Hello', 'More?', 'One.', 'Two.']));
  expect(await take([file])).toMatchObject({ added: 0, grown: 0 });
});

test('the newer messages of a chat are added, and what was written here stays', async () => {
  const { take, library, records } = importing();
  await take([newLayout([halves()])]);
  const [chat] = await library.loadConversations();
  const { id, tipId } = chat!;
  await records.write([
    changeOfConversation(id, (old) => ({ ...old, title: 'Mine', tipId: 'own' })),
    { put: ['message', id, 'own'], value: message(id, 'own', { parentId: tipId }) },
  ]);
  expect(await take([newLayout([grownHalves()])])).toMatchObject({ added: 0, grown: 1 });
  const [grown] = await library.loadConversations();
  expect(grown).toMatchObject({ title: 'Mine', tipId: 'own' });
  const messages = await library.loadMessages(id);
  expect(messages).toHaveLength(6);
  const added = messages.find((one) => one.sourceId === 'q2');
  expect(added).toMatchObject({ parentId: tipId });
  expect(await take([newLayout([grownHalves()])])).toMatchObject({ grown: 0, unchanged: 1 });
});

test('an import is undone whole for a day, but for what was changed since', async () => {
  const { take, library, port, records } = importing();
  await take([newLayout([halves(), { ...halves(), conversation_id: 'c2' }])]);
  await take([newLayout([grownHalves(), { ...halves(), conversation_id: 'c3' }])], now + 1);
  const [newest, oldest] = await undoableImports(port, now + 2);
  const [first, second, third] = await library.loadConversations();
  await records.write([changeOfConversation(second!.id, (old) => ({ ...old, title: 'Mine' }))]);
  expect(await undoImport(port, newest!)).toEqual({ undone: 2, kept: 0, left: 0 });
  expect(await library.loadMessages(first!.id)).toHaveLength(3);
  expect(await library.loadMessages(third!.id)).toHaveLength(0);
  expect(await undoImport(port, oldest!)).toEqual({ undone: 1, kept: 1, left: 0 });
  expect((await library.loadConversations()).map(({ title }) => title)).toEqual(['Mine']);
  expect(await undoableImports(port, now + 2)).toEqual([]);
});

const changes: [string, (one: Message) => Message][] = [
  ['always sent', (one) => ({ ...one, sending: 'always' })],
  ['in the bin', (one) => ({ ...one, deletedAt: now })],
  ['sent without its picture', (one) => ({ ...one, parts: one.parts.map((part) => ({ ...part, sending: 'never' })) })],
  ['gone on with', (one) => ({ ...one, parts: textParts('more') })],
];

test.each(changes)('a chat stays after the undo where one of its messages is %s', async (_what, change) => {
  const { take, library, port, records } = importing();
  await take([newLayout([halves()])]);
  await take([newLayout([grownHalves(), { ...halves(), conversation_id: 'c2' }])], now + 1);
  const [newest, oldest] = await undoableImports(port, now + 2);
  const [first, second] = await library.loadConversations();
  for (const { id } of [first!, second!]) {
    const [message] = await library.loadMessages(id);
    await updateRecord(records, ['message', id, message!.id], (old) => change(old as Message));
  }
  expect(await undoImport(port, newest!)).toEqual({ undone: 0, kept: 2, left: 0 });
  expect(await library.loadMessages(first!.id)).toHaveLength(5);
  expect(await undoImport(port, oldest!)).toEqual({ undone: 0, kept: 1, left: 0 });
  expect(await library.loadConversations()).toHaveLength(2);
});

test('many chats are taken back in few transactions', async () => {
  const { take, library, port, records } = importing();
  await take([dropped(Array.from({ length: 100 }, (_, one) => ({ ...halves(), conversation_id: `c${one}` })))]);
  const [record] = await undoableImports(port, now);
  const write = vi.spyOn(records, 'write');
  expect(await undoImport(port, record!)).toEqual({ undone: 100, kept: 0, left: 0 });
  expect(write.mock.calls.length).toBeLessThanOrEqual(6);
  expect(await library.loadConversations()).toEqual([]);
});

test('an undo that is cancelled says what is left of the import, and the next one goes on with that', async () => {
  const { take, library, port } = importing();
  await take([dropped(Array.from({ length: 50 }, (_, one) => ({ ...halves(), conversation_id: `c${one}` })))]);
  const [record] = await undoableImports(port, now);
  const abort = new AbortController();
  const undone = { undone: 0, kept: 0, left: 0 };
  const cancelled = undoImport(port, record!, { signal: abort.signal, onProgress: () => abort.abort() }, undone);
  await expect(cancelled).rejects.toThrow();
  expect([undone, await undoableImports(port, now)]).toMatchObject([
    { undone: 20, kept: 0, left: 30 },
    [{ added: 30 }],
  ]);
  expect(await library.loadConversations()).toHaveLength(30);
  // As another tab still lists it.
  expect(await undoImport(port, record!)).toEqual({ undone: 30, kept: 0, left: 0 });
  expect([await library.loadConversations(), await undoableImports(port, now)]).toEqual([[], []]);
});

test('after a day nothing is left to undo', async () => {
  const { take, port, records } = importing();
  await take([newLayout([halves()])]);
  expect(await undoableImports(port, now + 25 * 3_600_000)).toEqual([]);
  expect(await records.range(['import'])).toEqual([]);
  expect(await records.range(['import-chat'])).toEqual([]);
});

test('a picture that is none becomes a file', async () => {
  const { take, library } = importing();
  const zip = zipSync({
    'conversations.json': new TextEncoder().encode(JSON.stringify([halves()])),
    'file_00001234abcd.png': new TextEncoder().encode('no picture at all'),
  });
  await take([dropped(zip, 'export.zip')]);
  const [chat] = await library.loadConversations();
  const media = (await library.loadMessages(chat!.id)).flatMap(mediaOf);
  expect(media).toMatchObject([{ type: 'file', name: 'halves.png', mediaType: 'application/octet-stream' }]);
});
