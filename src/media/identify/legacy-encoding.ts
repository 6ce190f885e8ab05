/**
 * An encoding of two bytes a sign. `isUsual`: whether these two are one of the signs of everyday texts, of which its standard has
 * rows of their own; of other encodings' texts, few pairs fall into them.
 */
interface PairEncoding {
  name: 'euc-kr' | 'euc-jp' | 'shift_jis' | 'big5' | 'gb18030';
  language: 'ko' | 'ja' | 'zh';
  isUsual: (lead: number, trail: number) => boolean;
  /** The share of usual signs from which on a text is taken for one. */
  least: number;
}

const between = (byte: number, from: number, to: number): boolean => byte >= from && byte <= to;

/** The narrower ones first: usual signs of Korean are usual ones of Chinese, too. */
const pairEncodings: readonly PairEncoding[] = [
  // KS X 1001: syllables.
  { name: 'euc-kr', language: 'ko', isUsual: (lead, trail) => between(lead, 0xb0, 0xc8) && trail >= 0xa1, least: 0.97 },
  // JIS X 0208: kana, without which hardly a line of Japanese is written.
  { name: 'euc-jp', language: 'ja', isUsual: (lead, trail) => between(lead, 0xa4, 0xa5) && trail >= 0xa1, least: 0.3 },
  {
    name: 'shift_jis',
    language: 'ja',
    isUsual: (lead, trail) =>
      (lead === 0x82 && between(trail, 0x9f, 0xf1)) ||
      (lead === 0x83 && between(trail, 0x40, 0x96)) ||
      between(lead, 0x88, 0x97),
    least: 0.7,
  },
  // Big5 and GB 2312 have their more frequent half in front.
  { name: 'big5', language: 'zh', isUsual: (lead) => between(lead, 0xa4, 0xc6), least: 0.8 },
  { name: 'gb18030', language: 'zh', isUsual: (lead, trail) => between(lead, 0xb0, 0xd7) && trail >= 0xa1, least: 0.7 },
];

/** Punctuation and wide letters tell nothing: all have them in the rows in front. */
const isPunctuation = (lead: number): boolean => between(lead, 0xa1, 0xa3) || lead === 0x81;

/** So much of a text tells its encoding, in bytes. */
const lookedAt = 256 * 1024;

/** Encodings of one byte a sign, by the languages that write them; what a browser takes a page for that says nothing. */
const byLanguage: readonly (readonly [languages: RegExp, encoding: string])[] = [
  [/^el\b/, 'windows-1253'],
  [/^(?:he|iw|yi)\b/, 'windows-1255'],
  [/^(?:ar|fa|ur)\b/, 'windows-1256'],
  [/^th\b/, 'windows-874'],
];

/** The encoding of a text that is no UTF: Windows writes CSV in the one of its language to this day. */
export function legacyEncoding(bytes: Uint8Array): string {
  const looked = bytes.subarray(0, lookedAt);
  return pairEncodingOf(looked) ?? (isOfAnotherScript(looked) ? scriptOfReader() : 'windows-1252');
}

function pairEncodingOf(bytes: Uint8Array): string | null {
  const found = pairEncodings
    .map((encoding) => ({ ...encoding, share: usualShare(bytes, encoding) }))
    .filter(({ share, least }) => share >= least);
  // A few signs may be usual in several: then they are of the language that their reader knows.
  const known = found.filter(({ language }) => language === readersLanguage().slice(0, 2));
  const [first, ...others] = known.length > 0 ? known : found;
  // Of two kinds of Chinese, the one of which more is usual.
  return (
    others.find(({ language, share }) => language === first!.language && share > first!.share)?.name ??
    first?.name ??
    null
  );
}

/** Of so many signs, one may be half of one: of letters of one byte, each word of an odd length ends in such. */
const signsPerHalf = 50;

/**
 * Of all signs of two bytes, the share that is usual; 0 where most stand alone, as accented letters between others do, and where
 * words end within one, as Russian ones in capitals do, the pairs of which are usual in Chinese.
 */
function usualShare(bytes: Uint8Array, { name, isUsual }: PairEncoding): number {
  let [signs, usual, following, halves] = [0, 0, 0, 0];
  let endOfLast = -1;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1];
    const isNarrowKana = name === 'shift_jis' && between(lead, 0xa0, 0xdf);
    // A digit is part of the long signs of GB 18030.
    if (!isNarrowKana && (trail === undefined || trail < 0x30 || between(trail, 0x3a, 0x3f))) halves++;
    const isPair = trail !== undefined && trail >= 0x40 && !isNarrowKana;
    if (isPair && isPunctuation(lead)) {
      at++;
      continue;
    }
    signs++;
    if (!isPair) continue;
    if (isUsual(lead, trail)) usual++;
    if (endOfLast === at) following++;
    at++;
    endOfLast = at + 1;
  }
  return following * 4 > signs && halves * signsPerHalf <= signs ? usual / signs : 0;
}

/** Whether bytes beyond ASCII stand beside each other, as the letters of Cyrillic and Greek do; those of Latin stand alone. */
function isOfAnotherScript(bytes: Uint8Array): boolean {
  let [letters, beside] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at]! < 0xc0) continue;
    letters++;
    if (at > 0 && bytes[at - 1]! >= 0xc0) beside++;
  }
  return beside * 2 > letters;
}

function scriptOfReader(): string {
  return byLanguage.find(([languages]) => languages.test(readersLanguage()))?.[1] ?? 'windows-1251';
}

/** As the browser has it; empty where there is none. */
function readersLanguage(): string {
  return (globalThis as { navigator?: { language?: string } }).navigator?.language ?? '';
}
