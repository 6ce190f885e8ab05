import { encodingOf } from '../../../context/tokens/tokenizer/encodings';
import type { Refusable } from '../../../model/endpoint/learnt';
import type { SourcedFacts } from '../../../model/endpoint/model-facts';
import { isInRange, type Parameters, type TokenBias } from '../../../model/request/parameters';

/** How many choices are asked for; 1 where an imported value is out of range. */
export function choicesIn({ choices = 1 }: Parameters): number {
  return isInRange('choices', choices) ? choices : 1;
}

/**
 * `parameters` as they may be sent to the model of `facts`, whose server refuses `refuses`. Biases for another
 * tokenizer's tokens are left out, because the same number stands for other text here; where the server refuses `n`,
 * one choice is asked for.
 */
export function parametersFor(parameters: Parameters, facts: SourcedFacts, refuses: readonly Refusable[]): Parameters {
  const { logitBias, choices: _, ...others } = parameters;
  const choices = refuses.includes('n') ? 1 : choicesIn(parameters);
  const encoding = encodingFor(facts);
  const isOurs = ({ typed }: TokenBias): boolean => typed === null || typed.encoding === encoding;
  return {
    ...others,
    ...(choices > 1 && { choices }),
    ...(logitBias && { logitBias: logitBias.filter(isOurs) }),
  };
}

/** The public encoding of the model that these facts are of; null where it has none. */
export function encodingFor({ countsLike }: SourcedFacts): ReturnType<typeof encodingOf> | null {
  return countsLike === null ? null : encodingOf(countsLike);
}
