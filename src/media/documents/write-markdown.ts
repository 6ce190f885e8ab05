/** A table of Markdown. A cell's line breaks become `<br>`, and columns that are empty throughout are left out. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const used = Array.from({ length: columns }, (_, column) => column).filter((column) =>
    rows.some((row) => (row[column] ?? '').trim() !== ''),
  );
  if (used.length === 0) return '';
  const line = (row: readonly string[]) => `| ${used.map((column) => cell(row[column] ?? '')).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), `|${' --- |'.repeat(used.length)}`, ...body.map(line)].join('\n');
}

function cell(text: string): string {
  return text.trim().replace(/\|/g, '\\|').replace(/\n+/g, '<br>');
}

/** Rows as CSV (RFC 4180), without empty cells at a row's end. Rows that are empty and follow each other are one. */
export function csv(rows: readonly (readonly string[])[]): string {
  const lines: string[] = [];
  for (const row of rows) {
    const end = row.findLastIndex((value) => value !== '') + 1;
    const line = row
      .slice(0, end)
      .map((value) => (/[",\n\r]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value))
      .join(',');
    if (line !== '' || (lines.length > 0 && lines.at(-1) !== '')) lines.push(line);
  }
  return lines.join('\n').trimEnd();
}

/** Blocks with an empty line between them; empty ones are left out. */
export function blocks(texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n\n');
}

/** Blocks, of which items of lists follow each other without an empty line. */
export function blocksAndItems(texts: readonly { text: string; isItem: boolean }[]): string {
  let joined = '';
  let wasItem = false;
  for (const { text, isItem } of texts) {
    if (text.trim() === '') continue;
    if (joined !== '') joined += isItem && wasItem ? '\n' : '\n\n';
    joined += text;
    wasItem = isItem;
  }
  return joined;
}

/** A heading on one line. A `level` outside of 1 to 6 becomes the nearest of these. */
export function heading(level: number, text: string): string {
  return `${'#'.repeat(Math.min(Math.max(level, 1), 6))} ${text.trim().replace(/\s*\n\s*/g, ' ')}`;
}

/** Whether the target of a link is of use outside of its document: on the web, or a mailbox. */
export function leadsOut(address: string): boolean {
  return /^(?:https?|mailto):/.test(address);
}

/** A link, whose address may not hold what would end it. */
export function markdownLink(text: string, address: string): string {
  return `[${text}](${address.replace(/[()\s]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'))})`;
}
