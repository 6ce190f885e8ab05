/** A script that tells a language, with the languages that are written in it. */
type Script = readonly [letters: RegExp, languages: readonly string[]];
const kana: Script = [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, ['ja']];
const han: Script = [/\p{Script=Han}/gu, ['zh', 'cmn', 'yue']];
/** Letters of kana tell more than those around them. */
const scripts: readonly Script[] = [
  kana,
  han,
  [/\p{Script=Hangul}/gu, ['ko']],
  [/\p{Script=Cyrillic}/gu, ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk']],
  [/\p{Script=Arabic}/gu, ['ar', 'fa', 'ur']],
  [/\p{Script=Hebrew}/gu, ['he', 'iw', 'yi']],
  [/\p{Script=Greek}/gu, ['el']],
  [/\p{Script=Thai}/gu, ['th']],
  [/\p{Script=Devanagari}/gu, ['hi', 'mr', 'ne']],
];

/** What is known of a voice: its language (BCP 47, or with `_` as Android has it), and whether it is the browser's own choice. */
export interface KnownVoice {
  voiceURI: string;
  lang: string;
  default: boolean;
}

/** Han letters that a Japanese text may have without kana, as names and headings do. */
const mostWithoutKana = 30;

/**
 * The voice that reads `text`, a piece of `whole`: the chosen one, the standard one, or another, whichever is the first that can. Voices
 * of other scripts read Latin letters as well, but none reads a script that is not its own. Where none can, the first of those is taken
 * anyway.
 */
export function voiceFor<Voice extends KnownVoice>(
  text: string,
  voices: readonly Voice[],
  chosen: string,
  whole = text,
): Voice | null {
  const inOrder = [
    ...voices.filter(({ voiceURI }) => voiceURI === chosen),
    ...voices.filter((voice) => voice.default && voice.voiceURI !== chosen),
    ...voices.filter((voice) => !voice.default && voice.voiceURI !== chosen),
  ];
  const [first = null] = inOrder;
  const script = scriptOf(text);
  const isJapanese = script === han && isWrittenInJapan(whole, first !== null && isOf(first, kana));
  const able = script && inOrder.find((voice) => isOf(voice, isJapanese ? kana : script));
  return able ?? first;
}

/** Whether Han letters of `whole` are Japanese: kana are among them, or there are few of them and its reader's voice is Japanese. */
function isWrittenInJapan(whole: string, isExpected: boolean): boolean {
  const [kanaLetters, hanLetters] = [kana, han].map(([letters]) => whole.match(letters)?.length ?? 0);
  return kanaLetters === 0 ? isExpected && hanLetters! < mostWithoutKana : 10 * kanaLetters! > hanLetters!;
}

function isOf({ lang }: KnownVoice, [, languages]: Script): boolean {
  return languages.includes(lang.split(/[-_]/)[0]!.toLowerCase());
}

/** The script that most of the letters are of; null where that tells no language. */
function scriptOf(text: string): Script | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const counts = scripts.map(([script]) => text.match(script)?.length ?? 0);
  // Japanese is kana among Han.
  const [kanaLetters = 0, hanLetters = 0] = counts;
  if (kanaLetters > 0 && 2 * (kanaLetters + hanLetters) > letters) return kana;
  return scripts[counts.findIndex((count) => 2 * count > letters)] ?? null;
}
