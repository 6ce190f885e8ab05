import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { newReplyFacts } from '../../../../src/model/chat/message';
import { textParts } from '../../../../src/model/chat/parts';
import type { MeaningSettings } from '../../../../src/model/meaning/meaning';
import { dayOf } from '../../../../src/model/chat/days';
import type { App } from '../../../../src/state/app/app.svelte';
import { meaningOf } from '../../../../src/state/meaning/meaning';
import { removeMessage } from '../../../../src/state/chat/remove-message';
import { loadUsage } from '../../../../src/storage/library/ledger';
import { emptyBin } from '../../../../src/storage/library/bin';
import { allIndexes, deleteIndex, MeaningStore } from '../../../../src/storage/meaning/meaning-store';
import { failure, json, raw } from '../../../server/behaviours';
import { embeddings, embeddingsUpTo, testDimension } from '../../../server/embeddings';
import { ControlledReply } from '../../../server/controlled';
import { waitFor } from '../../../wait-for';
import { conversation, message, usageRecord } from '../../storage/builders';
import { Browser, type Tab } from '../a-tab';
import { settled } from '../settled';
import { removeChats } from '../../../../src/state/chat/list/actions';

const model = 'text-embedding-3-small';
const usual: MeaningSettings = { isOn: true, endpointId: 'e1', model, usdPerMillion: null, budgetUsd: 1 };

/** Chats `c0`, `c1`, … of one message each; the newest first. */
async function addChats(app: App, ...texts: string[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    const id = `c${index}`;
    const one = message(id, `m${index}`, { parts: textParts(text) });
    await app.conversations.addWith(conversation(id, { tipId: one.id, updatedAt: 9000 - index }), [one]);
  }
}

async function opened(texts: string[], settings: Partial<MeaningSettings> = {}, browser?: Browser) {
  const running = browser ?? (await Browser.start());
  const tab = await running.tab();
  await settled(tab.app);
  if (!browser) await addChats(tab.app, ...texts);
  await tab.app.settings.change({ meaning: { ...usual, ...settings } });
  return { browser: running, tab, ...parts(tab), server: running.server };
}

function parts({ app }: Tab) {
  const { records } = app.services.storage;
  const store = new MeaningStore(records, 'e1', model);
  return { app, records, store, indexer: meaningOf(app).indexer };
}

const path = '/v1/embeddings';
const requestsTo = (browser: Browser) =>
  browser.server.requests.filter((one) => one.path === path).map(({ body }) => (body as { input: string[] }).input);
const entriesOf = async (store: MeaningStore, id: string) =>
  (await store.vectorsOf(id)).flatMap(({ entries }) => entries.map(({ messageId }) => messageId));

