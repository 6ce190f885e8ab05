import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test, vi } from 'vitest';
import type { App } from '../../../src/state/app/app.svelte';
import { learn } from '../../../src/state/endpoints/from-server/learning';
import { savePrompt } from '../../../src/state/prompts/edit-library';
import { keyOf } from '../../../src/storage/keyspace/key-map';
import Settings from '../../../src/ui/settings/Settings.svelte';
import Unlock from '../../../src/ui/settings/data/Unlock.svelte';
import Setup from '../../../src/ui/welcome/Setup.svelte';
import { NewBrowser, withQuickPassphrases, rightKey } from './a-new-browser';

beforeAll(withQuickPassphrases);

const person = userEvent.setup();
const press = async (name: string) => person.click(await screen.findByRole('button', { name }));
const openTab = (name: string) => person.click(screen.getByRole('tab', { name }));

async function settings(browser = new NewBrowser()): Promise<App> {
  const app = await browser.loadConfigured();
  render(Settings, { app, onclose: () => undefined });
  return app;
}

test('arrow keys, Home and End go from tab to tab, and the panel has the name of its tab', async () => {
  await settings();
  screen.getByRole('tab', { name: 'Endpoints' }).focus();
  await person.keyboard('{ArrowDown}');
  expect(screen.getByRole('tabpanel', { name: 'Models' })).toBeTruthy();
  await person.keyboard('{End}{ArrowRight}');
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Endpoints', selected: true }));
});

test('"Add endpoint" reloads into a page load that has the form in the same place, and no conversation', async () => {
  const browser = new NewBrowser();
  await settings(browser);
  await press('Add endpoint');
  await waitFor(() => expect(browser.reloads).toBe(1));
  document.body.replaceChildren();

  const page = await browser.load();
  expect(page.mode).toBe('setup');
  expect(page.app).toBeNull();
  render(Setup, { page, form: page.form! });
  const dialog = screen.getByRole('dialog', { name: 'Settings' });
  const panel = within(dialog).getByRole('tabpanel', { name: 'Endpoints' });
  expect(within(panel).getByRole('textbox', { name: 'Base URL' })).toHaveProperty('value', '');
  await press('Cancel');
  await waitFor(() => expect(page.mode).toBe('chat'));
});

test('a key is shown by its end alone, and can be forgotten', async () => {
  const app = await settings();
  expect(await screen.findByText('Key …abcd, on this device')).toBeTruthy();
  expect(document.body.innerHTML).not.toContain(rightKey);
  await press('Forget key');
  expect(await screen.findByText('No key')).toBeTruthy();
  expect(await app.endpoints.keyFor(app.endpoints.list[0]!)).toEqual({ key: null, extras: {} });
});

test('where a key is kept can be changed without typing it again', async () => {
  const app = await settings();
  await press('Edit');
  await person.click(await screen.findByRole('radio', { name: 'For this visit only' }));
  await press('Save');
  expect(await screen.findByText('Key …abcd, for this visit only')).toBeTruthy();
  expect(await app.endpoints.keyFor(app.endpoints.list[0]!)).toEqual({ key: rightKey, extras: {} });
});

