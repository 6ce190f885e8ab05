import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import Settings from '../../../src/ui/settings/Settings.svelte';
import { NewBrowser, rightKey, withQuickPassphrases } from './a-new-browser';

beforeAll(withQuickPassphrases);

const person = userEvent.setup();
const press = async (name: string) => person.click(await screen.findByRole('button', { name }));
const rowNamed = async (name: string) => within(await screen.findByRole('group', { name }));

test('the focus goes to a row that is added, and stays among the rows where one is removed', async () => {
  const app = await new NewBrowser().loadConfigured();
  render(Settings, { app, onclose: () => undefined });
  await press('Edit');
  const hasFocus = (find: () => HTMLElement) => waitFor(() => expect(document.activeElement).toBe(find()));
  await press('Add header');
  const first = await rowNamed('Row 1');
  await hasFocus(() => first.getByLabelText('Header'));
  await person.keyboard('X-Team');
  await press('Add query parameter');
  const second = await rowNamed('Row 2');
  await hasFocus(() => second.getByLabelText('Query parameter'));
  await person.click(first.getByRole('button', { name: 'Remove' }));
  await hasFocus(() => screen.getByLabelText('Query parameter'));
  await press('Add header');
  await person.click((await rowNamed('Row 2')).getByRole('button', { name: 'Remove' }));
  await hasFocus(() => screen.getByLabelText('Query parameter'));
  await person.click((await rowNamed('Row 1')).getByRole('button', { name: 'Remove' }));
  await hasFocus(() => screen.getByRole('button', { name: 'Add header' }));
});

test('an endpoint that moves, with a secret header alone, is saved behind a new passphrase over the reload', async () => {
  const browser = new NewBrowser();
  const app = await browser.loadConfigured();
  render(Settings, { app, onclose: () => undefined });
  await press('Edit');
  const baseUrl = await screen.findByLabelText('Base URL');
  await person.clear(baseUrl);
  await person.type(baseUrl, 'https://gated.test/v1');
  await press('Add header');
  const row = await rowNamed('Row 1');
  await person.type(row.getByLabelText('Header'), 'Authorization');
  await person.type(row.getByLabelText('Value'), `Bearer ${rightKey}`);
  await person.click(screen.getByRole('radio', { name: 'Behind a passphrase' }));
  for (const field of await screen.findAllByLabelText(/passphrase/i, { selector: 'input[type=password]' }))
    await person.type(field, 'correct horse battery');
  await press('Save');
  await waitFor(() => expect(browser.reloads).toBe(1));

  const page = await browser.load();
  await waitFor(() => expect(page.mode).toBe('chat'));
  const saved = page.endpoints.list[0]!;
  expect(saved).toMatchObject({
    baseUrl: 'https://gated.test/v1',
    extras: [{ place: 'header', name: 'Authorization' }],
  });
  const extras = { 'header authorization': `Bearer ${rightKey}` };
  expect(await page.endpoints.keyFor(saved)).toEqual({ key: '', extras });
  expect(await page.services.keys.describe(saved.id)).toMatchObject({ keeping: 'passphrase', isKeyless: true });
});
