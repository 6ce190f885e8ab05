import type { JsonObject } from '../../../model/json';
import { objectsIn } from '../../json';
import type { RequestMessage } from '../messages';

/** Fields of a message that go back with its words. */
const beside = ['reasoning_details', 'extra_content', 'annotations'];

/**
 * What goes back of a reply beside its words, as it came. Tool calls with fields of their own, and the reasoning that
 * led to them, go with the results: without these, servers refuse a call.
 */
export function stateFields({ state, calls }: Pick<RequestMessage, 'state' | 'calls'>): JsonObject {
  const fields = Object.assign({}, ...(state?.items ?? [])) as JsonObject;
  const kept = objectsIn(fields['tool_calls']);
  const isWhole = kept.length === calls?.length && kept.every(({ id }, index) => id === calls[index]?.id);
  const named = [...beside, ...(calls ? ['reasoning_content'] : []), ...(isWhole ? ['tool_calls'] : [])];
  return Object.fromEntries(Object.entries(fields).filter(([field]) => named.includes(field)));
}
