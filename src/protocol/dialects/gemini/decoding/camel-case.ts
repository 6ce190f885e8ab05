import { isObject, type JsonObject } from '../../../../model/json';

/** What is in these was named by whoever wrote the function, or the request. */
const foreign = ['args', 'response', 'partMetadata'];
const otherName = /^[a-z]+(?:_[a-z\d]+)+$/;

/**
 * `said` with its fields named as the interface has them: relays that go by Google's packages name them as those do
 * (`finish_reason`), and say null of all that is not there. Of a field that stands under both names, the right one counts.
 */
export function camelCased(said: JsonObject): JsonObject {
  return isNamedRight(said) ? said : renamed(said);
}

/** Nearly all is: to copy it would take longer than to read it. */
function isNamedRight(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isNamedRight);
  if (!isObject(value)) return true;
  for (const name in value)
    if (otherName.test(name) || (!foreign.includes(name) && !isNamedRight(value[name]))) return false;
  return true;
}

function renamed(said: JsonObject): JsonObject {
  const fields = Object.entries(said).filter(([, value]) => value !== null);
  const isOther = ([name]: [string, unknown]): boolean => otherName.test(name);
  const inOrder = [...fields.filter(isOther), ...fields.filter((field) => !isOther(field))];
  return Object.fromEntries(
    inOrder.map(([field, value]) => {
      const name = otherName.test(field) ? camelCase(field) : field;
      return [name, foreign.includes(name) ? value : within(value)];
    }),
  );
}

function within(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(within);
  return isObject(value) ? renamed(value) : value;
}

function camelCase(name: string): string {
  return name.replace(/_([a-z\d])/g, (_, letter: string) => letter.toUpperCase());
}