describe('indexing', () => {
  test('gives every message a vector, asks for base64, and bills it', async () => {
    const { browser, app, indexer, store, records } = await opened(['A cat sleeps', 'A car drives fast']);
    await indexer.start();
    expect(indexer.status).toBe('done');
    expect([indexer.done, indexer.of]).toEqual([2, 2]);
    const sent = browser.server.requests.find((one) => one.path === path);
    expect(sent?.body).toEqual({ model, input: ['A cat sleeps', 'A car drives fast'], encoding_format: 'base64' });
    expect(sent?.headers.authorization).toBe('Bearer sk-test-0123456789');
    const [block] = await store.vectorsOf('c0');
    expect([block?.entries.length, block?.vectors.length]).toEqual([1, testDimension]);
    const [record] = await loadUsage(records);
    expect(record).toMatchObject({ purpose: 'embedding', model, promptTokens: 7, completionTokens: 0, exact: true });
    expect(record?.costUsd).toBeCloseTo((7 * 0.02) / 1e6, 15);
    expect(await store.load()).toMatchObject({ dimension: testDimension, tokens: 7, costUsd: record?.costUsd });
    expect(app.ledger.spentThisMonth).toBeCloseTo(record?.costUsd ?? 0, 15);
  });

  test('says once that it has crossed a soft limit', async () => {
    const { app, indexer } = await opened(['A cat sleeps', 'A car drives fast']);
    await app.settings.change({ budget: { ...app.settings.values.budget, monthSoftUsd: 1e-8 } });
    await indexer.start();
    const [record] = await loadUsage(app.services.storage.records);
    const told = () => app.notices.list.map(({ notice }) => notice).filter(({ kind }) => kind === 'budget-soft');
    const notice = { kind: 'budget-soft', period: 'month', limitUsd: 1e-8, spentUsd: record?.costUsd };
    expect(told()).toEqual([notice]);
    const third = message('c9', 'm9', { parts: textParts('A third') });
    await app.conversations.addWith(conversation('c9', { tipId: third.id, updatedAt: 10_000 }), [third]);
    await indexer.catchUp();
    expect(await loadUsage(app.services.storage.records)).toHaveLength(2);
    expect(told()).toEqual([notice]);
  });

  test('does nothing before the person begins, nor where it is switched off', async () => {
    const { browser, indexer } = await opened(['Hi']);
    await indexer.catchUp();
    expect(requestsTo(browser)).toEqual([]);
    const off = await opened(['Hi'], { isOn: false });
    await off.indexer.start();
    expect(requestsTo(off.browser)).toEqual([]);
  });

  test('asks only for what is new or changed', async () => {
    const { browser, tab, app, indexer, store } = await opened(['One', 'Two']);
    await indexer.start();
    await indexer.catchUp();
    expect(requestsTo(browser)).toEqual([['One', 'Two']]);
    const changed = message('c0', 'm0', { parts: textParts('Uno') });
    await tab.library.saveMessages([changed, message('c0', 'm9', { parentId: 'm0', parts: textParts('More') })]);
    await app.conversations.change('c0', (one) => ({ ...one, updatedAt: 10_000 }));
    await indexer.catchUp();
    expect(requestsTo(browser).slice(1)).toEqual([['Uno', 'More']]);
    expect(await entriesOf(store, 'c0')).toEqual(['m0', 'm9']);
  });

  test('goes on after a reload where it was', async () => {
    const { browser, indexer, store } = await opened(Array.from({ length: 300 }, (_, index) => `Text ${index}`));
    const second = new ControlledReply();
    browser.server.nextAt(path, embeddings(), second.behaviour);
    void indexer.start();
    await second.started;
    await indexer.end();
    expect(await entriesOf(store, 'c0')).toEqual(['m0']);
    const again = parts(await browser.tab());
    await again.indexer.catchUp();
    expect(again.indexer.status).toBe('done');
    const all = requestsTo(browser).flat();
    // The request that was cut off goes out again; what was answered does not.
    expect(all.filter((text) => text === 'Text 0')).toHaveLength(1);
    expect(new Set(all).size).toBe(300);
    expect((await store.chats()).size).toBe(300);
  });

  test('pauses, also for later page loads, until the person goes on', async () => {
    const { browser, indexer } = await opened(['One']);
    const held = new ControlledReply();
    browser.server.nextAt(path, held.behaviour);
    void indexer.start();
    await held.started;
    await indexer.pause();
    expect([indexer.status, indexer.index?.isPaused]).toEqual(['idle', true]);
    const again = parts(await browser.tab());
    await again.indexer.catchUp();
    expect(requestsTo(browser)).toHaveLength(1);
    await again.indexer.start();
    expect(again.indexer.status).toBe('done');
  });

  test('pauses in the first moment of a run, too', async () => {
    const { browser, app, indexer } = await opened(['One']);
    await indexer.start();
    const one = message('c9', 'm9', { parts: textParts('New') });
    await app.conversations.addWith(conversation('c9', { tipId: one.id, updatedAt: 10_000 }), [one]);
    void indexer.catchUp();
    await indexer.pause();
    expect(indexer.index?.isPaused).toBe(true);
    expect(requestsTo(browser)).toEqual([['One']]);
  });

  test('waits as long as a 429 says', async () => {
    const { browser, indexer } = await opened(['One']);
    browser.server.nextAt(path, ...Array.from({ length: 5 }, () => failure(429, {}, { 'retry-after-ms': '5' })));
    await indexer.start();
    expect(indexer.status).toBe('done');
    expect(requestsTo(browser)).toHaveLength(6);
  });

  test('ends at its budget, with what was done until then kept', async () => {
    const texts = Array.from({ length: 250 }, (_, index) => `A text of five ${index}`);
    const { browser, indexer, store } = await opened(texts, { usdPerMillion: 1000, budgetUsd: 1.2 });
    await indexer.start();
    expect(indexer.status).toBe('stopped');
    expect(indexer.problem).toEqual({ kind: 'budget', limitUsd: 1.2 });
    expect(requestsTo(browser)).toHaveLength(1);
    expect(await entriesOf(store, 'c0')).toEqual(['m0']);
    expect((await store.load())?.costUsd).toBeCloseTo(0.64, 6);
  });

  test('ends at its budget where only the server knows what a request costs', async () => {
    const texts = Array.from({ length: 300 }, (_, index) => `Text ${index}`);
    const { browser, indexer } = await opened(texts, { model: 'own-embed', budgetUsd: 0.5 });
    browser.server.nextAt(path, ...Array.from({ length: 9 }, () => embeddings({ cost: 0.4 })));
    await indexer.start();
    // Another one would cost about as much.
    expect(requestsTo(browser)).toHaveLength(1);
    expect([indexer.status, indexer.problem]).toEqual(['stopped', { kind: 'budget', limitUsd: 0.5 }]);
    expect(indexer.index).toMatchObject({ costUsd: 0.4, isPaused: false });
  });

  test("ends at the person's limit for the month, also where no price is known", async () => {
    // So that no month ends meanwhile.
    vi.setSystemTime(new Date('2026-04-30T12:00'));
    onTestFinished(() => void vi.useRealTimers());
    const { browser, app, indexer } = await opened(['One two three'], { model: 'own-embed', budgetUsd: null });
    await app.settings.change({ budget: { ...app.settings.values.budget, monthHardUsd: 1 } });
    app.ledger.add(usageRecord('u1', { day: dayOf(Date.now()), costUsd: 1 }));
    await indexer.start();
    expect(indexer.problem).toEqual({ kind: 'month-limit', limitUsd: 1 });
    expect(requestsTo(browser)).toEqual([]);
  });

  test("ends at the person's limit for the month", async () => {
    const { browser, app, indexer } = await opened(['One two three'], { usdPerMillion: 1000 });
    await app.settings.change({ budget: { ...app.settings.values.budget, monthHardUsd: 0.001 } });
    await indexer.start();
    expect(indexer.problem).toEqual({ kind: 'month-limit', limitUsd: 0.001 });
    expect(requestsTo(browser)).toEqual([]);
  });
});

