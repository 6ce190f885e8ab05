import { expect, test } from 'vitest';
import {
  betterChatgpt,
  bigAgi,
  chatbotUi,
  chatgptWeb,
  hollama,
  librechat,
  llamaCpp,
  nextchat,
  typingmind,
} from './fixtures/clients';
import { recognised } from '../../../../../src/storage/files/imports/registry';
import { readAll, sampleOf, script } from './fixtures/fixture';

test.each(betterChatgpt)('$name: chats with their folder, prompt and pictures', (fixture) => {
  const { chats, losses } = readAll(fixture);
  expect(script(chats[0]!)).toEqual([
    '0<- user: Longest?',
    '1<0 assistant: The Nile.',
    '2<1 user: And this? [image |base64]',
  ]);
  const folder = fixture.form === 'object' ? 'Geography' : null;
  expect(chats[0]).toMatchObject({
    id: 'b1',
    title: 'Rivers',
    model: 'gpt-4o',
    folder,
    systemPrompt: 'You know rivers.',
  });
  expect(chats[0]!.parameters).toEqual({ temperature: 0.3 });
  expect(losses).toEqual({});
});

test('chatgpt-web: times, pictures that were made, and errors', () => {
  const { chats, losses } = readAll(chatgptWeb);
  expect(script(chats[0]!)).toEqual([
    '0<- user: Hello',
    '1<0 assistant: Meow',
    '2<1 assistant: A cat [image |base64]',
    '3<2 assistant: Rate limit reached',
  ]);
  expect(chats[0]).toMatchObject({
    id: '7 1700000000000',
    title: 'Cats',
    systemPrompt: 'You are a cat.',
    createdAt: 1700000000000,
    updatedAt: 1700000009000,
  });
  expect(chats[0]!.parameters).toEqual({ temperature: 0.5, maxTokens: 512 });
  expect(chats[0]!.messages.map(({ model, createdAt, isUnfinished }) => [model, createdAt, isUnfinished])).toEqual([
    [null, 1700000001000, undefined],
    ['gpt-4-0613', 1700000002000, undefined],
    [null, null, undefined],
    [null, null, true],
  ]);
  expect(losses).toEqual({ hidden: 1 });
});

test('NextChat: the messages of its mask, tools, prompts; keys stay there', () => {
  const { chats, prompts, losses } = readAll(nextchat);
  expect(script(chats[0]!)).toEqual([
    '0<- user: Rain? [image |missing]',
    '1<0 assistant: weather({"city":"Bonn"}) =dry No rain.',
  ]);
  expect(chats[0]).toMatchObject({
    id: 's1',
    title: 'Weather',
    model: 'gpt-4o-mini',
    systemPrompt: 'You forecast.',
    updatedAt: 1710000000000,
  });
  expect(prompts).toEqual([
    { name: 'Poet', text: 'You rhyme.', examples: [{ user: 'sea', assistant: 'free' }] },
    { name: 'Shorten', text: 'Make it shorter:' },
  ]);
  // The times are written as the person's locale has them: 2/3 may be a day in February or in March.
  expect(losses).toEqual({ time: 2, summary: 1, key: 1, setting: 1 });
  expect(JSON.stringify(chats)).not.toContain('sk-secret');
});

test('hollama: thinking, pictures, and texts of its library', () => {
  const { chats, losses } = readAll(hollama);
  expect(script(chats[0]!)).toEqual([
    '0<- user: [file Facts|text]',
    '1<0 user: And this? [image a.png|base64]',
    '2<1 assistant: #Hm. Yes.',
  ]);
  expect(chats[0]).toMatchObject({
    id: 'abc',
    model: 'qwen3:8b',
    systemPrompt: 'Be brief.',
    updatedAt: Date.UTC(2025, 6, 20, 20, 30, 1),
  });
  expect(chats[0]!.parameters).toEqual({ temperature: 0.2, repetitionPenalty: 1.1, stop: ['###'] });
  expect(losses).toEqual({});
});

test.each(bigAgi)('$name: thinking, tools, documents, sources', (fixture) => {
  const { chats, losses } = readAll(fixture);
  const isAll = 'conversations' in (fixture.value as object);
  expect(script(chats[0]!)).toEqual([
    '0<- user: > quick\n\n Sort it [file a.txt|text] [image |missing]',
    '1<0 assistant: #Compare. sort({"n":3}) =1 2 3 Sorted. <https://sort.example/>',
  ]);
  expect(chats[0]).toMatchObject({
    id: 'g1',
    title: 'Sorting',
    systemPrompt: 'You code.',
    folder: isAll ? 'Code' : null,
  });
  expect(chats[0]!.messages[1]!.model).toBe('claude-sonnet-4');
  expect(chats[0]!.messages[0]!.parts[3]).toMatchObject({ alt: 'a chart' });
  if (isAll) expect(script(chats[1]!)).toEqual(['0<- user: Hi', '1<0 assistant: Hey']);
  expect(losses).toEqual(isAll ? { key: 1, time: 2 } : {});
});

test('chatbot-ui: folders and prompts', () => {
  const { chats, prompts } = readAll(chatbotUi);
  expect(script(chats[0]!)).toEqual(['0<- user: Oak?', '1<0 assistant: A tree.']);
  expect(chats[0]).toMatchObject({
    title: 'Trees',
    model: 'gpt-3.5-turbo',
    systemPrompt: 'You know trees.',
    folder: 'Nature',
    parameters: { temperature: 0.5 },
  });
  expect(prompts).toEqual([{ name: 'Short', text: 'Shorten {{text}}' }]);
});

