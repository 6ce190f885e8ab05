import type { SourcedFacts } from '../../model/endpoint/model-facts';
import { bareName } from '../../model/endpoint/openai-models';
import { encodingOf, isReasoningModel, type Encoding } from './tokenizer/encodings';

/** How the tokens of a model are counted. */
export interface CountBy {
  /** Null: the tokenizer is not public, so counts are estimates. */
  encoding: Encoding | null;
  /** How messages are wrapped into a prompt: `gpt-3.5-turbo-0301` did it in a way of its own. */
  wrapping: '0301' | 'later';
  /** Whether a count of text is exact. */
  exact: boolean;
  /** The factor for counts that are not exact, learnt from earlier bills; absent: 1. */
  scale?: number;
}

/**
 * How to count for a model with these facts. The count of text is exact for a model that certainly is OpenAI's
 * (`countsLike` begins with `openai/`) and has no hidden tokens. All other counts are marked ≈ until the server reports
 * its usage: reasoning models add tokens, the template of gpt-oss adds a system message, and another server may offer
 * another model under the same name.
 */
export function countBy({ countsLike }: Pick<SourcedFacts, 'countsLike'>): CountBy {
  if (countsLike === null) return { encoding: null, wrapping: 'later', exact: false };
  const encoding = encodingOf(countsLike);
  return {
    encoding,
    wrapping: bareName(countsLike) === 'gpt-3.5-turbo-0301' ? '0301' : 'later',
    exact: encoding !== null && countsLike.startsWith('openai/') && !isReasoningModel(countsLike),
  };
}
