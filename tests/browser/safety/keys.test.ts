import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { failure } from '../../server/behaviours';
import { ask, button, composer, connect, messages, replied, reply, send, test, testKey, reload } from '../harness/app';
import { closeDialog, openSettings, saveBackup } from '../harness/screens/chats';
import { everythingStored, field } from '../harness/screens/fields';
import { stored } from '../harness/stored';

const alert = (page: Page) => page.getByRole('alert');
const unlock = (page: Page) => page.getByRole('dialog', { name: 'Unlock your keys', exact: true });

/** Creates the vault on the first visit. */
async function connectBehind(page: Page, baseUrl: string, passphrase: string): Promise<void> {
  await page.getByRole('radio', { name: 'Behind a passphrase', exact: true }).check();
  await field(page, 'Passphrase').fill(passphrase);
  await field(page, 'Repeat passphrase').fill(passphrase);
  await connect(page, baseUrl);
}

async function unlockWith(page: Page, passphrase: string): Promise<void> {
  await field(unlock(page), 'Passphrase').fill(passphrase);
  await button(unlock(page), 'Unlock').click();
}

test('a key for this visit survives a reload, and is asked for again in another tab', async ({
  page,
  server,
  site,
  context,
}) => {
  await connect(page, server.baseUrl, { keep: 'For this visit only' });
  await reload(page);
  expect(await ask(page, 'Still here?')).toBe('Hello from the test server.');

  const nextVisit = await context.newPage();
  await page.close();
  await nextVisit.goto(site.url);
  await send(nextVisit, 'And now?');
  await alert(nextVisit).filter({ hasText: 'key' }).waitFor();
  expect(server.requests.at(-1)?.headers.authorization).toBeUndefined();
});

test('a key kept on this device is there on the next visit, and only its end is shown', async ({
  page,
  server,
  site,
  context,
}) => {
  await connect(page, server.baseUrl, { keep: 'On this device' });
  const nextVisit = await context.newPage();
  await page.close();
  await nextVisit.goto(site.url);
  expect(await ask(nextVisit, 'Still here?')).toBe('Hello from the test server.');
  const settings = await openSettings(nextVisit, 'Endpoints');
  await settings.getByText('Key …6789, on this device', { exact: true }).waitFor();
});

test('a passphrase is asked for once a visit; a wrong one is told', async ({ page, server, site, context }) => {
  await connectBehind(page, server.baseUrl, 'correct horse');
  expect(await ask(page, 'Open from the start?')).toBe('Hello from the test server.');

  const nextVisit = await context.newPage();
  await page.close();
  await nextVisit.goto(site.url);
  await send(nextVisit, 'And now?');
  await unlockWith(nextVisit, 'wrong horse');
  await unlock(nextVisit).getByText('That isn’t the passphrase').waitFor();
  await unlockWith(nextVisit, 'correct horse');
  await messages(nextVisit, 'assistant').nth(1).waitFor();
  expect(await replied(nextVisit)).toBe('Hello from the test server.');
  await reload(nextVisit);
  expect(await ask(nextVisit, 'Asked twice?')).toBe('Hello from the test server.');
});

test('who would rather not give the passphrase keeps the draft', async ({ page, server }) => {
  await connectBehind(page, server.baseUrl, 'correct horse');
  await button(await openSettings(page, 'Endpoints'), 'Lock now').click();
  await closeDialog(page.getByRole('dialog', { name: 'Settings', exact: true }));
  await send(page, 'My words');
  await button(unlock(page), 'Cancel').click();
  await alert(page).filter({ hasText: 'Your keys are locked.' }).waitFor();
  expect(await composer(page).inputValue()).toBe('My words');
  expect(server.chats).toEqual([]);
});

