import { expect, test } from 'vitest';
import { EndpointProbe } from '../../../../src/state/endpoints/form/endpoint-probe.svelte';
import { testEndpoint } from '../../../../src/state/endpoints/from-server/test-endpoint';
import { Browser } from '../a-tab';

const credentials = { key: 'sk-test-0123456789', extras: {} };

test('forgetting a key where the storage fails says so, and the key is still shown', async () => {
  const browser = await Browser.start();
  const { app, breakStorage } = await browser.tab();
  await app.endpoints.loadKeys();
  breakStorage({ kind: 'storage-gone' });
  expect(await app.endpoints.forgetKey('e1')).toBe(false);
  expect(app.storageStatus.problem).toEqual({ kind: 'storage-gone' });
  expect(app.endpoints.keptKey('e1')).not.toBeNull();
  breakStorage(null);
  await app.endpoints.forgetKey('e1');
  expect(app.endpoints.keptKey('e1')).toBeNull();
});

test('models that another API listed at the same address are not stored', async () => {
  const browser = await Browser.start();
  const { app } = await browser.tab();
  const saved = app.endpoints.byId('e1')!;
  const typed = { ...saved, dialect: 'anthropic-messages' };
  const { signal } = new AbortController();
  expect(await testEndpoint(app.endpoints, typed, credentials, signal)).toMatchObject({
    models: [{ id: 'test-model' }],
  });
  expect(app.endpoints.byId('e1')?.models).toEqual(saved.models);
  await testEndpoint(app.endpoints, saved, credentials, signal);
  expect(app.endpoints.byId('e1')?.models).toMatchObject([{ id: 'test-model' }]);
});

test('models that the form listed by one API are not saved with another', async () => {
  const browser = await Browser.start();
  const { app } = await browser.tab();
  const saved = app.endpoints.byId('e1')!;
  const probe = new EndpointProbe(app.page);
  await probe.list({ ...saved, dialect: 'anthropic-messages' }, credentials, new AbortController().signal);
  expect(probe.listedAt(saved)).toBeNull();
  expect(probe.listedAt({ ...saved, dialect: 'anthropic-messages' })).toMatchObject([{ id: 'test-model' }]);
});
