/** What stands before and after each prompt in the titles of a file. */
export interface Wording {
  before: string;
  after: string;
}

/** The words of the languages that are known: `Prompted …`, and what older exports have. */
const knownStarts = /^(?:Prompted|Live Prompt|Asked|Said)\s+|^Prompt\s*:\s*|^送信したメッセージ\s*[:：]\s*/;

/** From so many titles on, what most of them have in common is the wording of their language. */
const fewest = 8;
const share = 0.6;

/**
 * What most of the titles of prompts begin or end with: `Prompted ` in English, other words in each language. It ends at a space or a
 * sign, because prompts themselves often begin alike ("How do I …"), but hardly most of them.
 */
export function wordingOf(titles: readonly string[]): Wording {
  if (titles.length < fewest) return { before: '', after: '' };
  const before = commonest(titles.map((title) => /^[^\s:：「"«]{0,30}(?:\s?[:：「"«]\s?|\s)/.exec(title)?.[0] ?? ''));
  const after = commonest(titles.map((title) => /[」"»][^\s」"»]{0,30}$/.exec(title)?.[0] ?? ''));
  return { before, after };
}

function commonest(starts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const start of starts) if (start !== '') counts.set(start, (counts.get(start) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] >= share * starts.length ? most[0] : '';
}

/** The prompt in a title; null where the title is worded otherwise. */
export function promptIn(title: string, { before, after }: Wording): string | null {
  const known = knownStarts.exec(title)?.[0];
  const start = known ?? (before !== '' && title.startsWith(before) ? before : null);
  if (start === null) return null;
  const prompt = title.slice(start.length);
  return after !== '' && known === undefined && prompt.endsWith(after) ? prompt.slice(0, -after.length) : prompt;
}
