import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CountBy } from '../../../../src/context/tokens/count-by';
import { Counter } from '../../../../src/context/tokens/counter';
import { estimateTokens } from '../../../../src/context/tokens/estimate';
import { loadRanks } from '../../../../src/context/tokens/tokenizer/tokenizer';
import type { TokenCount } from '../../../../src/model/usage/usage';
import { brokenWorker, inProcessWorker } from '../in-process-worker';
import { waitFor } from '../../../wait-for';

const gpt4: CountBy = { encoding: 'cl100k_base', wrapping: 'later', exact: true };
const unknown: CountBy = { encoding: null, wrapping: 'later', exact: false };

function working() {
  const worker = inProcessWorker();
  return { worker, counter: new Counter(() => worker) };
}

test('no worker is started before something is counted', async () => {
  const start = vi.fn(inProcessWorker);
  const counter = new Counter(() => start());
  expect(start).not.toHaveBeenCalled();
  await counter.count(['Hello'], gpt4);
  await counter.count(['there'], gpt4);
  expect(start).toHaveBeenCalledOnce();
});

test('texts are counted in their order, and each only once', async () => {
  const { worker, counter } = working();
  await counter.count(['Hello there', ''], gpt4);
  const counts = await counter.count(['Listen to your', 'Hello there', 'Listen to your'], gpt4);
  expect(counts.map(({ tokens }) => tokens)).toEqual([3, 2, 3]);
  expect(worker.asked.map((request) => (request.type === 'count' ? request.texts : []))).toEqual([
    ['Hello there', ''],
    ['Listen to your'],
  ]);
});

test('while a long thread is counted, what is typed is counted in between', async () => {
  const { worker, counter } = working();
  const texts = Array.from({ length: 1000 }, (_, at) => `Message ${String(at)}`);
  const counting = counter.count(texts, gpt4);
  counter.latest(() => undefined).ask(['Hello'], gpt4);
  expect(await counting).toHaveLength(1000);
  const asked = worker.asked.map((request) => (request.type === 'count' ? request.texts : []));
  expect(asked.flat().filter((text) => text !== 'Hello')).toEqual(texts);
  expect(asked.at(-1)).not.toContain('Hello');
});

test('a text is told as the tokens that a model reads', async () => {
  const { counter } = working();
  expect(await counter.encode(' unbelievable', 'cl100k_base')).toEqual([{ id: 52229, text: ' unbelievable' }]);
  expect(await counter.encode('Tally ho', 'cl100k_base')).toMatchObject([
    { text: 'T' },
    { text: 'ally' },
    { text: ' ho' },
  ]);
  expect(await new Counter(brokenWorker).encode('Hello', 'cl100k_base')).toBeNull();
});

test('a count by another tokenizer is another count', async () => {
  const { counter } = working();
  const text = '你好，世界';
  const [one] = await counter.count([text], gpt4);
  const [other] = await counter.count([text], { ...gpt4, encoding: 'o200k_base' });
  const [estimate] = await counter.count([text], unknown);
  expect([one, other, estimate]).toEqual([
    { tokens: 6, exact: true },
    { tokens: 3, exact: true },
    { tokens: estimateTokens(text), exact: false },
  ]);
});

test.each([
  [
    'cannot be started',
    (): never => {
      throw new TypeError('not allowed');
    },
  ],
  ['has lost its file', brokenWorker],
  ['cannot fetch the encoding', () => inProcessWorker(() => Promise.reject(new Error('gone')))],
])('where the worker %s, counts are estimates and say so', async (_, makeWorker) => {
  const counter = new Counter(makeWorker);
  const text = 'Hello there, how are you?';
  const estimate = { tokens: estimateTokens(text), exact: false };
  expect(await counter.count([text], gpt4)).toEqual([estimate]);
  expect(await counter.count([text], gpt4)).toEqual([estimate]);
  const growing = counter.growing(gpt4, () => undefined);
  growing.append(text);
  expect(await growing.finish()).toEqual(estimate);
});

