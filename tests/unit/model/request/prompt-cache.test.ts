import { expect, test } from 'vitest';
import { newMessage, newReplyFacts, type Message } from '../../../../src/model/chat/message';
import { cachedUntil } from '../../../../src/model/request/prompt-cache';

function reply(createdAt: number, status: 'complete' | 'failed' = 'complete'): Message {
  const message = { ...newMessage('c', null, 'assistant', 'A'), createdAt };
  return { ...message, reply: { ...newReplyFacts('e', 'm'), status, firstTokenMs: 1000 } };
}

const minute = 60_000;

test('a server keeps a prompt for five minutes from the last request that it answered, or an hour where it is asked to', () => {
  const question = newMessage('c', null, 'user', 'Q');
  expect(cachedUntil([question], { isLong: false })).toBeNull();
  const branch = [question, reply(10 * minute), question, reply(20 * minute), question, reply(90 * minute, 'failed')];
  expect(cachedUntil(branch, { isLong: false })).toBe(25 * minute + 1000);
  expect(cachedUntil(branch, { isLong: true })).toBe(80 * minute + 1000);
  const own = { cache_control: { type: 'ephemeral', ttl: '1h' } };
  expect(cachedUntil(branch, { isLong: false, own })).toBe(80 * minute + 1000);
});
