import { expect, test } from 'vitest';
import { audioPriceOf, speechBill, speechEstimate, transcriptionBill } from '../../../../src/context/cost/audio-price';

const openAi = 'https://api.openai.com/v1';
const own = { input: 1, output: 2 };

test('a price by token that the person enters leaves what is billed by characters and minutes as listed', () => {
  expect(speechEstimate(audioPriceOf(openAi, 'tts-1', own), 1000)).toBeCloseTo(0.015, 9);
  expect(speechBill(audioPriceOf(openAi, 'tts-1', own), 1000)).toMatchObject({ exact: false });
  expect(transcriptionBill(audioPriceOf(openAi, 'whisper-1', own), null, 60).costUsd).toBeCloseTo(0.006, 9);
});

test('it holds where a server reports tokens', () => {
  const tokens = { promptTokens: 1_000_000, completionTokens: 0, cachedTokens: 0, reasoningTokens: 0, costUsd: null };
  const price = audioPriceOf(openAi, 'gpt-4o-transcribe', own);
  expect(transcriptionBill(price, { tokens, seconds: 60 }, 60)).toMatchObject({ exact: true, costUsd: 1 });
});

test('where nothing is listed and nothing entered, nothing is known', () => {
  expect(speechEstimate(audioPriceOf('https://example.com/v1', 'tts-1', null), 1000)).toBeNull();
});
