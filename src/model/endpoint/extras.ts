/** A header or a query parameter that requests to an endpoint carry beyond what its interface asks for. */
export interface Extra {
  place: 'header' | 'query';
  name: string;
  /** Absent where it is a secret: then it is kept like the key. */
  value?: string;
}

/** The values of an endpoint's secret extras, by `slotOf`. */
export type SecretExtras = Readonly<Record<string, string>>;

/** What tells one extra of an endpoint from all its others: the case of a header's name means nothing. */
export function slotOf({ place, name }: Pick<Extra, 'place' | 'name'>): string {
  return `${place} ${place === 'header' ? name.toLowerCase() : name}`;
}

/** Whether an endpoint has an extra whose value is a secret. */
export function hasSecretExtra({ extras = [] }: { extras?: readonly Extra[] }): boolean {
  return extras.some(({ value }) => value === undefined);
}
