import { expect, test } from 'vitest';
import { presets } from '../../../../../src/protocol/endpoint/presets';
import { FirstKey } from '../../../../../src/state/endpoints/first-visit/first-key.svelte';
import { Browser } from '../../a-tab';

test.each([
  ['r8_0123456789abcdef', 'foreign', 0],
  ['sk-or-v1-0123456789abcdef', 'other', 0],
  ['sk-proj-0123456789abcdef', undefined, 1],
])('the key %s is %s to OpenAI when that is chosen: so many requests take it there: %i', async (key, kind, sent) => {
  const browser = await Browser.start();
  const { app } = await browser.tab();
  await app.page.openForm('e1');
  const form = app.page.form!;
  form.secrets.key = key;
  const firstKey = new FirstKey(form, app);
  const before = browser.server.requests.length;
  const openai = presets.find(({ id }) => id === 'openai')!;
  await firstKey.choose({ ...openai, baseUrl: browser.server.baseUrl });
  expect(firstKey.news?.kind).toBe(kind);
  const told = browser.server.requests.slice(before).filter(({ headers }) => headers.authorization?.endsWith(key));
  expect(told).toHaveLength(sent);
});

const deepSeekOrAlibaba = 'sk-0123456789abcdef0123456789abcdef';

test.each([
  ['groq', deepSeekOrAlibaba, ['DeepSeek', 'Alibaba Cloud'], 0],
  ['openai', deepSeekOrAlibaba, ['DeepSeek', 'Alibaba Cloud'], 0],
  ['deepseek', deepSeekOrAlibaba, null, 1],
  ['groq', 'gsk_0123456789abcdef', null, 1],
  ['mistral', '0123456789abcdef0123456789abcdef', null, 1],
])(
  'with %s chosen, the pasted key %s may be of %s: so many requests take it there: %i',
  async (id, key, names, sent) => {
    const browser = await Browser.start();
    const { app } = await browser.tab();
    await app.page.openForm('e1');
    const form = app.page.form!;
    const firstKey = new FirstKey(form, app);
    const chosen = presets.find((one) => one.id === id)!;
    await firstKey.choose({ ...chosen, baseUrl: browser.server.baseUrl });
    const before = browser.server.requests.length;
    form.secrets.key = key;
    await firstKey.typed(true);
    const asked = firstKey.news?.kind === 'ask' ? firstKey.news.presets.map(({ name }) => name) : null;
    expect(asked).toEqual(names);
    const told = browser.server.requests.slice(before).filter(({ headers }) => headers.authorization?.endsWith(key));
    expect(told).toHaveLength(sent);
  },
);

test('a search for a server that cannot begin, as a part of the app is missing, may be asked for again', async () => {
  const { app } = await (await Browser.start()).tab();
  await app.page.openForm('e1');
  const form = app.page.form!;
  const firstKey = new FirstKey(form, app);
  form.loadPresets = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module: presets.js'));
  await expect(firstKey.findLocal()).rejects.toThrow();
  expect(firstKey.isSearching).toBe(false);
});

test('of a provider that a key has told, nothing is left once another key tells none', async () => {
  const { app } = await (await Browser.start()).tab();
  await app.page.openForm('e1');
  const form = app.page.form!;
  form.choose(presets.find(({ id }) => id === 'custom')!);
  const firstKey = new FirstKey(form, app);
  const type = (key: string): Promise<void> => {
    form.secrets.key = key;
    return firstKey.typed(false);
  };
  await type('sk-ant-api03-0123456789abcdef');
  expect(form).toMatchObject({ presetId: 'anthropic', dialect: 'anthropic-messages', name: 'Anthropic' });
  await type('0123456789abcdef-unknown');
  expect(firstKey.news).toEqual({ kind: 'ask', presets: [] });
  expect(form).toMatchObject({ presetId: 'custom', baseUrl: '', name: '' });
  expect(form.dialect).not.toBe('anthropic-messages');
});
