import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Endpoint } from '../../../src/model/endpoint/endpoint';
import type { PlannedColumns } from '../../../src/state/columns/planned-columns.svelte';
import type { SourcedFacts } from '../../../src/model/endpoint/model-facts';
import SpeechOptions from '../../../src/ui/chat/audio/SpeechOptions.svelte';
import TranscriptionOptions from '../../../src/ui/chat/audio/TranscriptionOptions.svelte';
import Planned from '../../../src/ui/columns/Planned.svelte';
import UploadSection from '../../../src/ui/export/training/UploadSection.svelte';
import BiasField from '../../../src/ui/parameters/BiasField.svelte';
import Price from '../../../src/ui/settings/models/Price.svelte';

const endpoint: Endpoint = {
  id: 'e1',
  name: 'Mine',
  baseUrl: 'https://mine.test/v1',
  presetId: 'custom',
  defaultModel: '',
  models: ['tts-1', 'tts-1', 'whisper-1', 'whisper-1'].map((id) => ({ id, facts: {} })),
  createdAt: 0,
};
const valuesOf = (model: string): Element[] => [...document.querySelectorAll(`option[value="${model}"]`)];

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

test('a voice that the browser lists twice is shown', async () => {
  const voice = { voiceURI: 'com.apple.voice', name: 'Samantha', lang: 'en-US', localService: true };
  vi.stubGlobal('speechSynthesis', { getVoices: () => [voice, voice] });
  onTestFinished(() => void vi.unstubAllGlobals());
  const app = { endpoints: {} } as never;
  render(SpeechOptions, { app, endpoint, isByEndpoint: false, mayAsk: false, onchange: () => undefined });
  expect(await screen.findAllByRole('option', { name: 'Samantha (en-US)' })).toHaveLength(2);
});

test('a model that a stored endpoint lists twice is shown', () => {
  const app = { endpoints: {} } as never;
  render(SpeechOptions, { app, endpoint, isByEndpoint: true, mayAsk: false, onchange: () => undefined });
  expect(valuesOf('tts-1')).toHaveLength(2);
  render(TranscriptionOptions, { app, endpoint });
  expect(valuesOf('whisper-1')).toHaveLength(2);
});

test('two files that a server gives one name are shown', async () => {
  const endpoints = {
    list: [endpoint],
    isReachable: () => true,
    byId: () => endpoint,
    keyFor: () => Promise.resolve({ key: null, extras: {} }),
  };
  const network = {
    fetch: () => Promise.resolve(Response.json({ id: 'file-1' })),
    now: () => Date.now(),
    wait: () => new Promise(() => undefined),
    isOnline: () => true,
  };
  const files = [{ name: 'a.jsonl' }, { name: 'b.jsonl' }].map((one) => ({ ...one, text: '{}' }));
  const app = { endpoints, services: { network }, vault: {}, standardEndpoint: endpoint } as never;
  render(UploadSection, { app, tuning: { model: 'gpt-4o', files: () => files } as never, name: 'a' });
  await userEvent.click(screen.getByRole('button', { name: 'Upload' }));
  expect(await screen.findByText(/^b.jsonl is at/)).toBeTruthy();
  expect(screen.getAllByText('file-1')).toHaveLength(2);
});
