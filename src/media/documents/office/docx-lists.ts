import { at, childrenOf, descendants, type Element } from '../markup';

/** How a paragraph of a list begins. */
interface Marker {
  indent: string;
  /** `- ` or `3. `; empty outside of lists. */
  bullet: string;
  /** `3. ` or nothing: how a heading begins, which has no other bullet. */
  number: string;
}

/** Gives the marker of one paragraph after the other, and counts the numbers. */
export type ListMarkers = (properties: Element | undefined, style: string) => Marker;

const none: Marker = { indent: '', bullet: '', number: '' };

/** The markers of the lists that the part `numbering` defines (ECMA-376, 17.9). */
export function listMarkers(numbering: Element | null): ListMarkers {
  const root = at(numbering ?? undefined, 'numbering');
  const abstracts = new Map(
    (root ? childrenOf(root, 'abstractNum') : []).map((list) => [list.attributes['abstractNumId'] ?? '', list]),
  );
  const lists = new Map(
    (root ? childrenOf(root, 'num') : []).map((list) => [
      list.attributes['numId'] ?? '',
      abstracts.get(at(list, 'abstractNumId')?.attributes['val'] ?? ''),
    ]),
  );
  const counted = new Map<Element, number[]>();
  return (properties, style) => {
    const own = at(properties, 'numPr');
    const list = own ? lists.get(at(own, 'numId')?.attributes['val'] ?? '') : byStyle(abstracts, style);
    if (!list) return none;
    const level = own ? Number(at(own, 'ilvl')?.attributes['val'] ?? 0) : levelOfStyle(list, style);
    const definition = childrenOf(list, 'lvl').find(({ attributes }) => Number(attributes['ilvl']) === level);
    const format = at(definition, 'numFmt')?.attributes['val'] ?? 'bullet';
    const indent = '  '.repeat(Math.min(level, 8));
    if (format === 'bullet') return { indent, bullet: '- ', number: '' };
    if (format === 'none') return none;
    const counts = counted.get(list) ?? [];
    counted.set(list, counts);
    const start = Number(at(definition, 'start')?.attributes['val'] ?? 1);
    counts[level] = (counts[level] ?? start - 1) + 1;
    // A level begins anew below the next item of the level above it.
    counts.length = level + 1;
    const number = `${counts[level]}. `;
    return { indent, bullet: number, number: level === 0 ? number : `${numberOf(counts)} ` };
  };
}

/** `2.1` for the first below the second. */
function numberOf(counts: readonly (number | undefined)[]): string {
  return Array.from(counts, (count) => count ?? 1).join('.');
}

/** A heading style may be numbered by the list that names it. */
function byStyle(abstracts: ReadonlyMap<string, Element>, style: string): Element | undefined {
  if (style === '') return undefined;
  return [...abstracts.values()].find((list) =>
    descendants(list, 'pStyle').some(({ attributes }) => attributes['val'] === style),
  );
}

function levelOfStyle(list: Element, style: string): number {
  const level = childrenOf(list, 'lvl').find((candidate) => at(candidate, 'pStyle')?.attributes['val'] === style);
  return Number(level?.attributes['ilvl'] ?? 0);
}
