import { expect, test } from 'vitest';
import type { Message } from '../../../../../src/model/chat/message';
import { chatAsJson, chatForFile, chatsHead } from '../../../../../src/storage/files/exports/chats-json';
import { undoableImports, undoImport } from '../../../../../src/storage/files/imports/merging/undo-import';
import { putOfConversation, putOfMessage } from '../../../../../src/storage/library/library';
import { conversation, folder, message, reply } from '../../builders';
import { dropped, importing, now } from './import';

const header = conversation('c1', { title: 'Mine', tipId: 'm2', tags: ['a'], parameters: { temperature: 0.5 } });
const messages: Message[] = [
  message('c1', 'm1'),
  reply('c1', 'm2', 'Two', { status: 'complete', costUsd: 0.5, finishReason: 'stop' }, [
    { type: 'reasoning', text: 'Hm' },
    { type: 'tool-call', id: 't', name: 'f', arguments: '{}' },
  ]),
].map((one, index) => ({ ...one, parentId: index === 0 ? null : 'm1' }));

function exported(chat = header, all = messages): string {
  const tree = new Map(all.map((one) => [one.id, one]));
  const written = chatForFile({ conversation: chat, tree }, { versions: 'all' });
  return `${chatsHead(now, [folder('f1', { name: 'Work' })])}${[...chatAsJson(written)].join('')}]}`;
}

test('a chat that was exported comes back as it was', async () => {
  const { take, library } = importing();
  expect(await take([dropped(exported(), 'chats.json')])).toMatchObject({ added: 1 });
  expect(await library.loadConversations()).toEqual([header]);
  expect(await library.loadMessages('c1')).toEqual(messages);
  expect(await take([dropped(exported(), 'chats.json')])).toMatchObject({ added: 0, unchanged: 1 });
});

test('its folder is found by its name', async () => {
  const { take, library, records } = importing();
  await records.write([{ put: ['folder', 'mine'], value: folder('mine', { name: 'work' }) }]);
  await take([dropped(exported({ ...header, folderId: 'f1' }), 'chats.json')]);
  expect(await library.loadConversation('c1')).toMatchObject({ folderId: 'mine' });
});

test('of a chat that is here only what is missing is added, and undone again', async () => {
  const { take, library, records, port } = importing();
  const mine = { ...header, title: 'Renamed' };
  await records.write([putOfConversation(mine), putOfMessage(messages[0]!)]);
  expect(await take([dropped(exported(), 'chats.json')])).toMatchObject({ added: 0, grown: 1 });
  expect(await library.loadConversations()).toEqual([mine]);
  expect(await library.loadMessages('c1')).toEqual(messages);
  const [record] = await undoableImports(port, now);
  expect(await undoImport(port, record!)).toEqual({ undone: 1, kept: 0 });
  expect(await library.loadMessages('c1')).toEqual([messages[0]]);
});

test('a message that is none is told of', async () => {
  const { look } = importing();
  const file = exported().replace('"role":"assistant"', '"role":"nobody"');
  expect(await look([dropped(file, 'chats.json')])).toMatchObject({ losses: { message: 1 } });
});
