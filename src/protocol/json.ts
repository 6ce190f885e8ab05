import { isObject, type JsonObject } from '../model/json';

/** The first of `fields` in `object` that is a string with something in it; else an empty string. */
export function firstText(object: JsonObject, ...fields: string[]): string {
  for (const field of fields) {
    const value = object[field];
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}

/** JSON as a text: some servers give it as the value itself. Empty where there is none, as in PHP's empty list. */
export function jsonText(value: unknown): string {
  if (typeof value === 'string') return value;
  const isNothing = value === undefined || value === null || (Array.isArray(value) && value.length === 0);
  return isNothing ? '' : JSON.stringify(value);
}

/** `value` if it is a whole number of zero or more, as a count of tokens must be; else null. */
export function countIn(value: unknown): number | null {
  // Adding 0 turns -0 into 0.
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) + 0 : null;
}

/** `value` if it is a number of zero or more, also one that is written as text, as money often is; else null. */
export function amountIn(value: unknown): number | null {
  const amount = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  // Adding 0 turns -0 into 0.
  return typeof amount === 'number' && Number.isFinite(amount) && amount >= 0 ? amount + 0 : null;
}

/** `value` if it is a list; else an empty one. */
export function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The objects in `value`, where that is a list. */
export function objectsIn(value: unknown): JsonObject[] {
  return listIn(value).filter(isObject);
}
