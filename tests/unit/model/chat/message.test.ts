import { describe, expect, test } from 'vitest';
import {
  hasAnswer,
  hasContent,
  messageCount,
  newMessage,
  newReplyFacts,
  statusOf,
  type ReplyFacts,
} from '../../../../src/model/chat/message';
import { textParts, type MessagePart } from '../../../../src/model/chat/parts';
import { messageRate } from '../../../../src/model/usage/tokens-per-second';

const reply = (facts: Partial<ReplyFacts>, parts: MessagePart[] = []) => ({
  ...newMessage('c', null, 'assistant', ''),
  parts,
  reply: { ...newReplyFacts('e', 'm'), ...facts },
});
const usage = { promptTokens: 9, completionTokens: 40, cachedTokens: 0, reasoningTokens: 10, costUsd: null };
const estimate = { promptTokens: 8, completionTokens: 30, exact: false };

test('what a person wrote is complete', () => {
  expect(statusOf(newMessage('c', null, 'user', 'Hi'))).toBe('complete');
});

test.each([
  ['text', reply({}, textParts('Hi')), true],
  ['reasoning', reply({}, [{ type: 'reasoning', text: 'Hm' }]), true],
  ['a refusal', reply({}, [{ type: 'refusal', text: 'No' }]), true],
  ['a piece that could not be read', reply({ unread: ['{"choices":['] }), true],
  ['a source alone', reply({}, [{ type: 'citation', url: 'https://a.test', title: '' }]), false],
  [
    'what only its server can read',
    reply({}, [
      {
        type: 'provider-state',
        dialect: 'chat-completions',
        endpointId: 'e',
        model: 'm',
        digest: '',
        items: [{}],
        isPaused: false,
      },
    ]),
    false,
  ],
  ['white space', reply({}, [{ type: 'text', text: '\n\n' }]), false],
  ['a word after white space', reply({}, [{ type: 'text', text: '\n\nOne' }]), true],
  ['nothing', reply({ finishReason: 'stop' }), false],
])('%s in a reply is content or not', (_, message, expected) => {
  expect(hasContent(message)).toBe(expected);
});

test.each<[string, MessagePart[], boolean]>([
  ['nothing but white space', textParts('\n\n'), false],
  ['nothing but reasoning', [{ type: 'reasoning', text: 'Hm' }], false],
  ['a word', textParts('\n\nHi'), true],
  ['a refusal', [{ type: 'refusal', text: 'No' }], true],
])('%s is an answer or not', (_, parts, expected) => {
  expect(hasAnswer(reply({ finishReason: 'stop' }, parts))).toBe(expected);
});

describe('the tokens of a reply', () => {
  test('are those billed, reasoning in', () => {
    expect(messageCount(reply({ usage, estimate }))).toEqual({ tokens: 40, exact: true });
  });

  test('are our estimate where the server never said', () => {
    expect(messageCount(reply({ estimate }))).toEqual({ tokens: 30, exact: false });
  });

  test('are not known of what a person wrote', () => {
    expect(messageCount(newMessage('c', null, 'user', 'Hi'))).toBeNull();
  });
});

describe('tokens per second', () => {
  test('count from the first token on', () => {
    expect(messageRate(reply({ usage, firstTokenMs: 1000, durationMs: 3000 }))).toBe(20);
  });

  test.each([
    ['nothing came', { usage, durationMs: 3000 }],
    ['all came at once', { usage, firstTokenMs: 3000, durationMs: 3000 }],
    ['nothing was counted', { firstTokenMs: 1000, durationMs: 3000 }],
  ])('are not known where %s', (_, facts) => {
    expect(messageRate(reply(facts))).toBeNull();
  });
});
