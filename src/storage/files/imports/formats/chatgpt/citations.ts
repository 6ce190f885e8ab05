import type { JsonObject } from '../../../../../model/json';
import { parseJson } from '../../../../../model/parse-json';
import type { ImportedPart } from '../../imported';
import { asList, asObject, asText } from '../../values';

/** The marks around a citation, and around names and links in a sentence, from Unicode's area for private use. */
const mark = /[\uE200-\uE2FF]/;
/** The marks of before 2024: `【11†source】`. */
const oldMarks = /【\d{1,4}†[^】【]{0,200}】/g;

/**
 * Puts what a citation stands for in its place, and the pages that it names among the sources. Marks are replaced as a string, never
 * as a pattern; their positions in the file are not used, because some count code points and some UTF-16 units.
 */
export function withCitations(parts: readonly ImportedPart[], metadata: JsonObject): ImportedPart[] {
  const replacements = new Map<string, string>();
  const pages = new Map<string, string>();
  const cite = (url: unknown, title: unknown): void => {
    if (/^https?:\/\//.test(asText(url)) && !pages.has(asText(url))) pages.set(asText(url), asText(title));
  };
  for (const one of asList(metadata['content_references'])) {
    const { type, matched_text: matched, alt, name, items, url, title } = asObject(one);
    const said = asText(alt) || (type === 'entity' && asText(name)) || saidBy(asText(matched));
    if (mark.test(asText(matched)) || /^【.*】$/.test(asText(matched))) replacements.set(asText(matched), said);
    cite(url, title);
    for (const item of asList(items)) cite(asObject(item)['url'], asObject(item)['title']);
  }
  const old = asList(metadata['citations']).map((one) => asObject(asObject(one)['metadata']));
  for (const { url, title } of old) cite(url, title);
  const replaced = parts.map((part): ImportedPart => {
    if (part.type !== 'text') return part;
    let { text } = part;
    for (const [matched, alt] of replacements) text = text.replaceAll(matched, () => alt);
    text = text.replaceAll(/\uE200[^\uE200\uE201]*\uE201/g, saidBy).replaceAll(/[\uE203-\uE206]/g, '');
    if (old.length > 0) text = text.replaceAll(oldMarks, '');
    return { type: 'text', text };
  });
  return [...replaced, ...Array.from(pages, ([url, title]) => ({ type: 'citation', url, title }) as const)];
}

/**
 * The words that a mark stands for by itself: the name of a person or a place, and what a link is called. What nothing is known of is not
 * shown by the site either.
 */
function saidBy(mark: string): string {
  const [kind, words = '', target = ''] = mark.slice(1, -1).split('\uE202');
  if (kind === 'entity') return asText(asList(parseJson(words))[1]) || (/^[[{]/.test(words) ? '' : words);
  if (kind !== 'url' && kind !== 'link_title') return '';
  return /^https?:\/\/[^\s<>]+$/.test(target) ? `[${words.replaceAll(/[[\]]/g, '\\$&')}](<${target}>)` : words;
}
