import { withoutMarks } from './title/title-from';

const excerptLength = 200;

/** Whether a line has only markup and no words: a horizontal rule, a code fence, or the line of dashes in a table. */
const isFrame = (line: string): boolean => /^\s*(?:```|~~~)/.test(line) || /^[\s\-*_=|:>#+]*$/.test(line);

/**
 * The first words of `text` on one line, without markdown marks, to recognise a message by. Empty where `text` has no
 * words.
 */
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

/**
 * The words of a line: link texts without their addresses, table cells without the pipes, list items without their
 * marker.
 */
function plain(line: string): string {
  const item = line.trim().replace(/^(?:[>#]+\s+|[-*+]\s+(?:\[[ xX]\]\s+)?)+/, '');
  const cells = item.startsWith('|') ? item.replaceAll('|', ' ').trim() : item;
  return withoutMarks(cells.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1'));
}
