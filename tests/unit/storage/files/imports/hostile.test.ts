import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Imported, ImportedChat } from '../../../../../src/storage/files/imports/imported';
import { chat, node, said } from './chatgpt-chats';
import { betterChatgpt, librechat, llamaCpp, typingmind } from './fixtures/clients';
import { chatbox, cherryStudio, jan } from './fixtures/desktop';
import { readAll, type Fixture } from './fixtures/fixture';
import { geminiTakeout, leChat, openWebui } from './fixtures/services';
import { chatgpt, claude } from './fixtures/vendors';

interface Node {
  id: string;
  parent: string | null;
  /** Empty: there is nothing to show. */
  text: string;
}

/** The apps that keep chats as trees, and a file of theirs with these nodes. */
const trees: [string, (nodes: readonly Node[]) => Fixture][] = [
  [
    'ChatGPT',
    (nodes) => ({
      ...chatgpt,
      value: [chat(nodes.map(({ id, parent, text }) => node(id, parent, text === '' ? null : said('user', text))))],
    }),
  ],
  [
    'Claude',
    (nodes) => ({
      ...claude,
      value: [
        {
          uuid: 'c',
          chat_messages: nodes.map(({ id, parent, text }) => ({
            ...{ uuid: id, parent_message_uuid: parent ?? '00000000-0000-4000-8000-000000000000', sender: 'human' },
            text,
          })),
        },
      ],
    }),
  ],
  [
    'llama.cpp',
    (nodes) => ({
      ...llamaCpp[1]!,
      value: [
        {
          conv: { id: 'c' },
          messages: nodes.map(({ id, parent, text }) => ({ id, parent, role: 'user', type: 'text', content: text })),
        },
      ],
    }),
  ],
  [
    'Open WebUI',
    (nodes) => ({
      ...openWebui,
      value: [
        {
          id: 'c',
          chat: {
            history: {
              messages: Object.fromEntries(
                nodes.map(({ id, parent, text }) => [id, { id, parentId: parent, role: 'user', content: text }]),
              ),
            },
          },
        },
      ],
    }),
  ],
  [
    'LibreChat',
    (nodes) => ({
      ...librechat[0]!,
      value: {
        conversationId: 'c',
        messages: nodes.map(({ id, parent, text }) => ({
          messageId: id,
          parentMessageId: parent,
          isCreatedByUser: true,
          text,
        })),
      },
    }),
  ],
];

function textsOf({ chats }: Imported): string[] {
  const parts = chats.flatMap(({ messages }) => messages.flatMap((message) => message.parts));
  return parts.flatMap((part) => (part.type === 'text' ? [part.text] : []));
}

function expectTree({ messages }: ImportedChat): void {
  const known = new Set<string>();
  // One assertion for all: there may be a hundred thousand.
  const isSound = messages.every(({ id, parentId }) => {
    const isRight = (parentId === null || known.has(parentId)) && !known.has(id);
    known.add(id);
    return isRight;
  });
  expect(isSound).toBe(true);
}