test('a secret header goes with every request, is kept like the key, and is shown nowhere', async () => {
  const browser = new NewBrowser();
  const app = await settings(browser);
  await press('Edit');
  await press('Add header');
  const row = within(await screen.findByRole('group', { name: 'Row 1' }));
  await person.type(row.getByLabelText('Header'), 'X-Team-Key');
  // A name that speaks of a secret makes it one.
  expect(row.getByRole('checkbox', { name: 'Secret' })).toHaveProperty('checked', true);
  await press('Test connection');
  expect((await screen.findByRole('alert')).textContent).toContain('“X-Team-Key” has no value.');
  await person.type(row.getByLabelText('Value'), 'team-secret-1');
  await press('Add query parameter');
  const query = within(await screen.findByRole('group', { name: 'Row 2' }));
  await person.type(query.getByLabelText('Query parameter'), 'api-version');
  await person.type(query.getByLabelText('Value'), '2024-10-21');
  await press('Test connection');
  await screen.findByText('2 models');
  const asked = ['models', 'responses'].map((path) => ({
    url: `https://mine.test/v1/${path}?api-version=2024-10-21`,
    key: `Bearer ${rightKey}`,
    team: 'team-secret-1',
  }));
  expect(browser.server.asked.slice(-2)).toEqual(asked);
  await press('Save');
  await screen.findByText('Key …abcd, on this device');
  expect(app.endpoints.list[0]?.extras).toEqual([
    { place: 'header', name: 'X-Team-Key' },
    { place: 'query', name: 'api-version', value: '2024-10-21' },
  ]);
  const stored = await app.services.storage.records.range([]);
  expect(JSON.stringify([stored, { ...sessionStorage }])).not.toContain('team-secret-1');

  await press('Edit');
  const kept = within(await screen.findByRole('group', { name: 'Row 1' }));
  expect(kept.getByLabelText('Value')).toHaveProperty('value', '');
  expect(kept.getByText('Saved. Leave blank to keep it.')).toBeTruthy();
  // Kept for this visit instead, without typing either secret again.
  await person.click(await screen.findByRole('radio', { name: 'For this visit only' }));
  await press('Save');
  await screen.findByText('Key …abcd, for this visit only');
  const secrets = { 'header x-team-key': 'team-secret-1' };
  expect(await app.endpoints.keyFor(app.endpoints.list[0]!)).toEqual({ key: rightKey, extras: secrets });

  await press('Edit');
  await person.click(
    within(await screen.findByRole('group', { name: 'Row 1' })).getByRole('button', { name: 'Remove' }),
  );
  await press('Save');
  await screen.findByText('Key …abcd, for this visit only');
  expect(await app.endpoints.keyFor(app.endpoints.list[0]!)).toEqual({ key: rightKey, extras: {} });
});

test('what is chosen in the form as soon as it is there stays chosen', async () => {
  const { page, endpoints } = await new NewBrowser().loadConfigured();
  const opening = page.openForm(endpoints.list[0]!.id);
  while (page.form === null) await new Promise((next) => setTimeout(next));
  page.form.secrets.keeping = 'visit';
  await opening;
  expect(page.form.secrets.keeping).toBe('visit');
});

test('a base URL of another origin is tried in another page load, and the kept key is not sent there', async () => {
  const browser = new NewBrowser();
  await settings(browser);
  await press('Edit');
  const baseUrl = await screen.findByLabelText('Base URL');
  await person.clear(baseUrl);
  await person.type(baseUrl, 'https://elsewhere.test/v1');
  expect(screen.getByText(/belongs to https:\/\/mine.test and isn’t sent to https:\/\/elsewhere.test/)).toBeTruthy();
  await press('Test connection');
  await waitFor(() => expect(browser.reloads).toBe(1));

  const page = await browser.load();
  expect(page.mode).toBe('setup');
  expect(page.form?.baseUrl).toBe('https://elsewhere.test/v1');
  expect(page.form?.probe.failure?.kind).toBe('key-missing');
  expect(browser.server.asked.filter(({ url }) => url.includes('elsewhere'))).toEqual([]);
});

test('what was typed in an endpoint’s form is given back after Cancel, and is nowhere on the disk', async () => {
  const app = await settings();
  await press('Edit');
  await press('Cancel');
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  await press('Edit');
  await person.type(await screen.findByLabelText('API key'), 'sk-half-typed');
  await press('Cancel');
  await waitFor(() => expect(screen.queryByLabelText('API key')).toBeNull());
  await press('Undo');
  expect((await screen.findByLabelText<HTMLInputElement>('API key')).value).toBe('sk-half-typed');
  const stored = await app.services.storage.records.range([]);
  expect(JSON.stringify([stored, { ...sessionStorage }])).not.toContain('sk-half-typed');
});

test('a deleted endpoint can be brought back; its key is gone', async () => {
  const app = await settings();
  await press('Delete');
  await waitFor(() => expect(app.endpoints.list).toEqual([]));
  await press('Undo');
  await waitFor(() => expect(app.endpoints.list).toHaveLength(1));
  expect(await screen.findByText('No key')).toBeTruthy();
});

