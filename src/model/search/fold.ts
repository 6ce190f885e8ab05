/** From and to (exclusive), in UTF-16 units. */
export type Range = readonly [from: number, to: number];

/*
 * Marks that readers leave out when they type: accents, Hebrew niqqud, Arabic harakat and tatweel, and signs that cannot be seen.
 * Not the vowels of Thai or Hindi, nor the voicing of Japanese: without those it is another word.
 */
const leftOut =
  '\\u00ad\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u061c\\u0640' +
  '\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u200b-\\u200f' +
  '\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\u20d0-\\u20ff\\ufe00-\\ufe0f\\ufe20-\\ufe2f\\ufeff';
/** Tatweel with a harakah on it, in one sign. */
const lengthened = '\\ufcf2-\\ufcf4\\ufe71\\ufe77\\ufe79\\ufe7b\\ufe7d\\ufe7f';
/** What a sign may be followed by that belongs to it: marks, halfwidth voicing, vowels and finals of Hangul. */
const follows = `\\p{M}\\uff9e\\uff9f\\u1160-\\u11ff\\u3131-\\u318e\\uffa0-\\uffdc${leftOut}${lengthened}`;
/** ASCII and Chinese signs are their own folding, but for the case, and most texts consist of them. */
const plain = '\\x00-\\x7f\\u3400-\\u9fff';
/** Signs that are folded each together with its marks. */
const clusters = new RegExp(`[^${plain}][${follows}]*|[${plain}][${follows}]+`, 'gu');
const isPlain = new RegExp(`^[${plain}]*$`, 'u');
const leftOutSigns = new RegExp(`[${leftOut}]+`, 'gu');

/** What compatibility forms and lower case leave apart, though people type the one for the other. */
const alike: Readonly<Record<string, string>> = {
  ß: 'ss',
  ı: 'i',
  ς: 'σ',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‐': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
};
const alikeSigns = new RegExp(`[${Object.keys(alike).join('')}]`, 'gu');

/** Foldings of clusters, which are few and come again and again. */
const known = new Map<string, string>();

function foldCluster(cluster: string): string {
  const before = known.get(cluster);
  if (before !== undefined) return before;
  // Twice, as a capital with a dot (İ) gets its mark from the lower case only.
  const bare = (text: string): string => text.normalize('NFKD').replace(leftOutSigns, '').toLowerCase();
  const folded = bare(bare(cluster))
    .normalize('NFC')
    .replace(alikeSigns, (sign) => alike[sign] ?? sign);
  if (known.size > 20_000) known.clear();
  known.set(cluster, folded);
  return folded;
}

/**
 * `text` as it is searched: NFKC without case, accents, harakat, niqqud and typographic variants. The dotted and the
 * dotless i of Turkish are one letter in it, ß is "ss", a ligature its letters.
 */
export function fold(text: string): string {
  return (isPlain.test(text) ? text : text.replace(clusters, foldCluster)).toLowerCase();
}

/** A folded text that knows from where in the original each of its units comes. */
export interface Folded {
  text: string;
  /** The range of the original for one of `text`; it never begins or ends within a sign and its marks. */
  original(from: number, to: number): Range;
}

/** Folds `text` as `fold` does, with a way back to the original. */
export function foldWithOffsets(text: string): Folded {
  const folded = fold(text);
  if (isPlain.test(text)) return { text: folded, original: (from, to) => [from, to] };
  /** Of each unit of the folded text. */
  const starts = new Uint32Array(folded.length);
  const ends = new Uint32Array(folded.length);
  let at = 0;
  let next = 0;
  const take = (units: number, from: number, to: number, isSameLength: boolean): void => {
    for (let unit = 0; unit < units; unit += 1, next += 1) {
      starts[next] = isSameLength ? from + unit : from;
      ends[next] = isSameLength ? from + unit + 1 : to;
    }
  };
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    take(index - at, at, index, true);
    at = index + cluster.length;
    take(foldCluster(cluster).length, index, at, false);
  }
  take(text.length - at, at, text.length, true);
  return { text: folded, original: (from, to) => [starts[from] ?? text.length, ends[to - 1] ?? 0] };
}
