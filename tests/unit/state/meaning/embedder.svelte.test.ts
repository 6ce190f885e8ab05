import { expect, test } from 'vitest';
import { Embedder } from '../../../../src/state/meaning/embedder';
import { Browser } from '../a-tab';

test('a month that could not be read is not one in which nothing was spent', async () => {
  const tab = await (await Browser.start()).tab();
  const { app } = tab;
  const embedder = await Embedder.of(app, { endpoint: app.endpoints.byId('e1')!, key: null, extras: {} }, 'm', 1000);
  await app.settings.change({ budget: { ...app.settings.values.budget, monthHardUsd: 1 } });
  expect(await embedder.forbids(3, null, null)).toBeNull();
  tab.breakStorage({ kind: 'storage-gone' });
  await app.ledger.readAgain();
  expect(await embedder.forbids(3, null, null)).toEqual({ kind: 'month-limit', limitUsd: 1 });
  tab.breakStorage(null);
  expect(await embedder.forbids(3, null, null)).toBeNull();
});
