/** A fence that is longer than any run of backticks in `text`, so that nothing in it ends the block. */
export function fenceFor(text: string): string {
  let longest = 2;
  for (const [run] of text.matchAll(/`{3,}/g)) longest = Math.max(longest, run.length);
  return '`'.repeat(longest + 1);
}

/** A file's text as a fenced block of Markdown, with its language and name. */
export function fencedFile(name: string, language: string, text: string): string {
  const fence = fenceFor(text);
  // A name may hold anything; on the line of the fence, a line break or a backtick would end it.
  const title = name.replace(/[\p{Cc}`]+/gu, ' ').trim();
  const info = [language === '' ? 'text' : language, title].filter(Boolean).join(' ');
  return `${fence}${info}\n${text}${text.endsWith('\n') ? '' : '\n'}${fence}`;
}
