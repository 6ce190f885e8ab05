import type { Token } from '../context/byte-pairs';
import { encodingOf } from '../context/encodings';
import type { Endpoint } from '../model/endpoint';
import type { SourcedFacts } from '../model/model-facts';
import type { Parameters, SamplerName } from '../model/parameters';
import { presetOf } from '../protocol/presets';
import type { Services } from './services';

/** What the controls of parameters have to know of the model and the server that these are for. */
export interface ParameterTarget {
  /** The parameters outside the official schema that the server knows. */
  samplers: readonly SamplerName[];
  takesTemperature: boolean;
  /** The model's public tokenizer; null where there is none. */
  encoding: string | null;
  /** The tokens of a text; null where the tokenizer cannot be had. */
  encode(text: string): Promise<Token[] | null>;
}

/** What `facts`'s model at `endpoint` takes, as far as they are known. */
export function parameterTarget(
  { counter }: Pick<Services, 'counter'>,
  endpoint: Endpoint | null,
  facts: SourcedFacts | null,
): ParameterTarget {
  const encoding = encodingFor(facts);
  const known = endpoint ? (Object.keys(presetOf(endpoint).fields) as (SamplerName | 'seed')[]) : [];
  return {
    samplers: known.filter((name) => name !== 'seed'),
    takesTemperature: facts?.takesTemperature ?? true,
    encoding,
    encode: async (text) => (encoding === null ? null : counter.encode(text, encoding)),
  };
}

/** `parameters` as they may be sent to `facts`'s model: a token of another tokenizer is another text there. */
export function parametersFor(parameters: Parameters, facts: SourcedFacts): Parameters {
  const { logitBias } = parameters;
  if (!logitBias) return parameters;
  const encoding = encodingFor(facts);
  return { ...parameters, logitBias: logitBias.filter(({ typed }) => typed === null || typed.encoding === encoding) };
}

function encodingFor(facts: SourcedFacts | null) {
  return facts?.countsLike == null ? null : encodingOf(facts.countsLike);
}
