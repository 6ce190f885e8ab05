import { expect, test } from 'vitest';
import { MeaningMemory, type MeaningAnswer, type MeaningTask } from '../../../../src/context/meaning/worker/tasks';
import { textParts } from '../../../../src/model/chat/parts';
import type { App } from '../../../../src/state/app/app.svelte';
import { meaningOf } from '../../../../src/state/meaning/meaning';
import { MeaningSearch } from '../../../../src/state/meaning/meaning-search.svelte';
import type { MeaningWorker } from '../../../../src/state/meaning/vector-memory';
import { loadUsage } from '../../../../src/storage/library/ledger';
import { failure } from '../../../server/behaviours';
import { conversation, message } from '../../storage/builders';
import { Browser } from '../a-tab';
import { settled } from '../settled';
import { removeChats } from '../../../../src/state/chat/list/actions';

/** The worker's own code in this thread. */
function inProcess(): MeaningWorker {
  const memory = new MeaningMemory();
  const worker: MeaningWorker = {
    onmessage: null,
    onerror: null,
    terminate: () => undefined,
    postMessage(task: MeaningTask) {
      const answer: MeaningAnswer | null = memory.take(structuredClone(task));
      if (answer) queueMicrotask(() => worker.onmessage?.({ data: answer } as MessageEvent<MeaningAnswer>));
    },
  };
  return worker;
}

async function opened(texts: Record<string, string>) {
  const browser = await Browser.start();
  const tab = await browser.tab();
  const { app } = tab;
  await settled(app);
  let updatedAt = 9000;
  for (const [id, text] of Object.entries(texts)) {
    const one = message(id, `m-${id}`, { parts: textParts(text) });
    await app.conversations.addWith(conversation(id, { title: id, tipId: one.id, updatedAt: (updatedAt -= 1) }), [one]);
  }
  const model = 'text-embedding-3-small';
  const meaning = { isOn: true, endpointId: 'e1', model, usdPerMillion: null, budgetUsd: null };
  await app.settings.change({ meaning });
  await meaningOf(app).indexer.start();
  const search = new MeaningSearch(app, () => Promise.resolve(inProcess), 0);
  return { browser, tab, app, search };
}

const chatsOf = (search: MeaningSearch) => search.hits?.map(({ conversationId }) => conversationId);
const requests = (browser: Browser) => browser.server.requests.filter(({ path }) => path === '/v1/embeddings').length;

const texts = {
  pets: 'We talked of many things. The cat sleeps on the sofa all day. Then of the weather.',
  roads: 'A car drives through the town.',
  kitchen: 'Bread needs flour, water and salt.',
};

test('a search finds what means the same in other words, and shows the sentence', async () => {
  const { search, app } = await opened(texts);
  await search.search('kitten sleeps');
  expect(chatsOf(search)?.[0]).toBe('pets');
  const { text, marks } = search.hits![0]!.sentence;
  expect(text).toBe('The cat sleeps on the sofa all day.');
  expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['sleeps']);
  const records = await loadUsage(app.services.storage.records);
  expect(records.map(({ purpose }) => purpose)).toEqual(['embedding', 'embedding']);
});

test('a search whose cost crosses a soft limit says so', async () => {
  const { search, app } = await opened(texts);
  const monthSoftUsd = app.ledger.spentThisMonth * 1.01;
  await app.settings.change({ budget: { ...app.settings.values.budget, monthSoftUsd } });
  await search.search('kitten sleeps');
  expect(app.notices.list.map(({ notice }) => notice)).toMatchObject([{ kind: 'budget-soft', limitUsd: monthSoftUsd }]);
});

test('a chat that is found by its meaning alone is a row of the list, too, until something else is looked for', async () => {
  const { search, app } = await opened(texts);
  const listed = () => app.conversations.list.map(({ id }) => id);
  await app.conversations.search('kitten');
  expect(listed()).toEqual([]);
  await search.search('kitten');
  expect(listed()).toEqual(['pets']);
  await app.conversations.search('kitten flour');
  expect(listed()).toEqual([]);
});

test('words and meaning count together', async () => {
  const { search } = await opened({ ...texts, words: 'An automobile, by its name.' });
  await search.search('automobile');
  expect(chatsOf(search)?.slice(0, 2)).toEqual(['words', 'roads']);
});

test('a query is asked for once, and typing on asks only for the last', async () => {
  const { browser, search } = await opened(texts);
  const before = requests(browser);
  await Promise.all([search.search('ki'), search.search('kitt'), search.search('kitten')]);
  await search.search('kitten');
  expect(requests(browser) - before).toBe(1);
  expect(chatsOf(search)?.[0]).toBe('pets');
  await search.search('');
  expect(search.hits).toBeNull();
});

test('where the endpoint fails, the words are found all the same, and the failure is told', async () => {
  const { browser, search } = await opened(texts);
  browser.server.nextAt('/v1/embeddings', failure(401));
  await search.search('flour');
  expect(chatsOf(search)).toEqual(['kitchen']);
  expect(search.problem).toMatchObject({ kind: 'failure', failure: { kind: 'unauthorized' } });
});

test.each([
  ['Failed to fetch dynamically imported module: /meaning.js', { kind: 'failure', failure: { kind: 'part-missing' } }],
  ['Any mistake', null],
])('a search has an end, with what the words bring, where comparing fails: %s', async (message, problem) => {
  const { app } = await opened(texts);
  const search = new MeaningSearch(app, () => Promise.reject(new TypeError(message)), 0);
  const ended = search.search('flour');
  if (problem) await ended;
  else await expect(ended).rejects.toThrow(message);
  expect([chatsOf(search), search.hitsOf]).toEqual([['kitchen'], 'flour']);
  expect(search.problem).toEqual(problem);
});

test('a locked key is said, and asked for only by the person', async () => {
  const { app, search } = await opened(texts);
  await app.vault.create('correct horse');
  await app.services.keys.save('e1', 'https://api.openai.com', 'sk-new', 'passphrase');
  app.vault.lock();
  await search.search('flour');
  expect(app.vault.isAsking).toBe(false);
  expect(chatsOf(search)).toEqual(['kitchen']);
  expect(search.problem).toMatchObject({ kind: 'failure', failure: { kind: 'vault-locked' } });
  await app.vault.unlock('correct horse');
  await search.search('flour');
  expect(search.problem).toBeNull();
});

test('what was deleted, changed or put into the bin since is not shown', async () => {
  const { search, tab, app } = await opened(texts);
  const gone = (found: App) => removeChats(found, ['roads']);
  await gone(app);
  await tab.library.saveMessages([message('pets', 'm-pets', { parts: textParts('Something else') })]);
  await tab.library.saveMessages([message('kitchen', 'm-kitchen', { parts: textParts(texts.kitchen), deletedAt: 5 })]);
  await search.search('kitten automobile bread');
  expect(chatsOf(search)).toEqual([]);
});

test('vectors that came since the last search are found, those that went are not', async () => {
  const { search, tab, app } = await opened(texts);
  await search.search('kitten');
  const more = message('kitchen', 'm-more', { parentId: 'm-kitchen', parts: textParts('Feline, feline, feline.') });
  await tab.library.saveMessages([more]);
  await app.conversations.change('kitchen', (one) => ({ ...one, updatedAt: 10_000 }));
  await meaningOf(app).indexer.catchUp();
  await search.search('kitten kitten');
  expect(search.hits?.[0]?.messageId).toBe('m-more');
});
