/** Whether `lines` stand in `all`, whole and in a row. */
export function hasLines(all: string, lines: string): boolean {
  return `\n${all}\n`.includes(`\n${lines}\n`);
}

/** `all` with `text` in the place of the lines `mine`, or below all where they are not there. */
export function replaced(all: string, mine: string, text: string): string {
  if (all === text) return all;
  const at = mine === '' ? -1 : `\n${all}\n`.indexOf(`\n${mine}\n`);
  const parts = at < 0 ? [all, text] : [all.slice(0, Math.max(0, at - 1)), text, all.slice(at + mine.length + 1)];
  return parts.filter((part) => part !== '').join('\n');
}
