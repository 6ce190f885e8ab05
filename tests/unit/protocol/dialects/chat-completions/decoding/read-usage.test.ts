import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readUsage } from '../../../../../../src/protocol/dialects/chat-completions/decoding/read-usage';

test('kinds of token that few servers tell of are taken where they are told', () => {
  const usage = {
    prompt_tokens: 100,
    completion_tokens: 50,
    prompt_tokens_details: { cached_tokens: 10, cache_write_tokens: 20, audio_tokens: 30, image_tokens: 40 },
    completion_tokens_details: { reasoning_tokens: 5, audio_tokens: 15 },
  };
  expect(readUsage({ usage })).toEqual({
    promptTokens: 100,
    completionTokens: 50,
    cachedTokens: 10,
    reasoningTokens: 5,
    cacheWriteTokens: 20,
    imagePromptTokens: 40,
    audioPromptTokens: 30,
    audioCompletionTokens: 15,
    costUsd: null,
  });
});

test('law: whatever a server says of usage, counts are whole numbers from 0 up, and no part is larger than its whole', () => {
  const wild = fc.oneof(
    fc.nat(100),
    fc.constantFrom(null, undefined, '', '12', -1, -0, 1.5, Number.NaN, Infinity, 2 ** 60, true, {}, []),
  );
  const usage = fc.record({
    prompt_tokens: wild,
    completion_tokens: wild,
    total_tokens: wild,
    cost: wild,
    prompt_cache_hit_tokens: wild,
    prompt_tokens_details: fc.oneof(
      wild,
      fc.record({ cached_tokens: wild, cache_write_tokens: wild, audio_tokens: wild, image_tokens: wild }),
    ),
    completion_tokens_details: fc.oneof(wild, fc.record({ reasoning_tokens: wild, audio_tokens: wild })),
  });
  fc.assert(
    fc.property(usage, (said) => {
      const read = readUsage({ usage: said });
      if (!read) return;
      const { costUsd, ...counts } = read;
      for (const count of Object.values(counts)) {
        expect(Number.isSafeInteger(count) && count >= 0 && !Object.is(count, -0)).toBe(true);
      }
      if (costUsd !== null) expect(Number.isFinite(costUsd) && costUsd >= 0 && !Object.is(costUsd, -0)).toBe(true);
      for (const part of [read.cachedTokens, read.cacheWriteTokens ?? 0, read.audioPromptTokens ?? 0])
        expect(part).toBeLessThanOrEqual(read.promptTokens);
      for (const part of [read.reasoningTokens, read.audioCompletionTokens ?? 0])
        expect(part).toBeLessThanOrEqual(read.completionTokens);
    }),
  );
});

test.each([
  [
    'thoughts that only the total knows of',
    { prompt_tokens: 20, completion_tokens: 198, total_tokens: 623 },
    { promptTokens: 20, completionTokens: 603 },
  ],
  [
    'cached tokens beside the prompt',
    { prompt_tokens: 7, completion_tokens: 1, total_tokens: 8, prompt_tokens_details: { cached_tokens: 161 } },
    { promptTokens: 168, cachedTokens: 161, completionTokens: 1 },
  ],
  [
    'cached tokens in the total alone',
    { prompt_tokens: 7, completion_tokens: 1, total_tokens: 13, prompt_tokens_details: { cached_tokens: 5 } },
    { promptTokens: 12, cachedTokens: 5 },
  ],
  [
    'a cache that was read and written beside the prompt',
    {
      prompt_tokens: 10,
      completion_tokens: 2,
      total_tokens: 12,
      cache_creation_input_tokens: 2000,
      cache_read_input_tokens: 5000,
    },
    { promptTokens: 7010, cachedTokens: 5000, cacheWriteTokens: 2000 },
  ],
  [
    'audio beside the prompt',
    { prompt_tokens: 9, completion_tokens: 248, total_tokens: 632, prompt_tokens_details: { audio_tokens: 375 } },
    { promptTokens: 384, audioPromptTokens: 375, completionTokens: 248 },
  ],
  [
    'cached tokens of Moonshot',
    { prompt_tokens: 100, completion_tokens: 50, total_tokens: 150, cached_tokens: 80 },
    { promptTokens: 100, cachedTokens: 80 },
  ],
  [
    'a part of the total that has a name of its own',
    { prompt_tokens: 10, completion_tokens: 5, total_tokens: 115, citation_tokens: 100 },
    { promptTokens: 10, completionTokens: 5 },
  ],
])('reads %s', (_, usage, read) => {
  expect(readUsage({ usage })).toMatchObject(read);
});

const counts = { prompt_tokens: 5, completion_tokens: 9, total_tokens: 14 };
test.each([
  ['Perplexity', { usage: { ...counts, cost: { input_tokens_cost: 0.00001, total_cost: 0.00503 } } }, 0.00503],
  ['Venice', { usage: counts, cost: { usd: 0.0005813, diem: 0 } }, 0.0005813],
  ['xAI', { usage: { ...counts, cost_in_usd_ticks: 1466250 } }, 0.000146625],
  ['DeepInfra', { usage: { ...counts, estimated_cost: 0.0000175 } }, 0.0000175],
  ['a gateway, as text,', { usage: { ...counts, cost: '0.0012' } }, 0.0012],
  ['a gateway, beside the usage,', { usage: counts, cost: '0.0012' }, 0.0012],
  ['nobody', { usage: { ...counts, cost: { total_cost: 'free' } }, cost: null }, null],
])('reads what %s charged', (_, chunk, costUsd) => {
  expect(readUsage(chunk)?.costUsd).toBe(costUsd);
});
