import type { JsonObject } from '../../../../../model/json';
import type { ImportedPart } from '../../imported';
import { asList, asObject, asText } from '../../values';

/** The marks around a citation, from Unicode's area for private use. */
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
    const { matched_text: matched, alt, items, url, title } = asObject(one);
    if (mark.test(asText(matched)) || /^【.*】$/.test(asText(matched))) replacements.set(asText(matched), asText(alt));
    cite(url, title);
    for (const item of asList(items)) cite(asObject(item)['url'], asObject(item)['title']);
  }
  const old = asList(metadata['citations']).map((one) => asObject(asObject(one)['metadata']));
  for (const { url, title } of old) cite(url, title);
  const replaced = parts.map((part): ImportedPart => {
    if (part.type !== 'text') return part;
    let { text } = part;
    for (const [matched, alt] of replacements) text = text.replaceAll(matched, () => alt);
    // What nothing is known of is not shown by the site either.
    text = text.replaceAll(/\uE200[^\uE200\uE201]*\uE201/g, '');
    if (old.length > 0) text = text.replaceAll(oldMarks, '');
    return { type: 'text', text };
  });
  return [...replaced, ...Array.from(pages, ([url, title]) => ({ type: 'citation', url, title }) as const)];
}
