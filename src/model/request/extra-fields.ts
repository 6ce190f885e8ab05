import { readObject, type JsonObject, type JsonProblem } from '../json';

/** Why what was typed cannot be sent as further fields of a request. `reserved`: the field is the app's own. */
export type ExtraProblem = JsonProblem | { kind: 'reserved'; field: string };

/** What the conversation itself says, and what streaming depends on; `n` has its own control, as it multiplies the bill. */
const reserved = ['model', 'messages', 'stream', 'stream_options', 'n'];

/** Reads further fields of a request, typed as a JSON object. */
export function readExtraFields(text: string): { fields: JsonObject } | { problem: ExtraProblem } {
  const read = readObject(text);
  if ('problem' in read) return read;
  const field = reserved.find((name) => Object.hasOwn(read.object, name));
  return field === undefined ? { fields: read.object } : { problem: { kind: 'reserved', field } };
}
