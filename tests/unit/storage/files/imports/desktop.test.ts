import { expect, test } from 'vitest';
import { chatbox, cherryStudio, jan, newCherryStudio, oldChatbox } from './fixtures/desktop';
import { readAll, script } from './fixtures/fixture';

test('Chatbox: the ways in which a chat went on, older topics, tools, and what is stored beside', () => {
  const { chats, prompts, losses } = readAll(chatbox);
  const [topic, chat] = chats;
  expect(script(topic!)).toEqual(['0<- user: Before', '1<0 assistant: Then API Error']);
  expect(topic).toMatchObject({ id: 's1/th1', title: 'Old topic', createdAt: 1719000000000 });
  expect(topic!.messages[1]!.isUnfinished).toBe(true);
  expect(script(chat!)).toEqual([
    '0<- user: [file a.txt|text] Where?',
    '1<0 assistant: Elsewhere.',
    '2<0 assistant: #Hm. web_search({"q":1}) ={"n":2} Here. [image |missing]',
    '3<2 user: Second way',
    '4<2 user: Third way',
  ]);
  expect(chat).toMatchObject({
    id: 's1',
    title: 'Maps',
    isPinned: true,
    model: 'gpt-4o',
    systemPrompt: 'You know maps.',
    tipId: 'm3',
  });
  expect(chat!.parameters).toEqual({ temperature: 0.4 });
  expect(chat!.messages[2]).toMatchObject({ model: 'OpenAI (gpt-4o)', createdAt: 1720000000000 });
  expect(prompts).toEqual([{ name: 'Guide', text: 'You guide.' }]);
  expect(losses).toEqual({ key: 1, setting: 1 });
});

test('Chatbox: words as older versions have them, with thinking in tags', () => {
  const { chats } = readAll(oldChatbox);
  expect(script(chats[0]!)).toEqual([
    '0<- user: Search',
    '1<0 assistant: web_search({"query":"maps"}) <https://m.example/> #Well. Found',
  ]);
  expect(chats[0]!.title).toBe('');
});

test('Jan: seconds or milliseconds, lines in either order, and the thread beside them', () => {
  const { chats, losses } = readAll(jan);
  expect(script(chats[0]!)).toEqual(['0<- user: How long? [image |base64]', '1<0 assistant: #Hm. An hour.']);
  expect(chats[0]).toMatchObject({
    id: 'jan_1',
    title: 'Bread',
    model: 'mistral-7b',
    systemPrompt: 'You bake.',
    isPinned: true,
    createdAt: 1698983500000,
    updatedAt: 1698983600000,
  });
  expect(chats[0]!.messages.map(({ createdAt }) => createdAt)).toEqual([1698983503000, 1698983505000]);
  expect(chats[0]!.parameters).toEqual({ temperature: 0.6 });
  expect(losses).toEqual({});
});

test('Jan: a thread whose thread.json is lost has its messages', () => {
  const { chats } = readAll({ ...jan, companions: {} });
  expect(chats[0]).toMatchObject({ id: 'jan_1', title: '' });
  expect(chats[0]!.messages).toHaveLength(2);
});

test('Cherry Studio: blocks, several answers to one question, and topics by their assistant', () => {
  const { chats, prompts, losses } = readAll(cherryStudio);
  expect(chats).toHaveLength(1);
  expect(script(chats[0]!)).toEqual([
    '0<- user: When? [image rose.png|asset]',
    '1<0 assistant: #Hm. In March.',
    '2<0 assistant: calendar({"m":3}) =free ```js\nlet a;\n``` <https://r.example/>',
    '3<2 user: Thanks',
    '4<0 assistant: Quota',
  ]);
  expect(chats[0]).toMatchObject({
    id: 'tp1',
    title: 'Roses',
    folder: 'Gardener',
    isPinned: true,
    model: 'gpt-4o',
    systemPrompt: 'You garden.',
    tipId: 'q2',
  });
  expect(chats[0]!.parameters).toEqual({ temperature: 0.9 });
  expect(chats[0]!.messages[0]!.parts[1]).toMatchObject({ origin: { kind: 'asset', path: 'Data/Files/f1.png' } });
  expect(chats[0]!.messages.map(({ model, isUnfinished }) => [model, isUnfinished])).toEqual([
    [null, undefined],
    ['gpt-4o', undefined],
    ['qwen3', undefined],
    [null, undefined],
    [null, true],
  ]);
  expect(prompts).toEqual([{ name: 'Gardener', text: 'You garden.' }]);
  // A deleted topic stays in the backup of the app.
  expect(losses).toEqual({ hidden: 1, key: 1, setting: 1 });
});

test('Cherry Studio: a newer backup is a database that only the app can read, and says so', () => {
  expect(readAll(newCherryStudio)).toEqual({ chats: [], prompts: [], losses: { database: 1 } });
});

test('Cherry Studio: settings as objects, and blocks that only name their message', () => {
  const assistants = [
    {
      id: 'a',
      name: 'Helper',
      prompt: 'Be nice.',
      topics: [{ id: 't', name: 'Topic', createdAt: '2026-01-01T00:00:00.000Z' }],
    },
  ];
  const value = {
    version: 2,
    localStorage: { 'persist:cherry-studio': JSON.stringify({ assistants: { assistants } }) },
    indexedDB: {
      topics: [
        {
          id: 't',
          messages: [
            { id: 'm1', role: 'user', content: 'Hi' },
            { id: 'm2', role: 'assistant', content: '' },
          ],
        },
      ],
      message_blocks: [{ id: 'b', messageId: 'm2', type: 'code', content: 'println(1)', language: 'kotlin' }],
    },
  };
  const { chats } = readAll({ ...cherryStudio, value });
  expect(script(chats[0]!)).toEqual(['0<- user: Hi', '1<0 assistant: ```kotlin\nprintln(1)\n```']);
  expect(chats[0]).toMatchObject({
    title: 'Topic',
    systemPrompt: 'Be nice.',
    folder: null,
    createdAt: Date.UTC(2026, 0, 1),
  });
});

test('Chatbox: sessions that are named by their key alone', () => {
  const session = {
    name: 'Boxer',
    type: 'chat',
    messages: [{ id: 'm', role: 'user', content: 'hello', timestamp: 1767225600000 }],
  };
  const { chats } = readAll({
    ...chatbox,
    value: { __exported_items: [], 'chat-sessions-list': ['u1'], 'session:u1': session },
  });
  expect(chats[0]).toMatchObject({ id: 'u1', title: 'Boxer', createdAt: 1767225600000, updatedAt: 1767225600000 });
});