describe('a full storage', () => {
  test('is paid for nothing', async () => {
    const { browser, tab, indexer } = await opened(['One', 'Two']);
    tab.breakStorage({ kind: 'storage-full' }, 'writes');
    await indexer.start();
    expect([indexer.status, indexer.problem]).toEqual([
      'stopped',
      { kind: 'failure', failure: { kind: 'storage-full' } },
    ]);
    expect(requestsTo(browser)).toEqual([]);
  });

  test('ends it with what was billed kept, and later page loads do not go on by themselves', async () => {
    const texts = Array.from({ length: 300 }, (_, index) => `Text ${index}`);
    const { browser, tab, app, indexer, records, store } = await opened(texts);
    const isOverquota = (exchange: Parameters<ReturnType<typeof embeddings>>[0]) => {
      tab.breakStorage({ kind: 'storage-full' }, 'writes');
      return embeddings()(exchange);
    };
    browser.server.nextAt(path, embeddings(), isOverquota);
    await indexer.start();
    expect(requestsTo(browser)).toHaveLength(2);
    expect([indexer.status, indexer.problem, indexer.done]).toEqual([
      'stopped',
      { kind: 'failure', failure: { kind: 'storage-full' } },
      128,
    ]);
    tab.breakStorage(null);
    await app.settings.change({ density: 'compact' });
    // The vectors are not held in memory, but what they were billed is.
    expect((await store.chats()).size).toBe(128);
    expect(await store.load()).toMatchObject({ tokens: 512, isPaused: true });
    expect(await loadUsage(records)).toHaveLength(2);
    const again = parts(await browser.tab());
    await again.indexer.catchUp();
    expect(requestsTo(browser)).toHaveLength(2);
    await again.indexer.start();
    expect([again.indexer.status, (await store.chats()).size]).toEqual(['done', 300]);
  });
});

