import { readObject, type JsonObject, type JsonProblem } from '../json';

/** Why the typed text cannot be sent as extra fields of a request. `reserved`: only Tally itself may set this field. */
export type ExtraProblem = JsonProblem | { kind: 'reserved'; field: string };

/**
 * Fields that come from the conversation or that streaming depends on. `n` has its own control, because it multiplies
 * the cost.
 */
const reserved = ['model', 'messages', 'stream', 'stream_options', 'n'];

/** Reads extra fields of a request, typed as a JSON object. */
export function readExtraFields(text: string): { fields: JsonObject } | { problem: ExtraProblem } {
  const read = readObject(text);
  if ('problem' in read) return read;
  const field = reserved.find((name) => Object.hasOwn(read.object, name));
  return field === undefined ? { fields: read.object } : { problem: { kind: 'reserved', field } };
}
