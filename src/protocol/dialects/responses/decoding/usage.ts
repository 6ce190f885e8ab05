import { isObject, type JsonObject } from '../../../../model/json';
import type { HostedUses, Usage } from '../../../../model/usage/usage';
import { usageIn } from '../../chat-completions/decoding/read-usage';

/**
 * What a response is billed: the counts of chat completions under other names, and `uses` of the server's own tools.
 * Null where there are no counts that can be believed.
 */
export function readUsage(response: JsonObject, uses: HostedUses = {}): Usage | null {
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
  const billed = usageIn({ ...others, ...counts }, response);
  return billed && { ...billed, ...uses };
}
