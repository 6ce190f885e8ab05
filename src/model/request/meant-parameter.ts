import type { ParameterName, Parameters } from './parameters';

type NamedParameter = Exclude<ParameterName, 'extra'>;

/** What an error of a server is about: a parameter, or a field of the person's own. */
export type MeantParameter = NamedParameter | { extra: string };

/** The parameter `name` if it is set, else the first of `fields` that is the person's own; null where it is neither. */
export function meantAmong(
  parameters: Parameters,
  name: NamedParameter | undefined,
  fields: readonly string[],
): MeantParameter | null {
  if (name !== undefined && parameters[name] !== undefined) return name;
  const own = fields.find((field) => Object.hasOwn(parameters.extra ?? {}, field));
  return own === undefined ? null : { extra: own };
}

/**
 * The parameter that is set and that requests carry in `field`. One field may carry two: of these, not `other`, unless that is
 * the only one that is set.
 */
export function setWithin(
  fieldNames: Readonly<Partial<Record<NamedParameter, string>>>,
  parameters: Parameters,
  field: string,
  other: NamedParameter,
): NamedParameter | undefined {
  const names = Object.keys(fieldNames) as NamedParameter[];
  const set = names.filter((name) => fieldNames[name] === field && parameters[name] !== undefined);
  return set.find((name) => name !== other) ?? set[0];
}
