import { withoutEntities } from './entities';
import { withoutCommands } from './tex-commands';

/** What Markdown is made of. */
const signs = /[*_`~[\]<>#|\\]|&#?\w/;
const fence = /^\s{0,20}(?:>\s{0,20}){0,20}(`{3,99}|~{3,99})/;
/** Where a link by its name leads to: a line of its own. */
const definition = /^ {0,3}\[[^\]]{1,500}\]:\s/;
/** What a text has that has formulas. */
const formulas = /\$|\\[([]|\\begin\{/;
/**
 * UTF-16 units of the longest text whose commands go. Nobody compares a longer one with what is drawn of it, where `\Users` may
 * be a word.
 */
const longestWithFormulas = 50_000;
/** A line that is longer is data, and is taken as it is. */
const longestLine = 20_000;
/** UTF-16 units that are read at once: a few milliseconds' work. */
const pieceLength = 50_000;

/**
 * What is to be read of a Markdown text once it is drawn, in pieces that end with a line: without all that may be marks, the
 * addresses of links, the languages of code and the commands of formulas. Code stays as it is. How the text is drawn is more
 * exact: there `__init__` is a word. All patterns are bounded, so that no text takes more than a time in proportion to its length.
 */
export function* visibleText(markdown: string): Generator<string> {
  if (!signs.test(markdown)) {
    yield markdown;
    return;
  }
  const hasFormulas = markdown.length <= longestWithFormulas && formulas.test(markdown);
  let open: string | null = null;
  let piece: string[] = [];
  let length = 0;
  for (let from = 0; from <= markdown.length;) {
    const end = markdown.indexOf('\n', from);
    const line = markdown.slice(from, end === -1 ? undefined : end);
    from = end === -1 ? Infinity : end + 1;
    const mark = fence.exec(line)?.[1];
    if (open === null && mark !== undefined) open = mark;
    else if (open !== null && mark?.startsWith(open) && line.trim() === mark) open = null;
    else piece.push(open === null ? wordsOf(line, hasFormulas) : line);
    length += line.length;
    if (length < pieceLength) continue;
    yield piece.join('\n');
    piece = [];
    length = 0;
  }
  if (piece.length > 0) yield piece.join('\n');
}

function wordsOf(line: string, hasFormulas: boolean): string {
  if (definition.test(line)) return '';
  if (line.length > longestLine || !signs.test(line)) return line;
  const item = line.trim().replace(/^(?:[>#]{1,20}\s+|[-*+]\s+(?:\[[ xX]\]\s+)?){1,20}/, '');
  const cells = item.startsWith('|')
    ? item
        .split('|')
        .map((cell) => cell.trim())
        .join('\n')
        .trim()
    : item;
  // What stands in backticks stays as it is.
  return cells
    .split(/(`{1,9})(.{1,500}?)\1/)
    .map((piece, index) => (index % 3 === 0 ? withoutMarks(piece, hasFormulas) : index % 3 === 1 ? '' : piece))
    .join('');
}

function withoutMarks(words: string, hasFormulas: boolean): string {
  // A sign after a backslash is a sign: it stands aside, in the private use area, while the marks go.
  const unescaped = words.replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) =>
    String.fromCharCode(0xe000 + sign.charCodeAt(0)),
  );
  return withoutEntities(
    (hasFormulas ? withoutCommands(unescaped) : unescaped)
      .replace(/!?\[([^\]]{0,500})\]\([^)]{0,2000}\)/g, '$1')
      .replace(/\[([^\]]{0,500})\]\[[^\]]{0,500}\]/g, '$1')
      .replace(/<\/?[a-z][^>]{0,500}>/gi, (tag) => (/^<[a-z][\w+.-]{0,20}:/i.test(tag) ? tag.slice(1, -1) : ''))
      // Also within a word: Chinese has no spaces around what is emphasized.
      .replace(/(\*{1,3}|~~)(?=\S)(.{1,300}?)(?<=\S)\1/g, '$2')
      .replace(/(?<![\p{L}\p{N}])(_{1,3})(?=\S)(.{1,300}?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
      .replace(/[\ue021-\ue07e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xe000)),
  );
}
