import { isObject } from '../../model/json';
import { hostedTools } from '../../model/request/hosted-tools';
import type { PictureParameters } from '../../model/request/picture-parameters';
import type { Parameters, ResponseFormat, TokenBias } from '../../model/request/parameters';
import { listOf, number, oneOf, orAbsent, orNull, shape, text, yesOrNo, type Check, type Fields } from './shape';

const responseFormat: Check = (value) =>
  shape<{ type: unknown }>({ type: oneOf('text', 'json_object') })(value) ||
  shape<ResponseFormat & { type: 'json_schema' }>({
    type: oneOf('json_schema'),
    name: text,
    schema: isObject,
    strict: yesOrNo,
  })(value);

/** What kind of value each parameter is. */
export const parameterFields: Fields<Parameters> = {
  temperature: orAbsent(number),
  topP: orAbsent(number),
  maxTokens: orAbsent(number),
  choices: orAbsent(number),
  presencePenalty: orAbsent(number),
  frequencyPenalty: orAbsent(number),
  seed: orAbsent(number),
  topK: orAbsent(number),
  minP: orAbsent(number),
  topA: orAbsent(number),
  repetitionPenalty: orAbsent(number),
  logprobs: orAbsent(number),
  stop: orAbsent(listOf(text)),
  logitBias: orAbsent(
    listOf(shape<TokenBias>({ token: number, bias: number, typed: orNull(shape({ text, encoding: text })) })),
  ),
  responseFormat: orAbsent(responseFormat),
  reasoningEffort: orAbsent(text),
  verbosity: orAbsent(text),
  serviceTier: orAbsent(text),
  voice: orAbsent(text),
  picture: orAbsent(
    shape<PictureParameters>({
      size: orAbsent(text),
      quality: orAbsent(text),
      background: orAbsent(text),
      format: orAbsent(text),
      moderation: orAbsent(text),
      previews: orAbsent(number),
    }),
  ),
  hostedTools: orAbsent(listOf(oneOf(...hostedTools))),
  extra: orAbsent(isObject),
};

/** All that a request may say beside its messages. */
export const parameters = shape<Parameters>(parameterFields);
