import type { OrProblem } from './result';

/** A JSON object whose fields are not yet known. */
export type JsonObject = Record<string, unknown>;

/** Why a typed text is not a JSON object. `said` is the browser's own error message. */
export type JsonProblem = { kind: 'not-json'; said: string } | { kind: 'not-object' };

/** Whether `value` is an object with fields: neither null nor an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses a typed text that should be a JSON object. */
export function readObject(text: string): OrProblem<{ object: JsonObject }, JsonProblem> {
  try {
    const value = JSON.parse(text) as unknown;
    return isObject(value) ? { object: value } : { problem: { kind: 'not-object' } };
  } catch (error) {
    return { problem: { kind: 'not-json', said: (error as SyntaxError).message } };
  }
}
