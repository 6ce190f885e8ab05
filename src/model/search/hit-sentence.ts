import { fold } from './fold';
import type { Range } from './fold';
import { hitsIn } from './hits';
import type { Query, Term } from './query';
import { firstHit } from './slices';
import { isStopWord } from './stop-words';
import { runsOf } from './words';

/** A sentence in which something was found, and the places in it of the words that were looked for. */
export interface HitSentence {
  text: string;
  /** In order, without overlaps. */
  marks: readonly Range[];
}

const longestSentence = 240;
/** Characters before and after the first hit among which the sentence is looked for: a message may have millions. */
const around = 1000;
const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** The sentence of `passage` with most of the terms of a query. Where it has none of them: its beginning. */
export function hitSentence(passage: string, query: Pick<Query, 'terms'>): HitSentence {
  const [from, to] = firstHit(passage, query) ?? [0, 0];
  const start = Math.max(0, from - around);
  const near = passage.slice(start, Math.max(start + 2 * around, to)).toWellFormed();
  const hits = hitsIn(near, query);
  let best = { from: 0, to: near.length, hits: 0 };
  for (const { segment, index } of sentences.segment(near)) {
    const within = hits.filter((hit) => hit[0] >= index && hit[0] < index + segment.length);
    // A phrase may go on in the next sentence.
    const end = Math.max(index + segment.length, within.at(-1)?.[1] ?? 0);
    if (within.length > best.hits) best = { from: index, to: end, hits: within.length };
  }
  const text = near.slice(best.from, best.to).replace(/\s+/gu, ' ').trim();
  return shortened(text, hitsIn(text, query));
}

/**
 * The words of what somebody typed that say something about a sentence, each as a whole: of three letters, or Chinese, and none that
 * every sentence has. Where there are only such, they are what is meant.
 */
export function tellingWords(typed: string): Pick<Query, 'terms'> {
  const words = [...runsOf(fold(typed))].filter(({ text, isSpaced }) => !isSpaced || text.length >= 3);
  const telling = words.filter(({ text }) => !isStopWord(text));
  return {
    terms: (telling.length > 0 ? telling : words).map(({ text }): Term => ({ text, startsWord: true, endsWord: true })),
  };
}

/** A long sentence is cut around its first mark. */
function shortened(text: string, marks: readonly Range[]): HitSentence {
  if (text.length <= longestSentence) return { text, marks };
  const from = Math.max(0, Math.min((marks[0]?.[0] ?? 0) - 40, text.length - longestSentence));
  const to = from + longestSentence;
  const before = from > 0 ? '…' : '';
  const shift = before.length - from;
  return {
    text: `${before}${text.slice(from, to)}${to < text.length ? '…' : ''}`.toWellFormed(),
    marks: marks
      .filter(([start]) => start < to)
      .map(([start, end]): Range => [start + shift, Math.min(end, to) + shift]),
  };
}
