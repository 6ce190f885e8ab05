import { describe, expect, test } from 'vitest';
import { demoPresetId } from '../../../../src/model/endpoint/endpoint';
import { ApiError } from '../../../../src/model/failure';
import type { Usage } from '../../../../src/model/usage/usage';
import { continueInstructionFor } from '../../../../src/protocol/dialects/chat-completions/chat-completions';
import type { RequestMessage } from '../../../../src/protocol/dialects/messages';
import { testConnection } from '../../../../src/protocol/endpoint/connection';
import { wait, type Network } from '../../../../src/protocol/transport/network';
import { streamReply, type ReplyRequest } from '../../../../src/protocol/dialects/stream-reply';
import { nodeNetwork } from '../node-network';
import { replyRequest } from '../reply-request';

const endpoint = { baseUrl: 'demo:', presetId: demoPresetId };
const never = new AbortController().signal;

/** A network without a network, whose clock runs ahead instead of waiting. */
function offline(): Network {
  let now = 0;
  return {
    ...nodeNetwork(),
    fetch: () => Promise.reject(new Error('the demo called the network')),
    now: () => now,
    wait: (ms, signal) => {
      // Timeouts wait for ever; the pace of the demo is skipped.
      if (ms >= 10_000) return wait(ms, signal);
      now += ms;
      return Promise.resolve();
    },
  };
}

async function ask(
  messages: RequestMessage[] | string,
  {
    model = 'demo-canned',
    network = offline(),
    signal = never,
    ...differs
  }: Partial<ReplyRequest> & { network?: Network; signal?: AbortSignal } = {},
) {
  const said = { text: '', reasoning: '', reason: null as string | null, usage: null as Usage | null };
  const request = replyRequest({
    endpoint,
    model,
    messages: typeof messages === 'string' ? [{ role: 'user', content: messages }] : messages,
    ...differs,
  });
  for await (const event of streamReply(request, network, signal)) {
    if (event.type === 'text') said.text += event.delta;
    if (event.type === 'reasoning') said.reasoning += event.delta;
    if (event.type === 'finished') said.reason = event.reason;
    if (event.type === 'usage') said.usage = event.usage;
  }
  return said;
}

/** A request to go on with `partial`. */
function begun(history: readonly RequestMessage[], partial: string): RequestMessage[] {
  const instruction = { role: 'user', content: continueInstructionFor(endpoint, []) ?? '' } as const;
  return [...history, { role: 'assistant', content: partial }, instruction];
}

describe('the demo', () => {
  test.each(['Hello', 'Write a Python function', 'Show me a table', 'Tell me a long story', 'Think about it'])(
    'says that its answer to %j is canned',
    async (question) => {
      const { text, reason } = await ask(question);
      expect(text).toContain('canned reply');
      expect(reason).toBe('stop');
    },
  );

  test('shows code, a table, a task list and reasoning to those who ask', async () => {
    expect((await ask('Some code, please')).text).toMatch(/```typescript\n[\s\S]+```/);
    expect((await ask('A table')).text).toContain('| :-- |');
    expect((await ask('Hi')).text).toContain('- [x] ');
    expect((await ask('Think!')).reasoning).not.toBe('');
  });

  test('bills what it wrote and what it was asked', async () => {
    const short = await ask('Hi');
    const longer = await ask('Hi there, you');
    expect(short.usage?.promptTokens).toBe(8);
    expect(longer.usage?.promptTokens).toBe(11);
    expect(short.usage?.completionTokens).toBeGreaterThan(100);
    const thought = await ask('Think');
    expect(thought.usage?.reasoningTokens).toBeGreaterThan(20);
  });

  test('keeps to a limit', async () => {
    const { text, reason, usage } = await ask('Hi', { parameters: { maxTokens: 5 } });
    expect(reason).toBe('length');
    expect(usage?.completionTokens).toBe(5);
    expect((await ask('Hi')).text.startsWith(text)).toBe(true);
  });

  test('goes on exactly where it was stopped', async () => {
    const whole = (await ask('Something long')).text;
    const asked: RequestMessage[] = [{ role: 'user', content: 'Something long' }];
    const rest = (await ask(begun(asked, whole.slice(0, 333)))).text;
    expect(whole.slice(0, 333) + rest).toBe(whole);
  });

  test('makes nothing up when asked to go on with words that are not its own', async () => {
    const { text } = await ask(begun([{ role: 'user', content: 'Hi' }], 'Bonjour'));
    expect(text).toContain('canned');
  });

  test('writes at a pace that can be watched', async () => {
    const network = offline();
    const { usage } = await ask('Hi', { network });
    const tokensPerSecond = (usage?.completionTokens ?? 0) / (network.now() / 1000);
    expect(tokensPerSecond).toBeGreaterThan(60);
    expect(tokensPerSecond).toBeLessThan(100);
  });

  test('stops when it is told to', async () => {
    const stop = new AbortController();
    const network = offline();
    const stopping: Network = {
      ...network,
      wait(ms, signal) {
        if (network.now() > 500) stop.abort();
        return network.wait(ms, signal);
      },
    };
    const { text, reason } = await ask('Something long', { network: stopping, signal: stop.signal });
    const whole = (await ask('Something long')).text;
    expect(text).not.toBe('');
    expect(whole.startsWith(text)).toBe(true);
    expect(text.length).toBeLessThan(whole.length / 2);
    expect(reason).toBeNull();
  });

  test('does not know other models', async () => {
    await expect(ask('Hi', { model: 'gpt-4o' })).rejects.toThrow(
      new ApiError({ kind: 'model-not-found', status: 404, said: 'The model `gpt-4o` does not exist.' }),
    );
  });

  test('lists its models', async () => {
    const result = await testConnection({ endpoint, key: null, keyOrigin: null }, offline(), never);
    expect(result).toMatchObject({
      models: [{ id: 'demo-canned', facts: { contextWindow: 32_768 } }, { id: 'demo-fast' }],
    });
  });
});
