import { isObject, type JsonObject } from '../../../../model/json';
import type { Usage } from '../../../../model/usage/usage';
import { usageIn } from '../../chat-completions/decoding/read-usage';

/**
 * What a response is billed: the counts of chat completions under other names. Null where there are none that can be
 * believed.
 */
export function readUsage(response: JsonObject): Usage | null {
  const { usage } = response;
  if (!isObject(usage)) return null;
  const {
    input_tokens: prompt_tokens,
    output_tokens: completion_tokens,
    input_tokens_details: prompt_tokens_details,
    output_tokens_details: completion_tokens_details,
    ...others
  } = usage;
  const counts = { prompt_tokens, completion_tokens, prompt_tokens_details, completion_tokens_details };
  return usageIn({ ...others, ...counts }, response);
}