describe('what servers do', () => {
  test.each([
    ['has no /embeddings', failure(404), { kind: 'failure', failure: { kind: 'wrong-path' } }],
    ['refuses the key', failure(401), { kind: 'failure', failure: { kind: 'unauthorized' } }],
    [
      'does not know the model',
      failure(404, { code: 'model_not_found' }),
      { kind: 'failure', failure: { kind: 'model-not-found' } },
    ],
    ['answers with a web page', raw('<html></html>'), { kind: 'failure', failure: { kind: 'wrong-path' } }],
    [
      'answers with another object',
      json({ object: 'list', data: [] }),
      { kind: 'failure', failure: { kind: 'bad-response' } },
    ],
    ['gives no number', embeddings({ change: () => [null] }), { kind: 'no-vectors' }],
  ])('a server that %s ends it, in one request', async (_name, behaviour, problem) => {
    const { browser, indexer } = await opened(['One', 'Two']);
    browser.server.nextAt(path, behaviour);
    await indexer.start();
    expect([indexer.status, indexer.problem]).toMatchObject(['stopped', problem]);
    expect(requestsTo(browser)).toHaveLength(1);
  });

  test('numbers in place of base64 are taken', async () => {
    const { browser, indexer, store } = await opened(['One', 'Two']);
    browser.server.nextAt(path, embeddings({ ignoresBase64: true }));
    await indexer.start();
    expect(indexer.status).toBe('done');
    expect(await entriesOf(store, 'c1')).toEqual(['m1']);
  });

  test('base64 that is refused is not asked for again', async () => {
    const { browser, indexer } = await opened(Array.from({ length: 130 }, (_, index) => `Text ${index}`));
    browser.server.nextAt(path, failure(400, { message: 'encoding_format must be float' }));
    await indexer.start();
    expect(indexer.status).toBe('done');
    const formats = browser.server.requests
      .filter((one) => one.path === path)
      .map(({ body }) => (body as { encoding_format?: string }).encoding_format);
    expect(formats).toEqual(['base64', undefined, undefined]);
  });

  test('half a batch without vectors is asked for once more, one by one', async () => {
    const { browser, indexer, store } = await opened(['One', 'Two', 'Three']);
    browser.server.nextAt(path, embeddings({ change: (vector, index) => (index === 1 ? [NaN] : vector) }));
    await indexer.start();
    expect(requestsTo(browser)).toEqual([['One', 'Two', 'Three'], ['Two']]);
    expect([indexer.status, indexer.skipped]).toEqual(['done', 0]);
    expect(await entriesOf(store, 'c1')).toEqual(['m1']);
  });

  test('a text that never gets a vector is skipped, and counted', async () => {
    const { browser, indexer } = await opened(['One', 'Two']);
    const broken = embeddings({ change: (vector, index) => (index === 0 ? null : vector) });
    browser.server.nextAt(path, broken, broken);
    await indexer.start();
    expect([indexer.status, indexer.skipped, indexer.done]).toEqual(['done', 1, 2]);
    await indexer.catchUp();
    expect(requestsTo(browser)).toHaveLength(2);
  });

  test('too many texts at once go out in halves', async () => {
    const { browser, indexer } = await opened(Array.from({ length: 8 }, (_, index) => `Text ${index}`));
    browser.server.nextAt(path, ...Array.from({ length: 99 }, () => embeddingsUpTo({ most: 2 })));
    await indexer.start();
    expect(indexer.status).toBe('done');
    expect(requestsTo(browser).map(({ length }) => length)).toEqual([8, 4, 2, 2, 4, 2, 2]);
  });

  test('requests keep to as many texts as the server takes, once that is known', async () => {
    const { browser, indexer } = await opened(Array.from({ length: 300 }, (_, index) => `Text ${index}`));
    browser.server.nextAt(path, ...Array.from({ length: 99 }, () => embeddingsUpTo({ most: 100 })));
    await indexer.start();
    expect(requestsTo(browser).map(({ length }) => length)).toEqual([128, 64, 64, 64, 64, 44]);
  });

  test('a text of which a server makes no number is skipped, wherever it stands', async () => {
    const { browser, indexer, store } = await opened(['hostile', 'Two', 'Three', 'Four']);
    browser.server.nextAt(path, ...Array.from({ length: 99 }, () => embeddingsUpTo({ hostile: 'hostile' })));
    await indexer.start();
    expect([indexer.status, indexer.skipped]).toEqual(['done', 1]);
    expect(requestsTo(browser).map(({ length }) => length)).toEqual([4, 2, 1, 1, 2]);
    expect(await entriesOf(store, 'c1')).toEqual(['m1']);
  });

  test('a model that refuses one text after the other is not asked for all', async () => {
    const { browser, indexer } = await opened(Array.from({ length: 20 }, (_, index) => `hostile ${index}`));
    browser.server.nextAt(path, ...Array.from({ length: 99 }, () => embeddingsUpTo({ hostile: 'hostile' })));
    await indexer.start();
    expect(indexer.problem).toMatchObject({ kind: 'failure', failure: { kind: 'bad-request' } });
    expect(requestsTo(browser).length).toBeLessThan(12);
  });

  test('a text that is longer than the model reads is cut in two until it fits', async () => {
    const { browser, indexer, store } = await opened(['word '.repeat(300), 'Short']);
    browser.server.nextAt(path, ...Array.from({ length: 99 }, () => embeddingsUpTo({ longest: 600 })));
    await indexer.start();
    expect([indexer.status, indexer.skipped]).toEqual(['done', 0]);
    const passages = (await store.vectorsOf('c0')).flatMap(({ entries }) => entries);
    expect(passages.map(({ from, to }) => to - from)).toEqual([375, 375, 375, 375]);
  });

  test('vectors of another length than before end it, and are not mixed in', async () => {
    const { browser, tab, app, indexer, store } = await opened(['One']);
    await indexer.start();
    browser.server.nextAt(path, embeddings({ dimension: 8 }));
    await tab.library.saveMessages([message('c0', 'm9', { parentId: 'm0', parts: textParts('More') })]);
    await app.conversations.change('c0', (one) => ({ ...one, updatedAt: 10_000 }));
    await indexer.catchUp();
    expect(indexer.problem).toEqual({ kind: 'other-dimension', was: testDimension, is: 8 });
    expect(await entriesOf(store, 'c0')).toEqual(['m0']);
  });
});

