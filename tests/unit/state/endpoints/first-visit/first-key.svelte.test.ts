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
