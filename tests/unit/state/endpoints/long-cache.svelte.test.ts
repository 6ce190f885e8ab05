import { expect, test } from 'vitest';
import { Browser } from '../a-tab';

const price = { input: 3, output: 15 };

/** What the models of an endpoint say that it costs to write to a cache that is kept for an hour. */
async function started() {
  const endpoint = { dialect: 'anthropic-messages', keptFor: '1h', models: [{ id: 'm', facts: { price } }] } as const;
  const { app } = await (await Browser.start({ endpoint: { ...endpoint, models: [...endpoint.models] } })).tab();
  const cacheWrite = async (own?: object) =>
    (await app.models.factsOf(app.endpoints.list[0]!, 'm', own as never)).price?.cacheWrite;
  const enter = (entered: object) =>
    app.models.correct('e1', 'm', { contextWindow: null, price: { ...price, ...entered }, like: null });
  return { cacheWrite, enter };
}

test('a cache that is kept for an hour costs twice the input, unless the request says otherwise', async () => {
  const { cacheWrite } = await started();
  expect(await cacheWrite()).toBe(6);
  expect(await cacheWrite({ cache_control: { type: 'ephemeral', ttl: '5m' } })).toBeUndefined();
  expect(await cacheWrite({ cache_control: { type: 'ephemeral', ttl: '1h' } })).toBe(6);
});

test('a price for writing to the cache that the person entered stays theirs', async () => {
  const { cacheWrite, enter } = await started();
  await enter({ cacheWrite: 4 });
  expect(await cacheWrite()).toBe(4);
  await enter({});
  expect(await cacheWrite()).toBe(6);
});

test('the plan counts on a cache where Claude is behind a router, and on none for other models of it', async () => {
  const router = { baseUrl: 'https://openrouter.ai/api/v1', presetId: 'openrouter' };
  const { app } = await (await Browser.start({ endpoint: router })).tab();
  const asks = async (model: string) => (await app.models.factsOf(app.endpoints.list[0]!, model)).asksForCache;
  expect(await asks('anthropic/claude-sonnet-4.6')).toBe(true);
  expect(await asks('openai/gpt-5.4')).toBe(false);
});
