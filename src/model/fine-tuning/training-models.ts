import { bareName } from '../endpoint/openai-models';

/** What training a model is known to cost and to take. */
export interface TrainingFacts {
  /** Tokens of an example: what is longer is cut. */
  exampleLimit: number;
  /** US dollars per million trained tokens; null where no price is known. */
  usdPerMillion: number | null;
}

/** OpenAI's list prices of supervised training; the person can enter others. */
export const trainingPricesAsOf = '2026-01';

const models: readonly (readonly [RegExp, TrainingFacts])[] = [
  [/^gpt-4\.1-nano(?:$|-)/, { exampleLimit: 65_536, usdPerMillion: 1.5 }],
  [/^gpt-4\.1-mini(?:$|-)/, { exampleLimit: 65_536, usdPerMillion: 5 }],
  [/^gpt-4\.1(?:$|-)/, { exampleLimit: 65_536, usdPerMillion: 25 }],
  [/^gpt-4o-mini(?:$|-)/, { exampleLimit: 65_536, usdPerMillion: 3 }],
  [/^gpt-4o(?:$|-)/, { exampleLimit: 65_536, usdPerMillion: 25 }],
  [/^gpt-3\.5-turbo(?:$|-)/, { exampleLimit: 16_385, usdPerMillion: 8 }],
];

/** The names of models to train, as they are suggested. */
export const trainableModels = ['gpt-4.1', 'gpt-4.1-mini', 'gpt-4.1-nano', 'gpt-4o', 'gpt-4o-mini', 'gpt-3.5-turbo'];

/** What is known of training `model`; null where nothing is. */
export function trainingFacts(model: string): TrainingFacts | null {
  const name = bareName(model);
  return models.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
