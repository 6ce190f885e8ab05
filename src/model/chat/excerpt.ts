import { withoutMarks } from './conversation';

const excerptLength = 200;

/** A line that says nothing: a rule, the frame of a code block or of a table. */
const isFrame = (line: string): boolean => /^\s*(?:```|~~~)/.test(line) || /^[\s\-*_=|:>#+]*$/.test(line);

/** The beginning of `text` in one line, without markdown's signs: to tell messages apart by. Empty where there is nothing to read. */
export function excerptFrom(text: string): string {
  const lines = text.slice(0, 4 * excerptLength).split('\n');
  return lines
    .filter((line) => !isFrame(line))
    .map(plain)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, excerptLength);
}

/** Of links and images their words, of a table's row its cells, of a list's item what it says. */
function plain(line: string): string {
  const item = line.trim().replace(/^(?:[>#]+\s+|[-*+]\s+(?:\[[ xX]\]\s+)?)+/, '');
  const cells = item.startsWith('|') ? item.replaceAll('|', ' ').trim() : item;
  return withoutMarks(cells.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1'));
}
