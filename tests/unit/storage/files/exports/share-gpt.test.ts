import { expect, test } from 'vitest';
import { textParts, type MessagePart } from '../../../../../src/model/chat/parts';
import { usualChoices } from '../../../../../src/model/fine-tuning/example';
import { checkExample, messageListsOf } from '../../../../../src/storage/files/fine-tuning/check-example';
import {
  checkLines,
  checkNumber,
  fileText,
  linesOf,
  readLines,
} from '../../../../../src/storage/files/fine-tuning/example-file';
import { examplesOf } from '../../../../../src/storage/files/fine-tuning/examples';
import { conversation, message, reply } from '../../builders';
import { inLine } from './written';

const call: MessagePart = { type: 'tool-call', id: 't1', name: 'add', arguments: '{"a":1}' };
const done = { status: 'complete', finishReason: 'stop' } as const;

test('a chat is one conversation, in words of its own, and what follows the last complete reply is left out', () => {
  const messages = inLine([
    message('c1', 'm1', { parts: textParts('Hi') }),
    reply('c1', 'm2', '', done, [call]),
    message('c1', 'm3', { parts: [{ type: 'tool-result', callId: 't1', text: '2', isError: false }] }),
    reply('c1', 'm4', 'Two.', done),
    message('c1', 'm5', { parts: textParts('And?') }),
  ]);
  const header = conversation('c1', { tipId: 'm5', systemPrompt: { promptId: null, text: 'Be brief.' } });
  const tree = new Map(messages.map((one) => [one.id, one]));
  const { examples, findings } = examplesOf(header, tree, { ...usualChoices, format: 'sharegpt' });
  expect(examples).toEqual([
    {
      conversationId: 'c1',
      example: {
        id: 'c1',
        conversations: [
          { from: 'system', value: 'Be brief.' },
          { from: 'human', value: 'Hi' },
          { from: 'function_call', value: '{"name":"add","arguments":{"a":1}}' },
          { from: 'observation', value: '2' },
          { from: 'gpt', value: 'Two.' },
        ],
      },
      messageIds: [null, 'm1', 'm2', 'm3', 'm4'],
    },
  ]);
  expect(findings.map(({ kind }) => kind)).toEqual(['end-left-out']);
  const lines = linesOf(examples);
  expect(checkLines(lines)).toEqual([]);
  // No trainer of this format asks for ten.
  expect(checkNumber(lines)).toEqual([]);
  expect(JSON.parse(fileText(lines))).toEqual([examples[0]!.example]);
  expect(readLines(fileText(lines)).map(({ example }) => example)).toEqual([examples[0]!.example]);
});

test('what branches share is there in each, as no weight can tell what is learned', () => {
  const messages = [
    message('c1', 'm1', { parts: textParts('Hi') }),
    { ...reply('c1', 'm2', 'One', done), parentId: 'm1' },
    { ...reply('c1', 'm3', 'Two', done), parentId: 'm1' },
  ];
  const tree = new Map(messages.map((one) => [one.id, one]));
  const choices = { ...usualChoices, format: 'sharegpt', versions: 'all' } as const;
  const { examples } = examplesOf(conversation('c1', { tipId: 'm3' }), tree, choices);
  expect(examples.map(({ example }) => example)).toEqual([
    {
      id: 'c1',
      conversations: [
        { from: 'human', value: 'Hi' },
        { from: 'gpt', value: 'Two' },
      ],
    },
    {
      id: 'c1-2',
      conversations: [
        { from: 'human', value: 'Hi' },
        { from: 'gpt', value: 'One' },
      ],
    },
  ]);
});

const human = { from: 'human', value: 'Q' };
const gpt = { from: 'gpt', value: 'A' };

test.for([
  [{ conversations: [human, gpt] }, []],
  [
    {
      conversations: [
        { from: 'user', value: 'Q' },
        { from: 'chatgpt', value: 'A' },
      ],
      system: 'S',
    },
    [],
  ],
  [{ conversations: [] }, ['no-messages']],
  [{ conversations: 'x' }, ['no-messages']],
  [{ conversations: [human] }, ['no-reply']],
  [{ conversations: [human, gpt, human] }, ['reply-not-last']],
  [{ conversations: [gpt, human, gpt] }, ['not-alternating']],
  [{ conversations: [human, human, gpt] }, ['not-alternating']],
  [{ conversations: [human, { from: 'system', value: 'S' }, gpt] }, ['system-not-first']],
  [{ conversations: [human, { from: 'bard', value: 'A' }, gpt] }, ['unknown-speaker']],
  [{ conversations: [human, { value: 'A' }, gpt] }, ['unknown-speaker']],
  [{ conversations: [human, { from: 'gpt', value: ' ' }] }, ['empty-content']],
  [{ conversations: [human, { from: 'gpt' }] }, ['no-content']],
  [{ conversations: [human, { from: 'gpt', value: 7 }] }, ['bad-content']],
  [{ conversations: [human, 7, gpt] }, ['not-a-message']],
  [{ conversations: [human, gpt], extra: 1 }, ['unknown-field']],
])('the rules of trainers: %j', ([example, kinds]) => {
  expect(checkExample(example).map(({ kind }) => kind)).toEqual(kinds);
});

test('tokens are counted of what is said', () => {
  expect(messageListsOf({ conversations: [human, gpt], system: 'S' })).toEqual([
    [
      { role: 'system', content: 'S' },
      { role: 'user', content: 'Q' },
      { role: 'assistant', content: 'A' },
    ],
  ]);
});
