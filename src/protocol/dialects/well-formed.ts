import { isObject } from '../../model/json';

/** `body` with every lone surrogate in it replaced by U+FFFD: many servers refuse JSON that holds one. */
export function wellFormed<Body extends object>(body: Body): Body {
  return mended(body) as Body;
}

function mended(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(mended);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field.toWellFormed(), mended(inner)]));
}
