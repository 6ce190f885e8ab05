import { withoutMarks } from './conversation';

/** What Markdown is made of. */
const signs = /[*_`~[\]<>#|\\]/;
const fence = /^\s*(?:>\s*)*(`{3,}|~{3,})/;

/**
 * What is to be read of a Markdown text once it is drawn: without marks, the addresses of links and the languages of code.
 * Code stays as it is. Where drawing is more exact, what is drawn counts; this is for texts that are not drawn.
 */
export function visibleText(markdown: string): string {
  if (!signs.test(markdown)) return markdown;
  let open: string | null = null;
  const lines: string[] = [];
  for (const line of markdown.split('\n')) {
    const mark = fence.exec(line)?.[1];
    if (open === null && mark !== undefined) open = mark;
    else if (open !== null && mark?.startsWith(open) && line.trim() === mark) open = null;
    else lines.push(open === null ? wordsOf(line) : line);
  }
  return lines.join('\n');
}

function wordsOf(line: string): string {
  if (!signs.test(line)) return line;
  const item = line.trim().replace(/^(?:[>#]+\s+|[-*+]\s+(?:\[[ xX]\]\s+)?)+/, '');
  const cells = item.startsWith('|') ? item.replace(/^\|\s*|\s*\|$/g, '').replace(/\s*\|\s*/g, '\n') : item;
  // What stands in backticks stays as it is.
  return cells
    .split(/(`+)(.+?)\1/)
    .map((piece, index) => (index % 3 === 0 ? withoutSigns(piece) : index % 3 === 1 ? '' : piece))
    .join('');
}

function withoutSigns(words: string): string {
  const linked = words
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<\/?[a-z][^>]*>/gi, (tag) => (/^<[a-z][\w+.-]*:/i.test(tag) ? tag.slice(1, -1) : ''))
    // Also within a word: Chinese has no spaces around what is emphasized.
    .replace(/(?<!\\)(\*{1,3}|~~)(?=\S)(.+?)(?<=\S)\1/g, '$2');
  return withoutMarks(linked).replace(/\\(?=[!-/:-@[-`{-~])/g, '');
}
