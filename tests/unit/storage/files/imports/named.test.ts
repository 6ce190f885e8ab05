import { expect, test } from 'vitest';
import { formats } from '../../../../../src/storage/files/imports/registry';
import type { FormatName, Imported } from '../../../../../src/storage/files/imports/imported';

/*
 * What a format does not take over of its file is counted under a name that the preview tells.
 */

function read(name: FormatName, value: unknown): Imported {
  const format = formats.find((one) => one.name === name)!;
  return format.read(value, { path: 'a.json', index: 0, companions: new Map() });
}

const openWebui = (message: object): object => ({
  chat: { history: { messages: { a: { id: 'a', role: 'assistant', content: 'Yes', ...message } } } },
});
const chatgpt = (...messages: object[]): object => ({
  mapping: Object.fromEntries(messages.map((message, index) => [`n${index}`, { message }])),
});
const saidBy = (role: string, text: string): object => ({
  author: { role },
  content: { content_type: 'text', parts: [text] },
});

test.each<[FormatName, string, unknown, Imported['losses']]>([
  ['open-webui', 'ratings', openWebui({ annotation: { rating: -1, comment: 'Wrong' } }), { rating: 1 }],
  [
    'open-webui',
    'steps of a search',
    openWebui({ statusHistory: [{ action: 'web_search', query: 'q' }] }),
    { tool: 1 },
  ],
  [
    'librechat',
    'ratings',
    {
      conversationId: 'c',
      messages: [{ messageId: 'a', isCreatedByUser: false, text: 'Yes', feedback: { rating: 'up' } }],
    },
    { rating: 1 },
  ],
  [
    'big-agi',
    'marks of messages',
    { systemPurposeId: 'x', messages: [{ role: 'user', text: 'Hi', userFlags: ['starred'] }] },
    { rating: 1 },
  ],
  [
    'jan',
    'places of citations',
    [{ role: 'user', content: [{ type: 'text', text: { value: 'Hi', annotations: [{ type: 'file_citation' }] } }] }],
    { content: 1 },
  ],
  [
    'le-chat',
    'ratings',
    [{ chatId: 'c', role: 'assistant', contentChunks: [{ type: 'text', text: 'Yes' }], reaction: 'disliked' }],
    { rating: 1 },
  ],
  [
    'claude',
    'summaries of chats',
    { uuid: 'c', summary: 'On halves.', chat_messages: [{ sender: 'human', text: 'Hi' }] },
    { summary: 1 },
  ],
  [
    'claude-projects',
    'descriptions',
    { uuid: 'p', name: 'Tutor', description: 'For school', prompt_template: 'Teach.' },
    { setting: 1 },
  ],
  [
    'cherry-studio',
    'lines where a chat begins anew',
    {
      localStorage: {},
      indexedDB: {
        topics: [
          {
            id: 't',
            messages: [
              { id: 'q', role: 'user', content: 'q' },
              { type: 'clear', role: 'user' },
            ],
          },
        ],
      },
    },
    { hidden: 1, setting: 1 },
  ],
  [
    'chatgpt',
    'what the system said',
    chatgpt(saidBy('system', 'You are a custom GPT.'), saidBy('user', 'Hi')),
    { hidden: 1 },
  ],
  ['chatgpt', 'nothing where the system said nothing', chatgpt(saidBy('system', ''), saidBy('user', 'Hi')), {}],
])('%s: %s', (name, _what, value, losses) => {
  const imported = read(name, value);
  expect(imported.losses).toEqual(losses);
  expect(imported.chats.length + imported.prompts.length).toBe(1);
});

test('Le Chat: what a person quotes stands before their words', () => {
  const message = {
    chatId: 'c',
    role: 'user',
    contentChunks: [{ type: 'text', text: 'Why?' }],
    quotes: ['Two\nhalves', { at: 1 }],
  };
  const { chats, losses } = read('le-chat', [message]);
  expect(chats[0]!.messages[0]!.parts).toEqual([
    { type: 'text', text: '> Two\n> halves\n\n' },
    { type: 'text', text: 'Why?' },
  ]);
  expect(losses).toEqual({ content: 1 });
});

test('Claude: its memory becomes prompts of the library', () => {
  const memory = {
    conversations_memory: 'A gardener.',
    project_memories: { p1: 'Roses first.', p2: '' },
    memory_files: [{}],
  };
  expect(read('claude-memory', memory)).toEqual({
    chats: [],
    prompts: [
      { name: 'Claude: memory', text: 'A gardener.' },
      { name: 'Claude: memory', text: 'Roses first.' },
    ],
    losses: { document: 1 },
  });
});
