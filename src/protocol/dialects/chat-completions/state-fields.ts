import type { JsonObject } from '../../../model/json';
import type { RequestMessage } from '../messages';

/** Fields of a message that go back with its words. */
const beside = ['reasoning_details', 'extra_content'];

/**
 * What goes back of a reply beside its words, as it came. Tool calls, and the reasoning that led to them, stay behind:
 * servers refuse a call without a result after it.
 */
export function stateFields({ state }: Pick<RequestMessage, 'state'>): JsonObject {
  const fields = Object.assign({}, ...(state?.items ?? [])) as JsonObject;
  return Object.fromEntries(Object.entries(fields).filter(([field]) => beside.includes(field)));
}
