/**
 * `text` as a fenced block of Markdown, with its language and name: the fence is longer than any run of backticks in the text,
 * so that nothing in a file ends it.
 */
export function fenced(name: string, language: string, text: string): string {
  let longest = 2;
  for (const [run] of text.matchAll(/`{3,}/g)) longest = Math.max(longest, run.length);
  const fence = '`'.repeat(longest + 1);
  // A name may hold anything; on the line of the fence, a line break or a backtick would end it.
  const title = name.replace(/[\p{Cc}`]+/gu, ' ').trim();
  const info = [language === '' ? 'text' : language, title].filter(Boolean).join(' ');
  return `${fence}${info}\n${text}${text.endsWith('\n') ? '' : '\n'}${fence}`;
}
