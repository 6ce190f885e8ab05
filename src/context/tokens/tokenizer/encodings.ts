import { bareName, isOpenAiReasoning } from '../../../model/endpoint/openai-models';

/**
 * A public tokenizer. `o200k_harmony` differs from `o200k_base` in its special tokens only, and those are text to us.
 */
export type Encoding = 'cl100k_base' | 'o200k_base' | 'o200k_harmony';

/** Which encoding a model uses, by the beginning of its bare name, as tiktoken's `model.py` has it. */
const encodings: readonly (readonly [RegExp, Encoding])[] = [
  [/^gpt-oss(?:$|-)/, 'o200k_harmony'],
  [/^(?:chatgpt-4o|gpt-4o|gpt-4\.\d|gpt-(?:[5-9]|1\d)(?:\.\d+)?|o\d+|codex-mini)(?:$|-)/, 'o200k_base'],
  [/^(?:gpt-4|gpt-3\.5-turbo|gpt-35-turbo|text-embedding-(?:3|ada))(?:$|-)/, 'cl100k_base'],
];

/**
 * The public tokenizer of the model of that name, dated snapshots and fine-tunes included; null where none is known.
 */
export function encodingOf(model: string): Encoding | null {
  const name = bareName(model);
  return encodings.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** Whether a model of OpenAI's thinks before it answers, by its name: its reply then holds hidden tokens. */
export function isReasoningModel(model: string): boolean {
  return isOpenAiReasoning(model) || /^gpt-oss(?:$|-)/.test(bareName(model));
}
