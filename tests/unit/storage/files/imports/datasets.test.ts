import { expect, test } from 'vitest';
import { fineTuning, messages, preference, sharegpt } from './fixtures/datasets';
import { readAll, script } from './fixtures/fixture';

test.each(sharegpt)('$name: tools, and answers that were HTML', (fixture) => {
  const { chats, losses } = readAll(fixture);
  expect(script(chats[0]!)).toEqual([
    '0<- user: News?',
    '1<0 assistant: news({"country":"US"}) ={"n":1} One **story**.',
  ]);
  expect(chats[0]).toMatchObject({ systemPrompt: 'You search.' });
  expect(losses).toEqual({ tool: chats.length });
});

test('ShareGPT: messages in the words of OpenAI, and an answer about HTML', () => {
  const conversations = [
    { role: 'user', content: 'A page?' },
    { role: 'assistant', content: '<p>Hi</p> is a page.' },
  ];
  const { chats } = readAll({ ...sharegpt[0]!, value: [{ conversations }] });
  expect(script(chats[0]!)).toEqual(['0<- user: A page?', '1<0 assistant: <p>Hi</p> is a page.']);
});

test.each(fineTuning)('$name: prompts and calls of tools', (fixture) => {
  const { chats, losses } = readAll(fixture);
  expect(script(chats[0]!)).toEqual([
    "0<- user: What's the capital of France?",
    '1<0 assistant: ask({}) =Paris Paris, as if everyone does not know.',
  ]);
  expect(chats[0]!.systemPrompt).toBe('Marv is sarcastic.');
  expect(losses).toEqual({ tool: chats.length });
});

test.each(preference)('$name: both answers are versions, the better one on show', (fixture) => {
  const { chats, losses } = readAll(fixture);
  expect(script(chats[0]!)).toEqual(['0<- user: Joke?', '1<0 assistant: A good one.', '2<0 assistant: No.']);
  expect(chats[0]!.tipId).toBe(chats[0]!.messages[1]!.id);
  expect(losses).toEqual({});
});

test('bare messages are called like their file; the line that NextChat puts before them is not taken', () => {
  const [nextchat, request, list] = messages.map((fixture) => readAll(fixture).chats[0]!);
  expect(nextchat).toMatchObject({ title: 'Weather in Bonn', systemPrompt: '' });
  expect(script(nextchat!)).toEqual(['0<- user: Rain?', '1<0 assistant: No.']);
  expect(request).toMatchObject({
    title: 'request',
    systemPrompt: 'Be brief.',
    model: 'gpt-4o',
    parameters: { temperature: 0.1 },
  });
  expect(script(list!)).toEqual(['0<- user: Hi', '1<0 assistant: Hey']);
});

test('records that begin alike, or have the same id, are chats of their own', () => {
  const example = (system: string, answer: string): object => ({
    id: 'same',
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: 'Hi' },
      { role: 'assistant', content: answer },
    ],
  });
  const value = [example('a', 'Hey'), example('b', 'Hey'), example('a', 'Ho'), example('a', 'Hey')];
  const { chats } = readAll({ ...fineTuning[1]!, value });
  expect(new Set(chats.map(({ id }) => id)).size).toBe(3);
});

test('bare messages are one chat under whatever name their file has, and two where they begin otherwise', () => {
  const idOf = (path: string, value: unknown): string | null | undefined =>
    readAll({ ...messages[0]!, path, value }).chats[0]?.id;
  const turns = (...texts: string[]): object => ({
    messages: texts.map((content, index) => ({ role: index % 2 ? 'assistant' : 'user', content })),
  });
  const answer = 'It will rain in the afternoon. '.repeat(9);
  const id = idOf('chat.json', turns('a', answer, 'c'));
  expect(id).toEqual(expect.any(String));
  expect(idOf('chat (1).json', turns('a', answer, 'c'))).toBe(id);
  expect(idOf('old/renamed.json', turns('a', answer, 'c', 'd', 'e'))).toBe(id);
  expect(idOf('chat.json', turns('x', answer, 'c'))).not.toBe(id);
  const [nextchat] = messages;
  const again = readAll({ ...nextchat!, path: nextchat!.path.replace('.json', ' (1).json') }).chats[0];
  expect(again).toMatchObject({ title: 'Weather in Bonn', systemPrompt: '' });
  expect(again!.id).toBe(readAll(nextchat!).chats[0]!.id);
});

test('bare messages that only greet alike are two chats', () => {
  const idOf = (path: string, question: string, greeting: string[]): string | null | undefined => {
    const said = [...greeting, 'Hi', 'Hello! How can I help you?', question].map((content, index, { length }) => ({
      role: (length - index) % 2 ? 'user' : 'assistant',
      content,
    }));
    const system = { role: 'system', content: 'You are a helpful assistant.' };
    return readAll({ ...messages[0]!, path, value: { messages: [system, ...said] } }).chats[0]?.id;
  };
  for (const greeting of [[], ['Hello, I am here to help.'], ['Hi', 'Hello! How can I help you?']])
    expect(idOf('a.json', 'What is a monad?', greeting)).not.toBe(idOf('b.json', 'Write a poem.', greeting));
});
