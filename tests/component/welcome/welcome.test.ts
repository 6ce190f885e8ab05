import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import { explain } from '../../../src/locales/sentences/explain';
import type { Page } from '../../../src/state/app/page.svelte';
import Setup from '../../../src/ui/welcome/Setup.svelte';
import Welcome from '../../../src/ui/welcome/Welcome.svelte';
import { Browser, withQuickPassphrases, rightKey } from '../settings/an-app';

beforeAll(withQuickPassphrases);

const person = userEvent.setup();
const field = (name: string) => screen.getByLabelText(name);
const press = (name: string) => person.click(screen.getByRole('button', { name }));

async function visit(browser = new Browser()): Promise<Page> {
  const page = await browser.load();
  render(Welcome, { page, form: page.form! });
  return page;
}

/** Opens the part of the form that has base URL, name and default model. */
const more = () => press('More');

test('the demo starts with one press, and asks no server', async () => {
  const browser = new Browser();
  const page = await visit(browser);
  await press('Try the demo');
  await waitFor(() => expect(page.mode).toBe('chat'));
  expect(page.app?.thread?.conversation.model).not.toBe('');
  expect(browser.server.asked).toEqual([]);
});

test('a wrong key is said in words, beside those of the server; the right one lists the models', async () => {
  await visit();
  await more();
  await person.type(field('Base URL'), 'mine.test/v1');
  await person.type(field('API key'), 'sk-wrong');
  await press('Test connection');
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveProperty('textContent', expect.stringContaining('The key wasn’t accepted'));
  expect(alert).toHaveProperty('textContent', expect.stringContaining('No such key.'));
  await person.clear(field('API key'));
  await person.type(field('API key'), rightKey);
  await press('Test connection');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('2 models'));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(field('Default model')).toHaveProperty('value', 'small');
});

test('Enter saves: the endpoint with its models, and the key as chosen', async () => {
  const page = await visit();
  await more();
  await person.type(field('Base URL'), 'https://mine.test/v1');
  await person.type(field('API key'), rightKey);
  await person.click(screen.getByRole('radio', { name: 'For this visit only' }));
  await person.type(field('Name'), 'Mine{Enter}');
  await waitFor(() => expect(page.mode).toBe('chat'));
  const [endpoint] = page.endpoints.list;
  expect(endpoint).toMatchObject({ name: 'Mine', baseUrl: 'https://mine.test/v1', defaultModel: 'small' });
  expect(endpoint?.models.map(({ id }) => id)).toEqual(['small', 'large']);
  expect(page.endpoints.keptKey(endpoint!.id)).toMatchObject({ keeping: 'visit', origin: 'https://mine.test' });
});

test('an empty or unusable base URL is said, and nothing is asked', async () => {
  const browser = new Browser();
  await visit(browser);
  await press('Start chatting');
  expect((await screen.findByRole('alert')).textContent).toContain('The base URL is empty.');
  await person.type(field('Base URL'), 'javascript:alert(1)');
  await press('Test connection');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Only http and https'));
  expect(browser.server.asked).toEqual([]);
});

test('a provider is a button that fills in its base URL; of a local one, what it needs is said at once', async () => {
  await visit();
  expect(screen.queryByLabelText('Base URL')).toBeNull();
  await press('Mistral');
  expect(screen.getByRole('button', { name: 'Mistral', pressed: true })).toBeTruthy();
  expect(screen.getByText('It goes only to api.mistral.ai.')).toBeTruthy();
  const keys = screen.getByRole('link', { name: 'Get a key at console.mistral.ai' });
  expect(keys).toHaveProperty('href', 'https://console.mistral.ai/api-keys');
  await press('Local or other');
  await person.type(screen.getByRole('searchbox', { name: 'Find a provider' }), 'olla');
  await person.click(await screen.findByRole('button', { name: 'Ollama' }));
  expect(screen.queryByRole('button', { name: 'Mistral' })).toBeNull();
  expect(field('Base URL')).toHaveProperty('value', 'http://localhost:11434/v1');
  expect(field('Name')).toHaveProperty('value', 'Ollama');
  expect(await screen.findByText(/OLLAMA_ORIGINS=/)).toBeTruthy();
});

test('a key tells its provider where none is chosen, and never changes one that is', async () => {
  const page = await visit();
  await person.type(field('API key'), 'sk-ant-api03-x');
  expect(await screen.findByRole('button', { name: 'Anthropic', pressed: true })).toBeTruthy();
  expect(page.form?.baseUrl).toBe('https://api.anthropic.com/v1');
  expect(page.form?.dialect).toBe('anthropic-messages');
  await person.clear(field('API key'));
  await person.type(field('API key'), 'gsk_x');
  expect(page.form?.presetId).toBe('anthropic');
});

test('an address that only one interface has is spoken to by that one', async () => {
  const browser = new Browser();
  const page = await visit(browser);
  await more();
  await person.type(field('Base URL'), 'https://generativelanguage.googleapis.com/v1beta');
  await person.type(field('API key'), rightKey);
  expect(page.form?.dialect).toBeUndefined();
  await press('Test connection');
  await waitFor(() => expect(page.form?.dialect).toBe('gemini'));
});

test('a new passphrase has to be typed twice alike', async () => {
  const page = await visit();
  await more();
  await person.type(field('Base URL'), 'https://mine.test/v1');
  await person.type(field('API key'), rightKey);
  await person.click(screen.getByRole('radio', { name: 'Behind a passphrase' }));
  await person.type(field('Passphrase'), 'one');
  await person.type(field('Repeat passphrase'), 'two');
  await press('Start chatting');
  expect(field('Repeat passphrase')).toHaveProperty('validationMessage', 'The passphrases don’t match.');
  expect(page.mode).toBe('welcome');
  await person.clear(field('Repeat passphrase'));
  await person.type(field('Repeat passphrase'), 'one');
  await press('Start chatting');
  await waitFor(() => expect(page.mode).toBe('chat'));
  expect(page.vault.isUnlocked).toBe(true);
});

test('where nothing outlasts the tab, a key can be kept for the visit only, and the reason is there', async () => {
  await visit(new Browser({ canStore: false }));
  expect(screen.getByRole('radio', { name: 'For this visit only' })).toHaveProperty('checked', true);
  for (const name of ['On this device', 'Behind a passphrase']) {
    const way = screen.getByRole('radio', { name, description: /Not available here/ });
    expect(way).toHaveProperty('disabled', true);
  }
});

test.each([
  ['the first visit', Welcome],
  ['the form of a new origin', Setup],
])('a storage that fails at the start is said above %s', async (_, Screen) => {
  const page = await new Browser().load();
  page.storageStatus.problem = { kind: 'storage-gone' };
  render(Screen, { page, form: page.form! });
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain(explain(page.storageStatus.problem).sentence);
  expect(alert.compareDocumentPosition(field('API key'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});
