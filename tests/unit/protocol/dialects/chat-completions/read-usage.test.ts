import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readUsage } from '../../../../../src/protocol/dialects/chat-completions/read-usage';

test('kinds of token that few servers tell of are taken where they are told', () => {
  const usage = {
    prompt_tokens: 100,
    completion_tokens: 50,
    prompt_tokens_details: { cached_tokens: 10, cache_write_tokens: 20, audio_tokens: 30 },
    completion_tokens_details: { reasoning_tokens: 5, audio_tokens: 15 },
  };
  expect(readUsage({ usage })).toEqual({
    promptTokens: 100,
    completionTokens: 50,
    cachedTokens: 10,
    reasoningTokens: 5,
    cacheWriteTokens: 20,
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
      fc.record({ cached_tokens: wild, cache_write_tokens: wild, audio_tokens: wild }),
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
