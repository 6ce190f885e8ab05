import { withoutMarks } from '../chat/title/title-from';
import { withoutEntities } from '../search/entities';
import { spokenFormula } from './spoken-formula';

/** Where a link by its name leads to: a line of its own. */
const definition = /^ {0,3}\[(?!\^)[^\]]{1,500}\]:\s+\S+\s*$/;
/** A note's number, where it is referred to and where the note begins. */
const note = /\[\^[^\]\s]{1,50}\]:?/g;
/** The numbers of sources, none of which is 0: `[1]`, `[2, 3]`, `[1](https://…)`, `【4:0†source】`. Those in code are places in a list. */
const source = /(`[^`]*`)|\s?\[[1-9]\d{0,2}(?:\s*[,–-]\s*\d{1,3})*\](?:\([^)]*\))?|\s?【[^】]{1,60}†[^】]{0,60}】/g;
/** Formulas by the signs around them. What stands between single dollars may be prices or names of a shell. */
const formulas =
  /\$\$([^]{1,3000}?)\$\$|\\\[([^]{1,3000}?)\\\]|\\\(([^]{1,1000}?)\\\)|\$(?=[^\s$])([^$`\n]{1,500}?)(?<!\s)\$(?![\d$])/g;
const isFormula = /[\\^_={}]|^\p{L}{1,2}$/u;
/** What ends a sentence, or a part of it. */
const ended = /[.!?…。！？:;,]["'”’»)\]]*$/;

/** Of a sentence that has no end, characters after which it is cut at a space. */
const longestSentence = 1000;

/**
 * The sentences of a Markdown text as they are read aloud: without code, tables' lines, marks, addresses, the
 * numbers of notes and sources, and the commands of formulas. `language`: by whose rules a sentence ends; empty for the browser's.
 */
export function sentencesOf(markdown: string, language = ''): string[] {
  const segmenter = new Intl.Segmenter(language || undefined, { granularity: 'sentence' });
  return paragraphsOf(markdown).flatMap((paragraph) => {
    const sentences: string[] = [];
    let open = '';
    for (const { segment } of segmenter.segment(paragraph)) {
      open += segment;
      // "Dr." and "2." end no sentence that is worth a pause.
      if (open.trim().length <= 4) continue;
      sentences.push(...pieces(open.trim()));
      open = '';
    }
    if (open.trim() !== '') sentences.push(open.trim());
    return sentences;
  });
}

/**
 * Sentences joined to chunks of at most `most` characters; the first is one sentence, so that it is heard soon. A heading or an item
 * without a point stands in a line of its own: without a pause it would run into what follows.
 */
export function chunksOf(sentences: readonly string[], most: number): string[] {
  const chunks: string[] = [];
  for (const sentence of sentences) {
    const last = chunks.at(-1);
    if (last === undefined || chunks.length === 1 || last.length + 1 + sentence.length > most) chunks.push(sentence);
    else chunks[chunks.length - 1] = `${last}${ended.test(last) ? ' ' : '\n'}${sentence}`;
  }
  return chunks;
}

function paragraphsOf(markdown: string): string[] {
  return withoutCode(markdown)
    .replace(formulas, (whole, ...found: (string | undefined)[]) => {
      const [display, ...inline] = found.slice(0, 4);
      const tex = display ?? inline.find((one) => one !== undefined) ?? '';
      return whole.startsWith('$') && display === undefined && !isFormula.test(tex) ? whole : spokenFormula(tex);
    })
    .split('\n')
    .filter((line) => !definition.test(line))
    .map(wordsOf)
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
}

/** `markdown` without what stands in fences, also in one that is not closed. */
function withoutCode(markdown: string): string {
  let fence: string | null = null;
  return markdown
    .split('\n')
    .filter((line) => {
      const [, mark] = /^\s*(?:>\s*)*(`{3,}|~{3,})/.exec(line) ?? [];
      if (fence !== null) {
        if (mark?.startsWith(fence) && line.trim() === mark) fence = null;
        return false;
      }
      if (mark !== undefined) fence = mark;
      return mark === undefined;
    })
    .join('\n');
}

function wordsOf(line: string): string {
  const item = line.trim().replace(/^(?:[>#]+\s+|[-*+]\s+(?:\[[ xX]\]\s+)?)+/, '');
  // The cells of a table are read with a pause between them.
  const cells = item.startsWith('|') ? item.replace(/^\||\|$/g, '').replace(/\s*\|\s*/g, ', ') : item;
  const linked = cells
    .replace(note, '')
    .replace(source, (_, code?: string) => code ?? '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/!?\[([^\]]+)\]\[[^\]]*\]/g, '$1')
    .replace(/<?\bhttps?:\/\/(?:www\.)?([^\s/>)\]]+)[^\s>)\]]*>?/g, '$1')
    .replace(/<\/?[a-z][^>]*>/gi, ' ');
  return withoutEntities(withoutMarks(linked)).replace(/`/g, '').replace(/\s+/g, ' ').trim();
}

function pieces(sentence: string): string[] {
  if (sentence.length <= longestSentence) return [sentence];
  const space = sentence.lastIndexOf(' ', longestSentence);
  const at = space > 0 ? space : longestSentence;
  return [sentence.slice(0, at), ...pieces(sentence.slice(at).trim())];
}