test('TypingMind: folders, prompts and characters', () => {
  const { chats, prompts, losses } = readAll(typingmind);
  expect(script(chats[0]!)).toEqual(['0<- user: How long do eggs take?', '1<0 assistant: Six minutes.']);
  expect(chats[0]).toMatchObject({
    id: 't1',
    title: 'Cooking',
    folder: 'Kitchen',
    systemPrompt: 'You cook.',
    parameters: { temperature: 0.7, maxTokens: 2048 },
    createdAt: Date.UTC(2024, 4, 1, 10),
  });
  expect(chats[0]!.messages[1]).toMatchObject({
    id: 'u2',
    model: 'gpt-4-0613',
    createdAt: Date.UTC(2024, 4, 1, 10, 0, 3),
  });
  expect(prompts).toEqual([
    { name: 'Recipe', text: 'Give a recipe for' },
    { name: 'Chef', text: 'You are a chef.' },
  ]);
  expect(losses).toEqual({ setting: 1 });
});

test.each(llamaCpp)('$name: versions, tools and what is attached', (fixture) => {
  const { chats, losses } = readAll(fixture);
  expect(script(chats[0]!)).toEqual([
    '0<- user: [image a.png|base64] [file n.txt|text] Look',
    '1<0 assistant: #A tool. ls({}) =a b Two.',
    '2<0 assistant: Files.',
  ]);
  expect(chats[0]).toMatchObject({
    id: 'c1',
    title: 'Files',
    tipId: 'l4',
    updatedAt: 1760000009000,
    isPinned: fixture.form === 'lines',
  });
  expect(chats[0]!.messages.map(({ model }) => model)).toEqual([null, 'qwen3', 'gemma3']);
  expect(losses).toEqual({});
});

test('llama.cpp: a chat in one object, with ids that are numbers, and one that was exported without its messages', () => {
  const conv = { id: 'conv-1', lastModified: 1747263485918, currNode: 1747263476577, name: 'test' };
  const messages = [
    {
      id: 1747263476577,
      convId: 'conv-1',
      type: 'text',
      role: 'user',
      content: 'Hi',
      parent: -1,
      timestamp: 1747263476577,
    },
  ];
  const one = llamaCpp[2]!;
  const { chats, losses } = readAll({ ...one, value: { ...conv, messages } });
  expect(losses).toEqual({});
  expect(chats[0]).toMatchObject({ id: 'conv-1', title: 'test', tipId: '1747263476577', createdAt: 1747263476577 });
  const value = conv;
  expect(recognised(sampleOf({ form: 'object', value }), 'conversation_conv-1.json')?.name).toBe('llama-cpp');
  expect(readAll({ ...one, value })).toMatchObject({ chats: [], losses: { chat: 1 } });
});

test('llama.cpp: a chat whose branch on show is not noted, or was noted too early', () => {
  const [, list] = llamaCpp;
  const [{ conv, messages }] = list!.value as [{ conv: object; messages: object[] }];
  const tipOf = (currNode: string): string | null =>
    readAll({ ...list!, value: [{ conv: { ...conv, currNode }, messages }] }).chats[0]!.tipId;
  expect(tipOf('')).toBeNull();
  expect(tipOf('l1')).toBe('l5');
  expect(tipOf('l2')).toBe('l4');
});

test.each(librechat)('$name: versions, thinking and calls of tools', (fixture) => {
  const { chats, losses } = readAll(fixture);
  const isFlat = 'messages' in (fixture.value as object);
  expect(script(chats[0]!)).toEqual(
    isFlat
      ? [
          '0<- user: How? [image a.png|missing]',
          '1<0 assistant: So.',
          '2<0 assistant: #Hm. search({"q":1}) =found Thus.',
        ]
      : ['0<- user: How?', '1<0 assistant: #Hm. So.', '2<0 assistant: Thus.'],
  );
  expect(chats[0]).toMatchObject({
    id: 'lc1',
    title: 'Python',
    model: 'gpt-4-turbo',
    systemPrompt: 'You are an engineer.',
  });
  expect(chats[0]!.parameters).toEqual({ temperature: 0.8 });
  expect(chats[0]!.createdAt).toBe(Date.UTC(2024, 4, 1, 16, 35, 11, 530));
  expect(chats[0]!.messages[2]!.isUnfinished).toBe(isFlat ? true : undefined);
  expect(losses).toEqual({});
});

test('LibreChat: who wrote a message without the field for that is told by its sender', () => {
  const said = (messageId: string, parentMessageId: string | null, more: object) => ({
    messageId,
    parentMessageId,
    ...more,
  });
  const messages = [
    said('q', null, { sender: 'User', text: 'How?' }),
    said('a', 'q', { sender: 'GPT-4', model: 'gpt-4-turbo', text: 'So.' }),
    said('b', 'q', { sender: 'User', isCreatedByUser: false, text: 'Thus.' }),
    said('c', 'q', { text: 'Whose?' }),
  ];
  const { chats, losses } = readAll({ ...librechat[0]!, value: { conversationId: 'lc1', messages } });
  expect(script(chats[0]!)).toEqual(['0<- user: How?', '1<0 assistant: So.', '2<0 assistant: Thus.']);
  expect(chats[0]!.messages[1]).toMatchObject({ model: 'gpt-4-turbo' });
  expect(losses).toEqual({ message: 1 });
});
