import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { explain } from '../../../src/locales/sentences/explain';
import type { Page } from '../../../src/state/app/page.svelte';
import Setup from '../../../src/ui/welcome/Setup.svelte';
import Welcome from '../../../src/ui/welcome/Welcome.svelte';
import { NewBrowser, withQuickPassphrases, rightKey } from '../settings/a-new-browser';

beforeAll(withQuickPassphrases);

const person = userEvent.setup();
const field = (name: string) => screen.getByLabelText(name);
const press = (name: string) => person.click(screen.getByRole('button', { name }));

async function visit(browser = new NewBrowser()): Promise<Page> {
  const page = await browser.load();
  render(Welcome, { page, form: page.form! });
  return page;
}

/** Opens the part of the form that has base URL, name and default model. */
const more = () => press('More');

test('the demo starts with one press, and asks no server', async () => {
  const browser = new NewBrowser();
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

test('an endpoint that refuses the page is told when it is saved, and only a second press saves it', async () => {
  const page = await visit();
  // Up, as a request without CORS tells, but no answer of it may be read here.
  const { network } = page.services;
  network.fetch = (_, { mode }) =>
    mode === 'no-cors' ? Promise.resolve(new Response()) : Promise.reject(new TypeError('Failed to fetch'));
  network.wait = () => new Promise(() => undefined);
  await more();
  await person.type(field('Base URL'), 'https://mine.test/v1');
  await person.type(field('API key'), rightKey);
  await press('Start chatting');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('CORS');
  expect([page.mode, page.endpoints.list]).toEqual(['welcome', []]);
  await press('Save anyway');
  await waitFor(() => expect(page.mode).toBe('chat'));
  expect(page.endpoints.list).toMatchObject([{ baseUrl: 'https://mine.test/v1' }]);
});

test('an empty or unusable base URL is said, and nothing is asked', async () => {
  const browser = new NewBrowser();
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
  const command = await screen.findByText(/OLLAMA_ORIGINS=/);
  await press('Copy');
  await waitFor(async () => expect(await navigator.clipboard.readText()).toBe(command.textContent));
});

test('what is typed right after a provider was pressed stays, however late the rest of the form is loaded', async () => {
  let load = (): void => undefined;
  const isThere = new Promise<void>((resolve) => (load = resolve));
  const part = '../../../src/state/endpoints/first-visit/first-key.svelte';
  vi.doMock(part, async (whole) => {
    await isThere;
    return whole();
  });
  onTestFinished(() => {
    vi.doUnmock(part);
  });
  await visit();
  await press('Local or other');
  await person.click(await screen.findByRole('button', { name: 'vLLM' }));
  expect(field('Base URL')).toHaveProperty('value', 'http://localhost:8000/v1');
  await person.clear(field('Base URL'));
  await person.type(field('Base URL'), 'https://mine.test/v1');
  load();
  await import(part);
  await tick();
  expect(field('Base URL')).toHaveProperty('value', 'https://mine.test/v1');
});

/** Pastes into the field for the key, in place of what is in it. */
async function paste(text: string): Promise<void> {
  await person.clear(field('API key'));
  await person.click(field('API key'));
  await person.paste(text);
}

const provider = (name: string) => screen.findByRole('button', { name, pressed: true });

test('a pasted key tells its provider, which alone is asked whether it works; another key tells another', async () => {
  const browser = new NewBrowser();
  const page = await visit(browser);
  await paste('ANTHROPIC_API_KEY="sk-ant-api03-x"\n');
  expect(await provider('Anthropic')).toBeTruthy();
  expect(page.form).toMatchObject({ baseUrl: 'https://api.anthropic.com/v1', dialect: 'anthropic-messages' });
  expect(field('API key')).toHaveProperty('value', 'sk-ant-api03-x');
  expect((await screen.findByRole('alert')).textContent).toContain('The key wasn’t accepted');
  await paste('gsk_x');
  expect(await provider('Groq')).toBeTruthy();
  await waitFor(() => expect(browser.server.asked.map(({ url }) => new URL(url).host)).toContain('api.groq.com'));
  const keys = browser.server.asked.map(({ url, key }) => [new URL(url).host, key]);
  expect(keys).not.toContainEqual(['api.anthropic.com', 'Bearer gsk_x']);
  expect(page.mode).toBe('welcome');
});

test('a key that is typed is sent nowhere before the person asks for it', async () => {
  const browser = new NewBrowser();
  await visit(browser);
  await person.type(field('API key'), 'gsk_x');
  expect(await provider('Groq')).toBeTruthy();
  expect(browser.server.asked).toEqual([]);
});

test('a key that several providers may have given is sent to none of them until the person says whose it is', async () => {
  const browser = new NewBrowser();
  const page = await visit(browser);
  await paste(`sk-${'0123456789abcdef'.repeat(2)}`);
  expect(await screen.findByText('Several providers issue keys like this. Whose is it?')).toBeTruthy();
  expect(page.form?.baseUrl).toBe('');
  expect(browser.server.asked).toEqual([]);
  await press('Alibaba Cloud');
  await waitFor(() => expect(browser.server.asked).toHaveLength(1));
  expect(new URL(browser.server.asked[0]!.url).host).toBe('dashscope-intl.aliyuncs.com');
  await paste('0123456789abcdef-unknown');
  expect(page.form?.presetId).toBe('alibaba');
});

test('a key of one provider is not sent to another that is chosen for it; it is said whose it seems to be', async () => {
  const browser = new NewBrowser();
  const page = await visit(browser);
  await press('Mistral');
  await waitFor(() => expect(page.form?.presetId).toBe('mistral'));
  await paste('gsk_x');
  expect(await screen.findByText('This looks like a key from Groq.')).toBeTruthy();
  await press('OpenAI');
  await waitFor(() => expect(page.form?.presetId).toBe('openai'));
  expect(await screen.findByText('This looks like a key from Groq.')).toBeTruthy();
  expect(browser.server.asked).toEqual([]);
  await press('Use Groq');
  await waitFor(() => expect(browser.server.asked).toHaveLength(1));
  expect(new URL(browser.server.asked[0]!.url).host).toBe('api.groq.com');
  await paste('r8_x');
  expect(await screen.findByText(/a page can’t chat with/)).toBeTruthy();
});

test('a server of this computer is asked only at a press of the button that says so, and gets no key', async () => {
  const browser = new NewBrowser();
  const page = await visit(browser);
  const { asked } = browser.server;
  const fetch = browser.server.fetch;
  page.services.network.fetch = async (url, init) => {
    if (new URL(url).port !== '1234') {
      asked.push({ url, key: null, team: null });
      throw new TypeError('Failed to fetch');
    }
    await fetch(url, init);
    return Response.json({ data: [{ id: 'small' }] });
  };
  await paste('gsk_x');
  // The provider does not answer here.
  await screen.findByRole('alert');
  expect(asked.map(({ url }) => new URL(url).host)).not.toContain('localhost:11434');
  asked.length = 0;
  const inSight = vi.spyOn(Element.prototype, 'scrollIntoView');
  await press('Find a server on this computer');
  expect(await screen.findByText('LM Studio answers on this computer.')).toBeTruthy();
  expect(new Set(asked.map(({ url }) => new URL(url).host))).toEqual(
    new Set(['localhost:11434', 'localhost:1234', 'localhost:8080']),
  );
  expect(asked.filter(({ key }) => key !== null)).toEqual([]);
  expect(page.form).toMatchObject({ baseUrl: 'http://localhost:1234/v1', model: 'small' });
  expect(inSight.mock.contexts).toContain(await provider('LM Studio'));
  inSight.mockRestore();
  // It lets this page in: there is nothing to be allowed.
  await screen.findByLabelText('Base URL');
  expect(screen.queryByText(/Enable CORS/)).toBeNull();
  // A provider's key does not go with it.
  expect(field('API key')).toHaveProperty('value', '');
});

test('a server of this computer is found for a new endpoint in the settings, too', async () => {
  const browser = new NewBrowser();
  const page = await browser.load();
  let answer = (): void => undefined;
  const answers = new Promise<void>((go) => (answer = go));
  page.services.network.wait = () => answers;
  page.services.network.fetch = async (url) => {
    if (new URL(url).port !== '1234') throw new TypeError('Failed to fetch');
    await answers;
    return Response.json({ data: [{ id: 'small' }] });
  };
  render(Setup, { page, form: page.form! });
  await press('Find a server on this computer');
  expect(await screen.findByText('Looking for servers on this computer…')).toBeTruthy();
  // The focus stays while nothing can be pressed.
  expect(document.activeElement?.textContent).toBe('Find a server on this computer');
  expect(document.activeElement?.getAttribute('aria-disabled')).toBe('true');
  await press('Find a server on this computer');
  answer();
  expect(await screen.findByText('LM Studio answers on this computer.')).toBeTruthy();
  expect(field('Base URL')).toHaveProperty('value', 'http://localhost:1234/v1');
});

test('a key that was typed for no address, or for another, does not go to a server that is found', async () => {
  const browser = new NewBrowser();
  const page = await visit(browser);
  const keys: (string | null)[] = [];
  page.services.network.fetch = async (url, init) => {
    if (new URL(url).port !== '1234') throw new TypeError('Failed to fetch');
    keys.push(new Headers(init.headers).get('Authorization'));
    return Response.json({ data: [{ id: 'small' }] });
  };
  await person.type(field('API key'), '0123456789abcdef-unknown');
  await press('Find a server on this computer');
  expect(await screen.findByText(/The key you typed was taken out of the form/)).toBeTruthy();
  expect(field('API key')).toHaveProperty('value', '');
  await press('Test connection');
  await waitFor(() => expect(screen.getByText('1 model')).toBeTruthy());
  // What is typed for this very address stays.
  await person.type(field('API key'), 'mine-0123456789');
  await press('Find a server on this computer');
  expect(await screen.findByText('LM Studio answers on this computer.')).toBeTruthy();
  expect(field('API key')).toHaveProperty('value', 'mine-0123456789');
  expect(new Set(keys)).toEqual(new Set([null]));
});

test('where no server of this computer answers, what may be missing is said', async () => {
  const page = await visit();
  page.services.network.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  await press('Find a server on this computer');
  expect(await screen.findByText(/No server answered on this computer/)).toBeTruthy();
  expect(page.form?.baseUrl).toBe('');
});

test('an address that only one interface has is spoken to by that one', async () => {
  const browser = new NewBrowser();
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
  await visit(new NewBrowser({ canStore: false }));
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
  const page = await new NewBrowser().load();
  page.storageStatus.problem = { kind: 'storage-gone' };
  render(Screen, { page, form: page.form! });
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain(explain(page.storageStatus.problem).sentence);
  expect(alert.compareDocumentPosition(field('API key'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});