test('the count of a text that has grown is the same however often it is asked for', async () => {
  const { counter } = working();
  const growing = counter.growing(gpt4, () => undefined);
  growing.append('Hello there');
  const [first, second] = await Promise.all([growing.finish(), growing.finish()]);
  expect(first.tokens).toBeGreaterThan(0);
  expect([second, await growing.finish()]).toEqual([first, first]);
});

test('of the drafts typed while one is counted, only the newest is counted', async () => {
  const { worker, counter } = working();
  const seen: [readonly string[], TokenCount | undefined][] = [];
  const draft = counter.latest((counts, texts) => seen.push([texts, counts[0]]));
  for (const text of ['H', 'He', 'Hel', 'Hell', 'Hello']) draft.ask([text], gpt4);
  await waitFor(() => expect(seen.at(-1)?.[0]).toEqual(['Hello']));
  expect(seen).toEqual([
    [['H'], { tokens: 1, exact: true }],
    [['Hello'], { tokens: 1, exact: true }],
  ]);
  expect(worker.asked).toHaveLength(2);
});

test('a draft is counted again after a rest', async () => {
  const { counter } = working();
  const seen: number[] = [];
  const draft = counter.latest(([count]) => seen.push(count?.tokens ?? -1));
  draft.ask(['Hello'], gpt4);
  await waitFor(() => expect(seen).toEqual([1]));
  draft.ask(['Hello there'], gpt4);
  await waitFor(() => expect(seen).toEqual([1, 2]));
});

test('a draft that cannot be counted is estimated', async () => {
  const counter = new Counter(brokenWorker);
  const seen: TokenCount[] = [];
  counter.latest((counts) => seen.push(...counts)).ask(['Hello there'], gpt4);
  await waitFor(() => expect(seen).toEqual([{ tokens: estimateTokens('Hello there'), exact: false }]));
});

/** The text of a reply, in the pieces in which it comes. */
const pieces = Array.from({ length: 200 }, (_, index) => [
  'The quick ',
  'brown',
  ' fox',
  `${String(index)}\n`,
  '“你好”',
]).flat();

function grown(by: CountBy, counter: Counter) {
  const seen: TokenCount[] = [];
  const growing = counter.growing(by, (count) => seen.push(count));
  return { seen, growing };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('while a reply streams it is counted four times a second, by what is new, and in the end as the whole', async () => {
  const { worker, counter } = working();
  const { seen, growing } = grown(gpt4, counter);
  for (const piece of pieces) {
    growing.append(piece);
    await vi.advanceTimersByTimeAsync(5);
  }
  vi.useRealTimers();
  const final = await growing.finish();
  const [whole] = await counter.count([pieces.join('')], gpt4);
  expect(final).toEqual(whole);
  const sent = worker.asked.flatMap((request) => (request.type === 'grow' ? [request.delta] : []));
  expect(sent.join('')).toBe(pieces.join(''));
  expect(sent.length).toBeLessThanOrEqual((pieces.length * 5) / 250 + 1);
  expect(seen.map(({ tokens }) => tokens)).toEqual(seen.map(({ tokens }) => tokens).sort((a, b) => a - b));
});

test('a reply whose encoding arrives late is counted whole all the same', async () => {
  let tries = 0;
  const worker = inProcessWorker((name) => (tries++ === 0 ? Promise.reject(new Error('offline')) : loadRanks(name)));
  const counter = new Counter(() => worker);
  const { seen, growing } = grown(gpt4, counter);
  growing.append('Listen');
  await vi.advanceTimersByTimeAsync(300);
  growing.append(' to your');
  vi.useRealTimers();
  expect(await growing.finish()).toEqual({ tokens: 3, exact: true });
  expect(seen).toEqual([{ tokens: estimateTokens('Listen'), exact: false }]);
});
