import { expect, test } from 'vitest';
import { keyOf } from '../../../../src/storage/keyspace/key-map';
import { searchDueKey } from '../../../../src/storage/search/due';
import { searchKey } from '../../../../src/storage/search/search-keys';
import { waitFor } from '../../../wait-for';
import { conversation } from '../../storage/builders';
import { Browser, type Tab } from '../a-tab';

const ids = Array.from({ length: 501 }, (_, place) => `c${String(place)}`);

const recordsOf = ({ app }: Tab) => app.services.storage.records;

const dueIn = async (tab: Tab): Promise<number> => (await recordsOf(tab).range(searchDueKey())).length;

/** A browser whose tab has restored many chats, of which the index of `one`, that was there before, knows nothing. */
async function afterRestore(): Promise<{ browser: Browser; tab: Tab }> {
  const browser = await Browser.start();
  const tab = await browser.tab();
  await tab.app.conversations.addWith(conversation('one'), []);
  await tab.app.conversations.prepareSearch();
  expect(await recordsOf(tab).get(searchKey)).toBeDefined();
  expect(await dueIn(tab)).toBe(0);
  await recordsOf(tab).write(ids.map((id) => ({ put: keyOf.conversation(id), value: conversation(id) })));
  expect(await dueIn(tab)).toBe(ids.length);
  return { browser, tab };
}

test('what a restore brought is in the search index soon after the next start, not when somebody begins to search', async () => {
  const { browser } = await afterRestore();
  const tab = await browser.tab();
  await waitFor(async () => expect(await dueIn(tab)).toBe(0));
});

test('an index of an older version is made anew soon after the start', async () => {
  const { browser, tab } = await afterRestore();
  const older = { version: 1, generation: 'older', parts: [] };
  await recordsOf(tab).write([{ put: searchKey, value: older }, { deleteRange: searchDueKey() }]);
  const next = await browser.tab();
  await waitFor(async () => expect(await recordsOf(next).get(searchKey)).not.toEqual(older));
});
