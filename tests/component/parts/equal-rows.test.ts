import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { PlannedColumns } from '../../../src/state/columns/planned-columns.svelte';
import type { SourcedFacts } from '../../../src/model/endpoint/model-facts';
import Planned from '../../../src/ui/columns/Planned.svelte';
import BiasField from '../../../src/ui/parameters/BiasField.svelte';
import Price from '../../../src/ui/settings/models/Price.svelte';

// Svelte throws at two equal keys of one list, and then takes the whole part of the page down: what a person enters, a
// server lists or a file brings is never a key.

test('a price with two equal tiers is shown', () => {
  const tier = { above: 200_000, input: 2, output: 8 };
  const facts = { price: { input: 1, output: 4, tiers: [tier, tier] }, priceSource: 'person' } as SourcedFacts;
  render(Price, { facts });
  expect(screen.getAllByText(/above 200,000 tokens/)).toHaveLength(2);
});

test('two limits of the same amount are shown', () => {
  const limit = { limitUsd: 1, spentUsd: 0.5 };
  const verdict = {
    soft: [],
    hard: [
      { period: 'month', ...limit },
      { period: 'chat', ...limit },
    ],
  };
  const plan = { estimates: [], verdict } as unknown as PlannedColumns;
  render(Planned, { plan, label: 'Send', canSend: true, onsend: () => undefined, onclose: () => undefined });
  expect(screen.getAllByText(/\$1\.00/)).toHaveLength(2);
});

test('a file that has the bias of one token twice is shown', () => {
  const bias = { token: 1234, bias: 5, typed: null };
  const target = {
    isTaken: () => true,
    givingWay: () => [],
    standardLimit: null,
    takesTemperature: true,
    encoding: null,
    encode: () => Promise.resolve(null),
  };
  render(BiasField, { props: { value: [bias, bias], target: target as never, onset: () => undefined } });
  expect(screen.getAllByText('#1234')).toHaveLength(2);
});
