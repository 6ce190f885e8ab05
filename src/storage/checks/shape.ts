/** Whether a value that was read has a shape. What is read may come from another version, a half-broken disk or a file. */
export type Check = (value: unknown) => boolean;
export type Fields<T> = { [Name in keyof T]-?: Check };

export const text: Check = (value) => typeof value === 'string';
export const number: Check = (value) => Number.isFinite(value);
export const notNegative: Check = (value) => number(value) && Number(value) >= 0;
export const yesOrNo: Check = (value) => typeof value === 'boolean';
export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
export const orAbsent =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
export const oneOf =
  (...values: unknown[]): Check =>
  (value) =>
    values.includes(value);
export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

/** An id is part of keys and of the page's address. */
export const isId = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,64}$/.test(value);

/** Whether a value is an object with such fields; further ones do not matter. */
export function shape<T extends object>(fields: Fields<T>): (value: unknown) => value is T {
  const checks = Object.entries<Check>(fields);
  return (value): value is T =>
    typeof value === 'object' &&
    value !== null &&
    checks.every(([name, check]) => check((value as Record<string, unknown>)[name]));
}

/** Whether a value has the fields of its kind, which its field `name` says. */
export function oneOfKind(name: string, kinds: Record<string, Fields<object>>): Check {
  const checks = new Map(Object.entries(kinds).map(([kind, fields]) => [kind, shape(fields)]));
  return (value) => {
    const kind = ((value ?? {}) as Record<string, unknown>)[name];
    return typeof kind === 'string' && checks.get(kind)?.(value) === true;
  };
}
