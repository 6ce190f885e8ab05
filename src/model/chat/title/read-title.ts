import { isObject } from '../../json';
import { titleFrom } from './title-from';

/** "Title:" before the title, as models write it in the languages that they answer in. */
const label =
  /^(?:title|titel|titre|título|titolo|заголовок|название|标题|標題|タイトル|제목|العنوان|عنوان|כותרת)\s*[:：]\s*/iu;
const opening = '"\'“”„‚‘’«»‹›「『《〈*_`# ';
const closing = '"\'“”‘’«»‹›」』》〉*_` .。';

/**
 * The title that a model has answered with, at most 60 characters; empty where there is none. Models think aloud, put it into
 * quotes, JSON or a fence, call it "Title:", or announce it first.
 */
export function readTitle(answer: string): string {
  const plain = answer
    .replace(/<(think|thinking|thought|reasoning)>[\s\S]*?(?:<\/\1>|$)/gi, '')
    // A thought whose beginning was in the prompt.
    .replace(/^[\s\S]*<\/(?:think|thinking|thought|reasoning)>/i, '');
  const inJson = titleInJson(plain);
  const lines = (inJson ?? plain)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line) && !line.startsWith('```'));
  // "Here is a title:" announces the next line.
  const line = lines.find((one) => !/[:：]$/u.test(one)) ?? lines[0] ?? '';
  return titleFrom(bare(bare(line).replace(label, '')));
}

function titleInJson(text: string): string | null {
  const found = /\{[\s\S]*\}/.exec(text);
  if (!found) return null;
  try {
    const value: unknown = JSON.parse(found[0]);
    return isObject(value) && typeof value['title'] === 'string' ? value['title'] : null;
  } catch {
    return null;
  }
}

/** Without quotes, emphasis and a full stop around it. */
function bare(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && opening.includes(text[from]!)) from += 1;
  while (to > from && closing.includes(text[to - 1]!)) to -= 1;
  return text.slice(from, to);
}