test('a prompt of the library can be added, made the standard, deleted and brought back', async () => {
  const app = await settings();
  await openTab('Prompts');
  await press('Add prompt');
  await person.type(await screen.findByLabelText('Prompt name'), 'Reviewer');
  await person.type(screen.getByLabelText('Prompt text'), 'Say what is wrong.');
  await press('Save');
  await screen.findByText('Say what is wrong.');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add prompt' })));
  await press('Edit');
  await press('Cancel');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit' })));
  await person.selectOptions(screen.getByLabelText('Default for new chats'), 'Reviewer');
  await app.newChat();
  expect(app.thread?.conversation.systemPrompt.text).toBe('Say what is wrong.');
  await press('Delete');
  expect(await screen.findByText(/No prompts yet/)).toBeTruthy();
  await press('Undo');
  expect(await screen.findByText('Say what is wrong.')).toBeTruthy();
  expect(app.prompts.standard?.name).toBe('Reviewer');
});

test('Save that is pressed twice adds one prompt', async () => {
  const app = await settings();
  await openTab('Prompts');
  await press('Add prompt');
  await person.type(await screen.findByLabelText('Prompt name'), 'Reviewer');
  await person.type(screen.getByLabelText('Prompt text'), 'Say what is wrong.');
  const save = screen.getByRole('button', { name: 'Save' });
  save.click();
  save.click();
  await waitFor(() => expect(screen.queryByLabelText('Prompt text')).toBeNull());
  expect(app.prompts.list).toHaveLength(1);
});

test('what is entered for a model comes before what is known, until it is cleared', async () => {
  const app = await settings();
  await openTab('Models');
  await person.type(await screen.findByLabelText('Filter models'), 'small');
  expect(await screen.findByText('8,000')).toBeTruthy();
  await press('Edit');
  await person.type(await screen.findByLabelText('Context window (tokens)'), '4096');
  await person.type(screen.getByLabelText('Input (US$ per million)'), '0.5');
  await press('Save');
  expect((await screen.findByRole('alert')).textContent).toContain('both an input and an output price');
  await person.type(screen.getByLabelText('Output (US$ per million)'), '2');
  await press('Save');
  expect(await screen.findByText('4,096')).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit' })));
  const [endpoint] = app.endpoints.list;
  expect(await app.models.factsOf(endpoint!, 'small')).toMatchObject({
    contextWindow: 4096,
    price: { input: 0.5, output: 2 },
    priceSource: 'person',
  });
  await press('Edit');
  await press('Clear my changes');
  expect(await screen.findByText('8,000')).toBeTruthy();
});

test('what a model’s answers have taught is said in the Models tab, and can be forgotten', async () => {
  const app = await settings();
  const { id } = app.endpoints.list[0]!;
  await learn(app.endpoints, id, 'small', { refuses: ['n', 'stream'] });
  await openTab('Models');
  await screen.findByText(/several replies take one request each; replies arrive in one piece/);
  await press('Forget this');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Forget this' })).toBeNull());
  await waitFor(() => expect(app.endpoints.list[0]?.learnt).toEqual({}));
});

test('a window that an error named is said, too, and can be forgotten', async () => {
  const app = await settings();
  const { id } = app.endpoints.list[0]!;
  await learn(app.endpoints, id, 'small', { refuses: [], contextWindow: 4096 });
  await openTab('Models');
  await screen.findByText(/the context window has 4,096 tokens/);
  await press('Forget this');
  await waitFor(() => expect(app.endpoints.list[0]?.learnt).toEqual({}));
});

test('each tab begins at its top, wherever another was scrolled to', async () => {
  await settings();
  await openTab('Models');
  screen.getByRole('tabpanel').scrollTop = 300;
  await openTab('Budget');
  expect(screen.getByRole('tabpanel', { name: 'Budget' }).scrollTop).toBe(0);
});

test('a limit is in dollars', async () => {
  const app = await settings();
  await openTab('Budget');
  const field = await screen.findByRole('spinbutton', { name: 'Hard limit per month' });
  expect(field.parentElement?.textContent).toContain('$');
  await person.type(field, '2.5');
  await person.tab();
  await waitFor(() => expect(app.settings.values.budget.monthHardUsd).toBe(2.5));
});

