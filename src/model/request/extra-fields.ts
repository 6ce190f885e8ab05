import { readObject, type JsonObject, type JsonProblem } from '../json';
import type { OrProblem } from '../result';

/** Why the typed text cannot be sent as extra fields of a request. `reserved`: only Tally itself may set this field. */
export type ExtraFieldsProblem = JsonProblem | { kind: 'reserved'; field: string };

/**
 * Fields that come from the conversation or that streaming depends on. `n` has its own control, because it multiplies
 * the cost.
 */
const reserved = ['model', 'messages', 'stream', 'stream_options', 'n'];

/** Reads extra fields of a request, typed as a JSON object. */
export function readExtraFields(text: string): OrProblem<{ fields: JsonObject }, ExtraFieldsProblem> {
  const read = readObject(text);
  if (read.problem) return read;
  const field = reserved.find((name) => Object.hasOwn(read.object, name));
  return field === undefined ? { fields: read.object } : { problem: { kind: 'reserved', field } };
}
