import { fenceFor } from '../../../model/attachment/fence';

/** `text` in a fence that is longer than any within it. */
export function fenced(text: string, language = ''): string {
  const fence = fenceFor(text);
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}

/** `text` in one line, in which no sign is markup. */
export function plainInline(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*[\]<>|]|~(?=~)|&(?=#?\w+;)/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');
}

/** An address as the target of a link. */
export function target(href: string): string {
  return href.replace(/[\s()<>\\]/gu, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'));
}

/** HTML whose beginning takes in all lines up to its end, which a text may lack (CommonMark 4.6, kinds 1 to 5). */
const swallowing: readonly (readonly [begins: RegExp, ends: RegExp, end: (opening: string) => string])[] = [
  [
    /^ {0,3}<(script|pre|style|textarea)(?=[\s>]|$)/i,
    /<\/(?:script|pre|style|textarea)>/i,
    (opening) => `</${opening.toLowerCase()}>`,
  ],
  [/^ {0,3}(<!--)/, /-->/, () => '-->'],
  [/^ {0,3}(<\?)/, /\?>/, () => '?>'],
  [/^ {0,3}(<!\[CDATA\[)/, /\]\]>/, () => ']]>'],
  [/^ {0,3}(<!)[A-Za-z]/, />/, () => '>'],
];

/**
 * `text` with an end for the code block or the HTML that it leaves open, which would take in all that follows in a file; and
 * with a backslash before what looks like the heading of a message by one of `speakers`. `within`: a `details`, whose end is not its.
 */
export function closed(text: string, speakers: readonly string[], within?: 'details'): string {
  const names = speakers.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const heading = new RegExp(`^( {0,3})(#{1,2}[ \\t]+(?:${names})(?![\\p{L}\\p{N}]))`, 'u');
  let fence: string | null = null;
  let html: { ends: RegExp; end: string } | null = null;
  const lines = text.split('\n').map((line) => {
    if (html) {
      if (html.ends.test(line)) html = null;
      return line;
    }
    const found: RegExpExecArray | null = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)$/.exec(line);
    const marks = found?.[1] ?? '';
    if (fence !== null) {
      if (marks.startsWith(fence) && found?.[2]?.trim() === '') fence = null;
      return line;
    }
    if (marks !== '') {
      fence = marks;
      return line;
    }
    for (const [begins, ends, end] of swallowing) {
      const opening = begins.exec(line);
      if (!opening) continue;
      if (!ends.test(line.slice(opening[0].length))) html = { ends, end: end(opening[1] ?? '') };
      return line;
    }
    const safe = line.replace(heading, '$1\\$2');
    return within ? safe.replace(/<(?=\/details\s*>)/gi, '&lt;') : safe;
  });
  const end = fence ?? (html as { end: string } | null)?.end;
  return end === undefined ? lines.join('\n') : `${lines.join('\n').replace(/\n$/, '')}\n${end}`;
}
