import { render } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { newMessage, newReplyFacts, type ReplyFacts, type ReplyMessage } from '../../../src/model/chat/message';
import type { Reply } from '../../../src/state/request/reply/reply.svelte';
import Figures from '../../../src/ui/columns/Figures.svelte';

const written = (facts: Partial<ReplyFacts>): ReplyMessage => ({
  ...newMessage('c', null, 'assistant', 'Tea.'),
  reply: { ...newReplyFacts('e1', 'gpt-4o'), firstTokenMs: 20, durationMs: 2020, ...facts },
});

/** What is read of a reply that runs, of which `tokens` have come. */
const running = (tokens: number): Reply =>
  ({
    message: written({}),
    tokens: { tokens, exact: false },
    costUsd: 0.25,
    tokensPerSecond: 8,
    firstTokenMs: 20,
  }) as Partial<Reply> as Reply;

const shown = (kind: 'count' | 'cost'): (string | null)[] =>
  [...document.querySelectorAll(`[data-${kind}=message]`)].map((one) => one.getAttribute('data-value'));

test('the tokens and the cost of a reply that has ended stay until they are billed', async () => {
  const { rerender } = render(Figures, { message: written({}), reply: running(16) });
  await rerender({ message: written({ status: 'complete' }), reply: undefined });
  expect([shown('count'), shown('cost')]).toEqual([['16'], ['0.25']]);
  const usage = { promptTokens: 9, completionTokens: 20, cachedTokens: 0, reasoningTokens: 0, costUsd: null };
  await rerender({ message: written({ status: 'complete', usage, costUsd: 0.5 }), reply: undefined });
  expect([shown('count'), shown('cost')]).toEqual([['20'], ['0.5']]);
});

test('a reply that failed before anything came shows no figures of its request', async () => {
  const { rerender } = render(Figures, { message: written({}), reply: running(0) });
  await rerender({ message: written({ status: 'failed' }), reply: undefined });
  expect([shown('count'), shown('cost')]).toEqual([[], []]);
});
