const entities = /&(?:([a-z]{2,6})|#(\d{1,7})|#x([\da-f]{1,6}));/gi;
/** The entities that people and models write; others stay as they are. */
const named = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    copy: '©',
    deg: '°',
    euro: '€',
    hellip: '…',
    larr: '←',
    mdash: '—',
    ndash: '–',
    rarr: '→',
    times: '×',
  }),
);

/** A text with the signs that its HTML entities stand for. */
export function withoutEntities(text: string): string {
  return text.replace(entities, (entity, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) return named.get(name) ?? entity;
    const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
