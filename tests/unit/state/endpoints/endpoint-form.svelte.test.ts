import { expect, test } from 'vitest';
import { Browser } from '../a-tab';

test('an interface that was found at another base URL is chosen with that base URL', async () => {
  const browser = await Browser.start();
  const { app } = await browser.tab();
  await app.page.openForm('e1');
  const form = app.page.form!;
  form.baseUrl = 'https://api.openai.com';
  form.probe.suggestedBaseUrl = 'https://api.openai.com/v1';
  form.probe.alsoSpeaks = ['responses'];
  form.useInterface('responses');
  expect(form.dialect).toBe('responses');
  expect(form.baseUrl).toBe('https://api.openai.com/v1');
  expect(form.probe.suggestedBaseUrl).toBeNull();
});
