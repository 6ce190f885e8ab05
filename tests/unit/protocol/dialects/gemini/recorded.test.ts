import { expect, test } from 'vitest';
import type { Failure } from '../../../../../src/model/failure';
import { readErrorBody } from '../../../../../src/protocol/errors/error-body';
import { failureFor } from '../../../../../src/protocol/errors/failures';
import { retryAfterMs } from '../../../../../src/protocol/transport/retry-after';
import answers from '../../../../fixtures/gemini-answers.json';
import { readAnswer, type Read } from './read-answer';

const bodyOf = (name: string): string => answers.find((one) => one.name.endsWith(name))!.body;

/** What the servers of Google were recorded to answer, and what is read from it. */
test.each<[string, Partial<Read>]>([
  ['streaming-success-basic-reply-short.txt', { text: 'Cheyenne', reasons: ['stop'], usage: [6, 4, 0, 0] }],
  ['streaming-success-finish-message.txt', { text: 'Hello world!', reasons: ['stop'] }],
  ['streaming-success-thinking-reply-thought-summary.txt', { reasons: ['stop'], usage: [10, 588, 0, 540] }],
  [
    'streaming-success-thinking-function-call-thought-summary-signature.txt',
    { calls: 'now{}', reasons: ['tool_calls'], usage: [38, 174, 0, 168] },
  ],
  ['streaming-success-code-execution.txt', { reasons: ['stop'], usage: [264, 221, 0, 95] }],
  ['streaming-success-url-context.txt', { reasons: ['stop'], usage: [1057, 120, 0, 39] }],
  ['streaming-failure-recitation-no-content.txt', { reasons: ['RECITATION'], usage: [9, 261, 0, 0] }],
  ['streaming-failure-finish-reason-safety.txt', { text: '<redacted>', reasons: ['SAFETY: HARASSMENT LOW'] }],
  [
    'unary-failure-with-message-no-content.json',
    {
      text: '',
      reasons: ['OTHER: Model failed to generate content due to internal error.'],
    },
  ],
  ['unary-success-implicit-caching.json', { reasons: ['stop'], usage: [12_013, 88, 11_243, 73] }],
  ['google-text.chunks.txt', { reasons: ['stop'], usage: [9, 208, 0, 185] }],
  ['google-tool-call.chunks.txt', { calls: 'weather{"location":"San Francisco"}', reasons: ['tool_calls'] }],
])('%s is read without a failure', async (name, expected) => {
  const read = await readAnswer(bodyOf(name));
  expect(read.failure).toBeNull();
  expect(read).toMatchObject(expected);
  expect(read.events.filter(({ type }) => type === 'unread')).toEqual([]);
});

test('thoughts are reasoning, code that ran stands in fences, and pages are sources', async () => {
  const thinking = await readAnswer(bodyOf('thinking-reply-thought-summary.txt'));
  expect(thinking.reasoning).toContain('Exploring Sky Color');
  expect(thinking.text).toMatch(/^The sky is blue because/);
  const { text, state } = await readAnswer(bodyOf('streaming-success-code-execution.txt'));
  expect(text).toMatch(/\n```python\n[^`]+\n```\n+```\nThe sum of the first 5 prime numbers is: 28\n```\n/);
  expect(state?.map((part) => Object.keys(part)[0])).toEqual(['text', 'executableCode', 'codeExecutionResult', 'text']);
  const { sources, events } = await readAnswer(bodyOf('google-search-grounding.json'));
  expect(sources).toHaveLength(3);
  expect(sources[0]).toMatch(/^https:\/\/vertexaisearch\.cloud\.google\.com\//);
  // The searches come last, so that they move no number.
  expect(events.findLast(({ type }) => type === 'sources')).toMatchObject({
    sources: [
      {},
      {},
      { url: 'https://www.google.com/search?q=current%20weather%20in%20London', title: 'current weather in London' },
    ],
  });
});

test('the signature that comes last is kept, in a part of its own', async () => {
  const { state, text } = await readAnswer(bodyOf('google-text.chunks.txt'));
  expect(state).toHaveLength(2);
  expect(state?.[0]).toEqual({ text });
  expect(state?.[1]).toMatchObject({ text: '', thoughtSignature: expect.stringMatching(/^EqsFCqgF/) as string });
});

test('arguments that come in pieces are put together, also where nothing ends the call', async () => {
  const { calls, reasons, state } = await readAnswer(
    bodyOf('array-arguments-missing-terminal-function-call.chunks.txt'),
  );
  expect(calls).toMatch(/^writeItems\{/);
  expect(JSON.parse(calls.slice('writeItems'.length))).toEqual({
    operations: [
      { action: 'add', description: 'Fresh red apple', itemid: 'apple_001', price: 0.5 },
      { action: 'add', description: 'Ripe yellow banana', itemid: 'banana_001', price: 0.3 },
    ],
  });
  expect(reasons).toEqual(['tool_calls']);
  expect(state).toBeNull();
});

test.each<[string, Partial<Failure>, string]>([
  ['streaming-failure-prompt-blocked-safety.txt', { kind: 'content-filter', said: 'SAFETY: HATE_SPEECH HIGH' }, ''],
  ['prompt-blocked-safety-with-message.txt', { kind: 'content-filter', said: 'SAFETY: Reasons HATE_SPEECH HIGH' }, ''],
  [
    'streaming-failure-error-mid-stream.txt',
    { kind: 'server', status: 499, said: 'The operation was cancelled.' },
    'First Second ',
  ],
  ['streaming-failure-unknown-model.txt', { kind: 'model-not-found', status: 404 }, ''],
])('%s fails as it says, and keeps its words', async (name, failure, text) => {
  const read = await readAnswer(bodyOf(name));
  expect(read.failure).toMatchObject(failure);
  expect(read).toMatchObject({ text, reasons: [] });
});

test.each<[string, number, Partial<Failure>]>([
  [
    'unary-failure-api-key.json',
    400,
    { kind: 'unauthorized', said: 'API key not valid. Please pass a valid API key.' },
  ],
  ['unary-failure-unsupported-user-location.json', 400, { kind: 'forbidden' }],
  ['unary-failure-quota-exceeded.json', 429, { kind: 'rate-limited', retryAfterMs: null }],
  ['google-429-retry-info.json', 429, { kind: 'rate-limited', retryAfterMs: 34_400 }],
])('the answer of %s is the failure that it means', (name, status, failure) => {
  const error = readErrorBody(bodyOf(name));
  const wait = retryAfterMs(new Headers(), error, status, Date.now());
  expect(failureFor(status, error, wait)).toMatchObject(failure);
});