test('a changed passphrase opens the keys, and the old one does not', async ({ page, server }) => {
  await connectBehind(page, server.baseUrl, 'old horse');
  const settings = await openSettings(page, 'Endpoints');
  const change = async (old: string): Promise<void> => {
    await field(settings, 'Current passphrase').fill(old);
    await field(settings, 'New passphrase').fill('new horse');
    await field(settings, 'Repeat passphrase').fill('new horse');
    await button(settings, 'Change passphrase').click();
  };
  await button(settings, 'Change passphrase').click();
  await change('wrong horse');
  await settings.getByText('That isn’t the passphrase').waitFor();
  await change('old horse');
  await settings.getByText('Passphrase changed.').waitFor();
  await button(settings, 'Lock now').click();
  await closeDialog(page.getByRole('dialog', { name: 'Settings', exact: true }));
  await send(page, 'Hello');
  await unlockWith(page, 'old horse');
  await unlock(page).getByText('That isn’t the passphrase').waitFor();
  await unlockWith(page, 'new horse');
  expect(await replied(page)).toBe('Hello from the test server.');
});

test('a forgotten key is gone: the next request goes without one', async ({ chat, server }) => {
  const settings = await openSettings(chat, 'Endpoints');
  await button(settings, 'Forget key').click();
  await settings.getByText('No key', { exact: true }).waitFor();
  await closeDialog(chat.getByRole('dialog', { name: 'Settings', exact: true }));
  await send(chat, 'Hello');
  await alert(chat).filter({ hasText: 'The key wasn’t accepted.' }).waitFor();
  expect(server.requests.at(-1)?.headers.authorization).toBeUndefined();
});

for (const keep of ['For this visit only', 'On this device', 'Behind a passphrase']) {
  test(`a key kept ${keep.toLowerCase()} is typed behind dots, not completed by the browser, and nowhere in clear`, async ({
    page,
    server,
  }) => {
    expect(await field(page, 'API key').getAttribute('type')).toBe('password');
    expect(await field(page, 'API key').getAttribute('autocomplete')).toBe('off');
    const logged: string[] = [];
    page.on('console', (line) => logged.push(line.text()));
    page.on('pageerror', (error) => logged.push(error.message));
    if (keep === 'Behind a passphrase') await connectBehind(page, server.baseUrl, 'correct horse');
    else await connect(page, server.baseUrl, { keep });
    await ask(page, 'Hello');
    server.next(failure(401, { message: `Incorrect API key provided: ${testKey}.`, code: 'invalid_api_key' }));
    await send(page, 'Again');
    await alert(page).filter({ hasText: 'Incorrect API key provided' }).waitFor();

    const file = await saveBackup(page);
    await openSettings(page, 'Endpoints');
    await button(page, 'Edit').last().click();
    await field(page, 'API key').waitFor();
    const shown = await page.evaluate(() => [
      document.documentElement.outerHTML,
      location.href,
      [...document.querySelectorAll('input, textarea')].map((one) => (one as HTMLInputElement).value),
    ]);
    await stored(page);
    const everywhere = {
      shown,
      logged,
      file,
      kept: await everythingStored(page),
    };
    expect(everywhere.kept).toContain('Incorrect API key provided');
    for (const [where, text] of Object.entries(everywhere)) {
      expect(JSON.stringify(text).includes(testKey), where).toBe(false);
    }
    expect(server.requests.filter(({ path, body }) => JSON.stringify([path, body]).includes(testKey))).toEqual([]);
  });
}

test('chats keep their words when their endpoint is deleted, and ask for another', async ({ chat, server }) => {
  await ask(chat, 'Hello');
  await button(await openSettings(chat, 'Endpoints'), 'Delete').click();
  await closeDialog(chat.getByRole('dialog', { name: 'Settings', exact: true }));
  await send(chat, 'Anybody there?');
  await alert(chat).filter({ hasText: 'This chat has no endpoint.' }).waitFor();
  expect(await composer(chat).inputValue()).toBe('Anybody there?');
  expect(await reply(chat).innerText()).toContain('Hello from the test server.');
  expect(server.chats).toHaveLength(1);
});

test('deleting everything leaves nothing behind but a first visit', async ({ page, server }) => {
  await connectBehind(page, server.baseUrl, 'correct horse');
  await ask(page, 'A word to be forgotten');
  const settings = await openSettings(page, 'Data');
  await button(settings, 'Delete everything…').click();
  await button(settings, 'Delete everything now').click();
  await button(page, 'Try the demo').waitFor();
  const left = await everythingStored(page);
  expect(left).not.toMatch(/forgotten|test-model|"secret"|"vault"|device-key/);
  expect(left).not.toContain(server.baseUrl);
});
