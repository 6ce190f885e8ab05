import { expect, test } from 'vitest';
import { learn } from '../../../../../src/state/endpoints/from-server/learning';
import { json } from '../../../../server/behaviours';
import { Browser } from '../../a-tab';

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

test('an address that is changed while its models are asked for gets nothing of the one before, and is saved only when that is asked for', async () => {
  const browser = await Browser.start();
  const models = json({ object: 'list', data: [{ id: 'of-second' }] });
  browser.server.nextAt('/second/v1/models', models, models);
  const { app } = await browser.tab();
  await app.page.openForm('e1');
  const form = app.page.form!;
  const [first, second] = ['https://api.openai.com/first/v1', 'https://api.openai.com/second/v1'];
  form.model = '';
  form.baseUrl = second;
  const tested = form.test();
  form.baseUrl = first;
  await tested;
  expect(form.probe.models).toBeNull();
  expect(form.model).toBe('');
  const saved = form.save();
  form.baseUrl = second;
  await saved;
  expect(app.endpoints.byId('e1')?.baseUrl).toBe('https://api.openai.com/v1');
  expect(app.page.form).toBe(form);
  expect(form.isBusy).toBe(false);
  await form.save();
  expect(app.endpoints.byId('e1')).toMatchObject({ baseUrl: second, models: [{ id: 'of-second' }] });
});

test('a window that an error named goes where a test lists another, and saving the form does not bring it back', async () => {
  const listed = json({ object: 'list', data: [{ id: 'local', max_model_len: 32_768 }, { id: 'other' }] });
  const browser = await Browser.start();
  browser.server.nextAt('/v1/models', listed);
  const { app } = await browser.tab();
  const learnt = { refuses: ['n'] as const, contextWindow: 4096 };
  for (const model of ['local', 'other', 'unlisted']) await learn(app.endpoints, 'e1', model, learnt);
  await app.page.openForm('e1');
  const form = app.page.form!;
  await form.test();
  form.name = 'My server';
  await form.save();
  expect(app.endpoints.byId('e1')).toMatchObject({ name: 'My server', models: [{ id: 'local' }, { id: 'other' }] });
  expect(app.endpoints.byId('e1')?.learnt).toEqual({ local: { refuses: ['n'] }, other: learnt, unlisted: learnt });
});

test('a window that an error named stays where a test lists the one that it had refuted', async () => {
  const listed = json({ object: 'list', data: [{ id: 'routed', context_length: 128_000 }] });
  const browser = await Browser.start();
  const { app } = await browser.tab();
  const test = async (): Promise<void> => {
    browser.server.nextAt('/v1/models', listed);
    await app.page.openForm('e1');
    await app.page.form!.test();
  };
  await test();
  const learnt = { refuses: [], contextWindow: 32_768 };
  await learn(app.endpoints, 'e1', 'routed', learnt);
  await test();
  const { models, learnt: kept } = app.endpoints.byId('e1')!;
  expect(models).toMatchObject([{ id: 'routed', facts: { contextWindow: 128_000 } }]);
  expect(kept).toEqual({ routed: learnt });
});
