import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { databaseName } from '../../../src/storage/keyspace/open';
import type { Key } from '../../../src/storage/keyspace/records';
import { storeName } from '../../../src/storage/migrations/migration';
import { button, content, messages, replied, reply, test } from '../harness/app';

interface OldDatabase {
  version: number;
  records: { key: Key; value: unknown }[];
}

/** Puts the database of an older version into the storage of the page at `site`. */
async function seedDatabase(page: Page, site: string, fixture: string): Promise<void> {
  const database = JSON.parse(readFileSync(`tests/fixtures/${fixture}`, 'utf8')) as OldDatabase;
  await page.goto(`${site}icon.svg`);
  await page.evaluate(write, { ...database, name: databaseName(site), storeName });
}

async function write({ name, storeName: store, version, records }: OldDatabase & { name: string; storeName: string }) {
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    const all = opening.result.createObjectStore(store);
    for (const { key, value } of records) all.put(value, key as string[]);
  };
  await new Promise((resolve) => (opening.onsuccess = resolve));
  opening.result.close();
  localStorage.setItem(`${name}#has-data`, String(version));
}

test('a database of version 1 opens with every word that it had', async ({ tab, site }) => {
  await seedDatabase(tab, site.url, 'database-1.json');
  await tab.goto(site.url);
  expect(await replied(tab, 'interrupted')).toBe('The first words and more');

  await tab.getByRole('navigation', { name: 'Conversations', exact: true }).getByRole('link').last().click();
  await messages(tab, 'user').getByText('What is rot13 of').waitFor();
  expect(await content(reply(tab)).innerText()).toBe('It broke');
  const replies = messages(tab, 'assistant');
  await replies.first().getByText('Reasoning', { exact: true }).click();
  await replies.first().getByText('Letters only.').waitFor();
  await replies.getByText('I can’t help with that.').waitFor();
  await replies.getByText('{"city":"Zürich","days":3}').waitFor();
  await replies.getByRole('list', { name: 'Sources', exact: true }).getByText('Cats').waitFor();
  await replies.getByText('The reply came with a picture (image/png, 6').waitFor();
  expect(await content(replies.nth(4)).innerText()).toBe('The first half and the second.');
  await button(replies.nth(5), 'Previous version').click();
  await replies.getByText('Yes.', { exact: true }).waitFor();

  await tab.reload();
  await messages(tab, 'user').getByText('What is rot13 of').waitFor();
});

test('where the code of the upgrade cannot be had, the page says so, and opens all of it once it can', async ({
  tab,
  site,
}) => {
  await seedDatabase(tab, site.url, 'database-1.json');
  await tab.route('**/assets/unusual-storage-*.js', (route) => route.abort());
  await tab.goto(site.url);
  await tab.getByText('Part of Tally couldn’t be loaded').waitFor();
  await tab.unrouteAll();
  await button(tab, 'Reload').click();
  expect(await replied(tab, 'interrupted')).toBe('The first words and more');
});

test('a database is upgraded only when no tab of the older version receives a reply', async ({
  context,
  tab,
  site,
}) => {
  await seedDatabase(tab, site.url, 'database-1.json');
  const older = await context.newPage();
  await older.goto(`${site.url}icon.svg`);
  // As the older version holds a reply while it arrives.
  await older.evaluate(
    (name) =>
      new Promise<void>((held) => {
        void navigator.locks.request(name, () => new Promise(() => held()));
      }),
    `${databaseName(site.url)} reply c1 m1`,
  );
  await tab.goto(site.url);
  await tab.getByText('another tab is still receiving a reply').waitFor();
  expect(await older.evaluate(async () => (await indexedDB.databases())[0]?.version)).toBe(1);
  await older.close();
  expect(await replied(tab, 'interrupted')).toBe('The first words and more');
});