describe.each(trees)('%s', (name, fileOf) => {
  test('law: circles, parents that are missing and ids that come twice lose no message', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'gone');
    const nodes = fc.array(fc.record({ id: ids, parent: fc.option(ids) }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(nodes, (list) => {
        // In an object an id is a name, and cannot come twice.
        const own =
          name === 'Open WebUI' || name === 'ChatGPT'
            ? list.filter(({ id }, index) => list.findIndex((one) => one.id === id) === index)
            : list;
        const all = own.map((node, index) => ({ ...node, text: `text ${index}` }));
        const read = readAll(fileOf(all));
        expect(textsOf(read).sort()).toEqual(all.map(({ text }) => text).sort());
        expectTree(read.chats[0]!);
        const isBroken = all.some(({ parent }) => parent !== null && !all.some(({ id }) => id === parent));
        if (isBroken) expect(read.losses.link).toBeGreaterThan(0);
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  test('100,000 messages below each other that show nothing, and one at the end', () => {
    const hidden = Array.from({ length: 100_000 }, (_, index) => ({
      id: `n${index}`,
      parent: index === 0 ? null : `n${index - 1}`,
      text: '',
    }));
    const read = readAll(fileOf([...hidden, { id: 'end', parent: 'n99999', text: 'end' }]));
    expect(read.chats[0]!.messages).toMatchObject([{ id: 'end', parentId: null }]);
  });

  test('500 versions of one message stay versions, in their order', () => {
    const versions = Array.from({ length: 500 }, (_, index) => ({ id: `v${index}`, parent: 'q', text: `${index}` }));
    const { messages } = readAll(fileOf([{ id: 'q', parent: null, text: 'q' }, ...versions])).chats[0]!;
    expect(messages.slice(1).map(({ id, parentId }) => [id, parentId])).toEqual(versions.map(({ id }) => [id, 'q']));
  });
});

test('LibreChat: 20,000 messages within each other', () => {
  let message: object = { messageId: 'end', isCreatedByUser: false, text: 'end' };
  for (let index = 0; index < 20_000; index++)
    message = { messageId: `m${index}`, isCreatedByUser: true, text: '', children: [message] };
  const read = readAll({ ...librechat[1]!, value: { conversationId: 'c', recursive: true, messagesTree: [message] } });
  expect(textsOf(read)).toEqual(['end']);
});

test('Chatbox: 500 ways on from one message, and ways on whose message is gone', () => {
  const message = (id: string): object => ({ id, role: 'user', contentParts: [{ type: 'text', text: id }] });
  const lists = Array.from({ length: 500 }, (_, index) => ({
    id: `l${index}`,
    messages: index === 7 ? [] : [message(`v${index}`)],
  }));
  const session = {
    id: 's',
    messages: [message('q'), message('shown')],
    messageForksHash: { q: { position: 7, lists }, gone: { position: 1, lists: [{ messages: [message('x')] }] } },
  };
  const read = readAll({ ...chatbox, value: { 'chat-sessions-list': [], 'session:s': session } });
  const { messages, tipId } = read.chats[0]!;
  expect(messages.slice(1).every(({ parentId }) => parentId === 'q')).toBe(true);
  expect(messages.map(({ id }) => id).slice(6, 11)).toEqual(['v5', 'v6', 'shown', 'v8', 'v9']);
  expect([messages.length, tipId]).toEqual([501, 'shown']);
  expect(read.losses).toEqual({ link: 1 });
});

test('Cherry Studio: 500 answers to one question', () => {
  const answers = Array.from({ length: 500 }, (_, index) => ({
    id: `a${index}`,
    role: 'assistant',
    askId: 'q',
    content: `${index}`,
  }));
  const topics = [
    {
      id: 't',
      messages: [{ id: 'q', role: 'user', content: 'q' }, ...answers, { id: 'next', role: 'user', content: 'n' }],
    },
  ];
  const { messages } = readAll({ ...cherryStudio, value: { localStorage: {}, indexedDB: { topics } } }).chats[0]!;
  expect(messages.filter(({ parentId }) => parentId === 'q')).toHaveLength(500);
  expect(messages.find(({ id }) => id === 'next')!.parentId).toBe('a499');
});

test('130,000 messages in a row, all with the same id', () => {
  const messages = Array.from({ length: 130_000 }, (_, index) => ({ uuid: 'same', role: 'user', content: `${index}` }));
  const read = readAll({ ...typingmind, value: { data: { chats: [{ chatID: 'c', messages }] } } });
  expect(textsOf(read)).toHaveLength(130_000);
  expectTree(read.chats[0]!);
});

test('a megabyte of the beginnings of blocks is text', () => {
  const content = '<details type="reasoning" '.repeat(40_000) + '<summary>'.repeat(10_000);
  const message = { id: 'a', parentId: null, role: 'assistant', content };
  const read = readAll({ ...openWebui, value: [{ id: 'c', chat: { history: { messages: { a: message } } } }] });
  expect(textsOf(read)).toEqual([content]);
});

describe('times', () => {
  const at = Date.UTC(2024, 4, 1, 10);
  const timeOf = (createdAt: unknown): { time: number | null; lost: number } => {
    const messages = [{ uuid: 'u', role: 'user', content: 'x', createdAt }];
    const read = readAll({ ...typingmind, value: { data: { chats: [{ chatID: 'c', messages }] } } });
    return { time: read.chats[0]!.messages[0]!.createdAt, lost: read.losses.time ?? 0 };
  };
  test.each([
    ['seconds', at / 1000],
    ['milliseconds', at],
    ['microseconds', at * 1000],
    ['seconds in a string', `${at / 1000}`],
    ['ISO 8601', '2024-05-01T10:00:00.000Z'],
    ['ISO 8601 with an offset', '2024-05-01T12:00:00+02:00'],
    ['ISO 8601 without a zone', '2024-05-01T10:00:00'],
  ])('%s', (_, value) => {
    expect(timeOf(value)).toEqual({ time: at, lost: 0 });
  });
  test.each([
    ['the year 1601', '1601-01-01T00:00:00.000Z'],
    ['the year 1601 in ms', Date.UTC(1601, 0, 1)],
    ['the year 9999', '9999-12-31T23:59:59.000Z'],
    ['as a locale writes it', '3/4/2024, 5:06:07 PM'],
    ['no time', { at: 1 }],
  ])('%s is none', (_, value) => {
    expect(timeOf(value)).toEqual({ time: null, lost: 1 });
  });
});

test.each<[string, Fixture, (time: string, index: number) => object]>([
  [
    'Le Chat',
    leChat,
    (createdAt, index) => ({
      id: `m${index}`,
      chatId: 'c',
      role: index % 2 ? 'assistant' : 'user',
      content: `${index}`,
      contentChunks: null,
      createdAt,
    }),
  ],
  [
    'Jan',
    jan,
    (time, index) => ({
      object: 'thread.message',
      id: `m${index}`,
      role: index % 2 ? 'assistant' : 'user',
      content: [{ type: 'text', text: { value: `${index}` } }],
      created_at: time,
    }),
  ],
])('%s: messages of the same moment keep their order', (_, fixture, messageOf) => {
  const value = Array.from({ length: 40 }, (__, index) => messageOf('2024-05-01T10:00:00.000Z', index));
  expect(textsOf(readAll({ ...fixture, value, companions: {} }))).toEqual(value.map((___, index) => `${index}`));
});

test('Gemini: 3,000 prompts of one moment are one chat, and every message is there', () => {
  const value = Array.from({ length: 3000 }, (_, index) => ({
    header: 'Gemini Apps',
    title: `Prompted ${index}`,
    time: '2024-05-01T10:00:00.000Z',
    products: ['Gemini Apps'],
    safeHtmlItem: [{ html: `<p>answer ${index}</p>` }],
  }));
  const read = readAll({ ...geminiTakeout, value });
  expect(read.chats).toHaveLength(1);
  expect(textsOf(read)).toHaveLength(6000);
  expectTree(read.chats[0]!);
});

test('BetterChatGPT: a chat without a title, and one whose messages are none', () => {
  const value = [
    { id: 'a', title: null, config: {}, messages: [{ role: 'user', content: 'x' }] },
    { id: 'b', title: 'b', config: {}, messages: null },
    null,
  ];
  const read = readAll({ ...betterChatgpt[1]!, value });
  expect(read.chats.map(({ title }) => title)).toEqual(['']);
  expect(read.losses).toEqual({ chat: 2 });
});
