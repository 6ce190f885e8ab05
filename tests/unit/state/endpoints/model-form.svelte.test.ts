import { expect, test } from 'vitest';
import { EnteredRates, ModelForm } from '../../../../src/state/endpoints/model-form.svelte';
import { Browser } from '../a-tab';

async function opened() {
  const { app } = await (await Browser.start()).tab();
  return { models: app.models, form: () => new ModelForm(app.models, 'e1', 'gpt-4o') };
}

test('a person’s price has every kind of token and tiers, in the order of their bounds, and is found again', async () => {
  const { models, form } = await opened();
  const first = form();
  first.contextWindow = 1000;
  first.rates = new EnteredRates({ input: 1, output: 2, cachedInput: 0.5, cacheWrite: 1.5, reasoning: 3 });
  first.tiers = [
    new EnteredRates({ above: 500, input: 4, output: 8 }),
    new EnteredRates({ above: 200, input: 2, output: 4, cachedInput: 1 }),
  ];
  expect(await first.save()).toBe(true);
  const price = {
    ...{ input: 1, output: 2, cachedInput: 0.5, cacheWrite: 1.5, reasoning: 3 },
    tiers: [
      { above: 200, input: 2, output: 4, cachedInput: 1 },
      { above: 500, input: 4, output: 8 },
    ],
  };
  expect(models.overrideOf('e1', 'gpt-4o')).toEqual({ contextWindow: 1000, price, like: null });
  const again = form();
  expect(again.isCorrected).toBe(true);
  expect(await again.save()).toBe(true);
  expect(models.overrideOf('e1', 'gpt-4o')).toEqual({ contextWindow: 1000, price, like: null });
});

test.each([
  ['half a price', { cachedInput: 1 }, [], '', 'price-half'],
  ['a tier without a price', {}, [{ above: 1, input: 1, output: 1 }], '', 'price-half'],
  ['half a tier', { input: 1, output: 1 }, [{ above: 1, input: 1 }], '', 'tier-half'],
  ['a tier of nothing', { input: 1, output: 1 }, [{ input: 1, output: 1 }], '', 'tier-half'],
  ['a model that nobody knows', {}, [], 'openai/nothing', 'like-unknown'],
])('%s is not kept', async (_, rates, tiers, like, problem) => {
  const { models, form } = await opened();
  const one = form();
  one.rates = new EnteredRates(rates);
  one.tiers = tiers.map((tier) => new EnteredRates(tier));
  one.like = like;
  expect(await one.save()).toBe(false);
  expect(one.problem).toBe(problem);
  expect(models.overrideOf('e1', 'gpt-4o')).toBeNull();
});

test('a price of nothing is a price, and no −0', async () => {
  const { models, form } = await opened();
  const one = form();
  one.rates = new EnteredRates({ input: -0, output: 0 });
  await one.save();
  expect(models.overrideOf('e1', 'gpt-4o')?.price).toStrictEqual({ input: 0, output: 0 });
});

test('what was entered can be taken back, by emptying it or at once', async () => {
  const { models, form } = await opened();
  const one = form();
  one.contextWindow = 1000;
  await one.save();
  const again = form();
  again.contextWindow = null;
  await again.save();
  expect(models.overrideOf('e1', 'gpt-4o')).toBeNull();
  await one.save();
  await form().clear();
  expect(models.overrideOf('e1', 'gpt-4o')).toBeNull();
});
