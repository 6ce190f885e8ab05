const titleLength = 60;

/**
 * A title from the first message: its first line that has words, without markdown marks, cut between words if it is too
 * long.
 */
export function titleFrom(text: string): string {
  const line = text.split('\n').find((candidate) => /[\p{L}\p{N}]/u.test(candidate)) ?? text;
  const plain = withoutMarks(line.trim().slice(0, 4 * titleLength))
    .replace(/\s+/g, ' ')
    .trim();
  const signs = [...plain];
  if (signs.length <= titleLength) return plain;
  const cut = signs.slice(0, titleLength).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > titleLength / 2 ? cut.slice(0, space) : cut}…`;
}

/**
 * Pairs of marks that are not within words. Stars around words of Chinese, Japanese and Thai have no spaces beside them; underscores
 * within words are part of names in any script.
 */
const strong =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}])(\*{2,3}|~~)(?=\S)(.+?)(?<=\S)\1(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}])/gu;
const emphasis =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}])\*(?=\S)(.+?)(?<=\S)\*(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}])/gu;
const underscores = /(?<![\p{L}\p{N}])(_{1,3})(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])/gu;

/**
 * `line` without markdown marks: the marks of headings and quotations, pairs of emphasis marks around words, and
 * backticks. "C#", "2*3" and "my_name" stay as they are.
 */
export function withoutMarks(line: string): string {
  return line
    .replace(/^(?:[#>]+\s+)+/, '')
    .replace(strong, '$2')
    .replace(emphasis, '$1')
    .replace(underscores, '$2')
    .replaceAll('`', '');
}
