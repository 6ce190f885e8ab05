import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrapExample } from '../../../../src/context/fine-tuning/example-tokens';
import { histogram, lengthsOf, usualEpochs } from '../../../../src/context/fine-tuning/training';
import { trainingFacts } from '../../../../src/model/fine-tuning/training-models';

describe('training', () => {
  // Chat_finetuning_data_prep.ipynb: TARGET_EPOCHS 3, MIN_TARGET_EXAMPLES 100, MAX_TARGET_EXAMPLES 25,000.
  test.each([
    [0, 0],
    [1, 25],
    [4, 25],
    [5, 20],
    [10, 10],
    [33, 3],
    [34, 3],
    [8333, 3],
    [8334, 2],
    [100_000, 1],
  ])('goes through %i examples %i times, as the cookbook has it', (examples, epochs) => {
    expect(usualEpochs(examples)).toBe(epochs);
  });

  test('knows limits and prices by model, fine-tunes and dated snapshots included', () => {
    expect(trainingFacts('gpt-4o-mini-2024-07-18')).toEqual({ exampleLimit: 65_536, usdPerMillion: 3 });
    expect(trainingFacts('ft:gpt-3.5-turbo:acme::id')?.exampleLimit).toBe(16_385);
    expect(trainingFacts('llama-3.1-8b')).toBeNull();
  });

  test('counts an example as the cookbook does: 3 a message, 1 a name, 3 a list, and every value', () => {
    const messages = [
      { role: 'user', content: 'Hi', name: 'Ann' },
      { role: 'assistant', content: 'Hello', weight: 0 },
    ];
    expect(wrapExample([messages])).toEqual({ texts: ['user', 'Hi', 'Ann', 'assistant', 'Hello'], overhead: 10 });
  });

  test('does not count the address of a picture as words', () => {
    const content = [
      { type: 'text', text: 'Look' },
      { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } },
    ];
    expect(wrapExample([[{ role: 'user', content }]]).texts).toEqual(['user', 'Look']);
  });

  test('bills what is cut at the limit only up to it', () => {
    expect(lengthsOf([10, 200, 30], 100)).toEqual({
      total: 240,
      shortest: 10,
      median: 30,
      longest: 200,
      perEpoch: 140,
    });
    expect(lengthsOf([], 100).perEpoch).toBe(0);
  });

  test('has every example in one bin of a histogram of at most ten or eleven', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000)), (tokens) => {
        const bins = histogram(tokens);
        expect(bins.reduce((sum, { examples }) => sum + examples, 0)).toBe(tokens.length);
        expect(bins.length).toBeLessThanOrEqual(11);
        for (const [index, { from }] of bins.entries()) if (index > 0) expect(from).toBe(bins[index - 1]!.to + 1);
      }),
    );
  });
});
