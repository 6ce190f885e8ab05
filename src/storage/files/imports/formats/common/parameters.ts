import { isInRange, parameterRanges, type NumberName, type Parameters } from '../../../../../model/request/parameters';
import { asNumber } from '../../values';

/** What each number is called in the requests of OpenAI and in most apps. */
const usualNames: Partial<Record<NumberName, string>> = {
  temperature: 'temperature',
  topP: 'top_p',
  maxTokens: 'max_tokens',
  presencePenalty: 'presence_penalty',
  frequencyPenalty: 'frequency_penalty',
  seed: 'seed',
  topK: 'top_k',
  minP: 'min_p',
};

/**
 * The parameters of a chat. What the interface's default says, too, is left out: apps write it into every chat. `names`: how this
 * app calls those that it calls otherwise; null for one that means something else there.
 */
export function parametersOf(
  settings: Record<string, unknown>,
  names: Partial<Record<NumberName, string | null>> = {},
): Parameters {
  const parameters: Parameters = {};
  for (const [name, field] of Object.entries({ ...usualNames, ...names }) as [NumberName, string | null][]) {
    const value = field === null ? null : asNumber(settings[field]);
    if (value !== null && isInRange(name, value) && value !== parameterRanges[name].standard) parameters[name] = value;
  }
  return parameters;
}
