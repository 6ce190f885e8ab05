import { at, descendants, type Element } from '../markup';

/**
 * The level of heading (from 1) of each paragraph style that makes one. A style's name is English in every language of Word, its
 * id is not; a style of one's own may be based on a heading.
 */
export function headingLevels(styles: Element | null): ReadonlyMap<string, number> {
  const all = new Map(
    (styles ? descendants(styles, 'style') : []).map((style) => [style.attributes['styleId'] ?? '', style]),
  );
  const levels = new Map<string, number>();
  for (const id of all.keys()) {
    const level = levelOf(id, all, new Set());
    if (level !== null) levels.set(id, level);
  }
  return levels;
}

function levelOf(id: string, all: ReadonlyMap<string, Element>, seen: Set<string>): number | null {
  const style = all.get(id);
  if (!style || seen.has(id)) return null;
  seen.add(id);
  const outline = at(style, 'pPr', 'outlineLvl')?.attributes['val'];
  // Level 9 means body text.
  if (outline !== undefined) return Number(outline) < 9 ? Number(outline) + 1 : null;
  const name = at(style, 'name')?.attributes['val']?.toLowerCase() ?? '';
  if (name === 'title') return 1;
  const named = /^heading (\d)$/.exec(name);
  if (named) return Number(named[1]);
  return levelOf(at(style, 'basedOn')?.attributes['val'] ?? '', all, seen);
}