describe('what else happens meanwhile', () => {
  test('a chat that is deleted while it is embedded leaves no vectors', async () => {
    const { browser, app, indexer, store } = await opened(['One', 'Two']);
    browser.server.nextAt(path, async (exchange) => {
      await removeChats(app, ['c0']);
      return embeddings()(exchange);
    });
    await indexer.start();
    expect(indexer.status).toBe('done');
    expect([await entriesOf(store, 'c0'), await entriesOf(store, 'c1')]).toEqual([[], ['m1']]);
  });

  test('another tab waits its turn', async () => {
    const { browser, indexer } = await opened(['One']);
    const held = new ControlledReply();
    browser.server.nextAt(path, held.behaviour);
    void indexer.start();
    await held.started;
    const other = parts(await browser.tab());
    await other.indexer.catchUp();
    expect(other.indexer.status).toBe('elsewhere');
    await indexer.end();
    await other.indexer.catchUp();
    expect(other.indexer.status).toBe('done');
  });

  test('another model has vectors of its own, until they are deleted', async () => {
    const { app, indexer, records, store } = await opened(['One']);
    await indexer.start();
    await app.settings.change({ meaning: { ...usual, model: 'other', usdPerMillion: 1 } });
    await indexer.start();
    expect((await allIndexes(records)).map((one) => one.model)).toEqual(['other', model]);
    await deleteIndex(records, { endpointId: 'e1', model: 'other' });
    expect(await entriesOf(new MeaningStore(records, 'e1', 'other'), 'c0')).toEqual([]);
    expect(await entriesOf(store, 'c0')).toEqual(['m0']);
  });

  test('vectors go for good with their chat, and with their message', async () => {
    const { app, tab, indexer, records, store } = await opened(['One', 'Two']);
    await indexer.start();
    await app.open('c0');
    await waitFor(() => expect(app.thread?.branch).toHaveLength(1));
    await removeMessage(app.thread!, app.thread!.branch[0]!, false);
    await removeChats(app, ['c1']);
    await emptyBin(tab.library, records, Date.now() + 31 * 24 * 60 * 60 * 1000);
    expect([await entriesOf(store, 'c0'), await entriesOf(store, 'c1')]).toEqual([[], []]);
    expect((await store.chats()).size).toBe(0);
  });

  test('a chat in whose place a reply is growing is read again', async () => {
    const { tab, indexer, store } = await opened(['One']);
    const growing = { ...message('c0', 'm5', { parentId: 'm0', role: 'assistant' as const, parts: textParts('Hal') }) };
    await tab.library.saveMessages([{ ...growing, reply: newReplyFacts('e1', 'm') }]);
    await indexer.start();
    expect(await entriesOf(store, 'c0')).toEqual(['m0']);
    const ended = { ...newReplyFacts('e1', 'm'), status: 'complete' as const };
    await tab.library.saveMessages([{ ...growing, parts: textParts('Hello'), reply: ended }]);
    await indexer.catchUp();
    expect(await entriesOf(store, 'c0')).toEqual(['m0', 'm5']);
  });
});
