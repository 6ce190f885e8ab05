const begunRow = /^ {0,3}\|[ \t]+\S/;
/** Without a blank after its first pipe, a line is a row once it is complete: `|x|` alone may be a value. */
const wholeRow = /^ {0,3}\|.+\|.+\|[ \t]*$/;
/** A cell that begins with an operator: `|x|+|y|` is a formula for as long as nothing of a row of dashes follows. */
const operator = /\|[ \t]*(?:[+=≤≥≠·×−]|[-<>*/](?=[ \t\d|]))/;
const delimiters = /^ {0,3}\|?[\s|:-]*$/;

/**
 * `source` with a row of dashes added, where its last lines look like the beginning of a table. Until the real row
 * arrives, the reader would see raw pipes. Null where the lines do not look like a table.
 */
export function withTableStarted(source: string): string | null {
  const lastLine = source.lastIndexOf('\n') + 1;
  const last = source.slice(lastLine);
  const previous = lineBefore(source, lastLine);
  if (previous && isHeader(previous.text, last) && delimiters.test(last)) {
    const above = lineBefore(source, previous.start);
    return above && isRow(above.text) ? null : source.slice(0, lastLine) + dashesFor(previous.text);
  }
  if (!begunRow.test(last) || (previous && /^ {0,3}\|/.test(previous.text))) return null;
  return `${source}\n${dashesFor(last)}`;
}

function isRow(line: string): boolean {
  return begunRow.test(line) || wholeRow.test(line);
}

function isHeader(line: string, next: string): boolean {
  return begunRow.test(line) || (wholeRow.test(line) && !(next.trim() === '' && operator.test(line)));
}

function lineBefore(source: string, start: number): { text: string; start: number } | null {
  if (start === 0) return null;
  const before = source.lastIndexOf('\n', start - 2) + 1;
  return { text: source.slice(before, start - 1), start: before };
}

function dashesFor(header: string): string {
  const [indent = ''] = /^ */.exec(header) ?? [];
  const cells = header.trim().replace(/\\\|/g, '').replace(/^\|/, '').replace(/\|$/, '').split('|');
  return `${indent}|${'-|'.repeat(cells.length)}`;
}
