/** A sentence in which something was found, and the places in it of the words that were looked for. */
export interface HitSentence {
  text: string;
  /** From and to, in UTF-16 units of `text`, in order, without overlaps. */
  marks: readonly (readonly [from: number, to: number])[];
}

const longestSentence = 240;
/** Words that say nothing about where a sentence belongs have less than three letters; signs of Chinese have one. */
const saysSomething = /^(?:[\p{L}\p{N}]{3,}|\p{Lo}+)$/u;

/**
 * The sentence of `passage` with most of the words of `query`. Where none has any of them, it was found by its meaning
 * alone, which no single sentence need have: then its beginning.
 */
export function hitSentence(passage: string, query: string): HitSentence {
  const wanted = new Set(wordsOf(query).map(({ word }) => word));
  let best: HitSentence | null = null;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(passage)) {
    const text = segment.replace(/\s+/gu, ' ').trim();
    const marks = wordsOf(text)
      .filter(({ word }) => wanted.has(word))
      .map(({ from, to }) => [from, to] as const);
    if (marks.length > (best?.marks.length ?? 0)) best = { text, marks };
  }
  return shortened(best ?? { text: passage.replace(/\s+/gu, ' ').trim(), marks: [] });
}

function wordsOf(text: string): { word: string; from: number; to: number }[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(({ 0: word, index }) =>
    saysSomething.test(word) ? [{ word: word.toLowerCase(), from: index, to: index + word.length }] : [],
  );
}

/** A long sentence is cut around its first mark. */
function shortened({ text, marks }: HitSentence): HitSentence {
  if (text.length <= longestSentence) return { text, marks };
  const from = Math.max(0, Math.min((marks[0]?.[0] ?? 0) - 40, text.length - longestSentence));
  const to = from + longestSentence;
  const before = from > 0 ? '…' : '';
  const shift = before.length - from;
  return {
    text: `${before}${text.slice(from, to)}${to < text.length ? '…' : ''}`.toWellFormed(),
    marks: marks
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]) => [start + shift, end + shift]),
  };
}
