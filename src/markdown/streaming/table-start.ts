const row = /^( {0,3})\|[ \t]+\S/;
const delimiters = /^ {0,3}\|?[\s|:-]*$/;

/**
 * `source` with a row of dashes added, where its last lines look like the beginning of a table. Until the real row
 * arrives, the reader would see raw pipes. Null where the lines do not look like a table.
 */
export function withTableStarted(source: string): string | null {
  const lastLine = source.lastIndexOf('\n') + 1;
  const last = source.slice(lastLine);
  const previous = lineBefore(source, lastLine);
  if (previous && row.test(previous.text) && delimiters.test(last)) {
    const above = lineBefore(source, previous.start);
    return above && row.test(above.text) ? null : source.slice(0, lastLine) + dashesFor(previous.text);
  }
  if (!row.test(last) || (previous && /^ {0,3}\|/.test(previous.text))) return null;
  return `${source}\n${dashesFor(last)}`;
}

function lineBefore(source: string, start: number): { text: string; start: number } | null {
  if (start === 0) return null;
  const before = source.lastIndexOf('\n', start - 2) + 1;
  return { text: source.slice(before, start - 1), start: before };
}

function dashesFor(header: string): string {
  const indent = row.exec(header)?.[1] ?? '';
  const cells = header.trim().replace(/\\\|/g, '').replace(/^\|/, '').replace(/\|$/, '').split('|');
  return `${indent}|${'-|'.repeat(cells.length)}`;
}
