import { feesBefore } from '../../context/cost/fees';
import { mostPromptCost } from '../../context/cost/price';
import { makesPictures } from '../../model/endpoint/picture-models';
import { expectedPicturesCost } from '../../model/usage/picture-price';
import type { PreparedRequest } from '../request/prepare/prepare-request';

/**
 * What is known of the cost of `request` before it is answered, in US dollars: its prompt of `tokens`, the pictures that
 * it asks for, and a use of each tool that its server may run; null where no price is known.
 */
export function costBeforeAnswer(
  { chat, facts, missing = 0 }: Pick<PreparedRequest, 'chat' | 'facts' | 'missing'>,
  tokens: number,
): number | null {
  const promptUsd = mostPromptCost(tokens, facts, chat.messages);
  if (!makesPictures(chat.endpoint, chat.model)) {
    const { hostedTools = [] } = chat.parameters;
    return promptUsd === null ? null : promptUsd + feesBefore(hostedTools, chat.endpoint.baseUrl, chat.model);
  }
  const { picture, choices = 1 } = chat.parameters;
  const picturesUsd = expectedPicturesCost(chat.model, picture, choices + missing);
  return picturesUsd === null ? promptUsd : picturesUsd + (promptUsd ?? 0);
}
