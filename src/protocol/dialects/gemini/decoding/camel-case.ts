import { isObject, type JsonObject } from '../../../../model/json';

/** What is in these was named by whoever wrote the function, or the request. */
const foreign = ['args', 'response', 'partMetadata'];

/**
 * `said` with its fields named as the interface has them: relays that go by Google's packages name them as those do
 * (`finish_reason`), and say null of all that is not there. Of a field that stands under both names, the right one counts.
 */
export function camelCased(said: JsonObject): JsonObject {
  const fields = Object.entries(said).filter(([, value]) => value !== null);
  const isRight = ([name]: [string, unknown]): boolean => camelCase(name) === name;
  const inOrder = [...fields.filter((field) => !isRight(field)), ...fields.filter(isRight)];
  return Object.fromEntries(
    inOrder.map(([field, value]) => {
      const name = camelCase(field);
      return [name, foreign.includes(name) ? value : within(value)];
    }),
  );
}

function within(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(within);
  return isObject(value) ? camelCased(value) : value;
}

function camelCase(name: string): string {
  if (!/^[a-z]+(?:_[a-z\d]+)+$/.test(name)) return name;
  return name.replace(/_([a-z\d])/g, (_, letter: string) => letter.toUpperCase());
}