test('a wrong passphrase is said; the right one opens the keys for whoever waits', async () => {
  const app = await new NewBrowser().loadConfigured();
  await app.vault.create('four small words');
  app.vault.lock();
  const waiting = app.vault.askToUnlock();
  render(Unlock, { vault: app.vault });
  await person.type(screen.getByLabelText('Passphrase'), 'five small words{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('n’t the passphrase');
  await person.clear(screen.getByLabelText('Passphrase'));
  await person.type(screen.getByLabelText('Passphrase'), 'four small words');
  await press('Unlock');
  expect(await waiting).toBe(true);
});

test('an export that is dropped anywhere on the open settings is read', async () => {
  const { importsOf } = await import('../../../src/state/data/import/import.svelte');
  const app = await settings();
  const look = vi.spyOn(importsOf(app), 'look').mockResolvedValue();
  await openTab('Data');
  const field = await screen.findByLabelText('Import file');
  const drop = (place: EventTarget): unknown =>
    place.dispatchEvent(
      Object.assign(new Event('drop', { bubbles: true }), {
        dataTransfer: { items: [], files: [new File(['[]'], 'conversations.json')] },
      }),
    );
  await press('Export');
  const other = await screen.findByRole('dialog', { name: 'Export' });
  drop(other);
  await person.click(within(other).getByRole('button', { name: 'Close' }));
  // The browser hands it to the field.
  drop(field);
  drop(screen.getByRole('dialog'));
  await screen.findByRole('dialog', { name: 'Import' });
  // That dialog is about what it shows.
  drop(screen.getByRole('dialog', { name: 'Import' }));
  expect(look.mock.calls).toEqual([[[{ path: 'conversations.json', file: expect.any(File) as File }]]]);
});

test('a backup comes back in another browser, without keys; a damaged one changes nothing', async () => {
  const { Data } = await import('../../../src/state/data/data.svelte');
  const first = await new NewBrowser().loadConfigured();
  await savePrompt(first.prompts, null, { name: 'Reviewer', text: 'Say what is wrong.' });
  const text = await (await new Data(first).backup())!.file.text();
  expect(text).not.toContain(rightKey);

  const app = await settings();
  await openTab('Data');
  const choose = async (content: string) =>
    person.upload(
      await screen.findByLabelText('Backup file'),
      new File([content], 'tally.json', { type: 'application/json' }),
    );
  await choose(text.replace('"Reviewer"', '7'));
  await screen.findByText(/damaged at prompts\[0\]/);
  await choose(text);
  expect(await screen.findByText(/1 prompt, 1 endpoint/)).toBeTruthy();
  expect(app.prompts.list).toEqual([]);
  await press('Restore');
  expect(await screen.findByText('Restored: 1 prompt, 1 endpoint added.')).toBeTruthy();
  expect(app.prompts.list.map(({ name }) => name)).toEqual(['Reviewer']);
  expect(app.endpoints.list).toHaveLength(2);
});

test('what is broken here gives way to what a backup has of it', async () => {
  const { Data } = await import('../../../src/state/data/data.svelte');
  const first = await new NewBrowser().loadConfigured();
  await savePrompt(first.prompts, null, { name: 'Reviewer', text: 'Say what is wrong.' });
  const text = await (await new Data(first).backup())!.file.text();
  const app = await settings();
  await app.services.storage.records.write([{ put: keyOf.prompt(first.prompts.list[0]!.id), value: null }]);
  await openTab('Data');
  await person.upload(
    await screen.findByLabelText('Backup file'),
    new File([text], 'tally.json', { type: 'application/json' }),
  );
  await screen.findByText(/1 prompt, 1 endpoint/);
  await press('Restore');
  expect(await screen.findByText(/^Restored: /)).toBeTruthy();
  expect(app.prompts.list.map(({ name }) => name)).toEqual(['Reviewer']);
});

test('everything is deleted in two steps, and a first visit begins', async () => {
  const browser = new NewBrowser();
  await settings(browser);
  await openTab('Data');
  await press('Delete everything…');
  expect(browser.reloads).toBe(0);
  await press('Delete everything now');
  await waitFor(() => expect(browser.reloads).toBe(1));
  expect((await browser.load()).mode).toBe('welcome');
});
