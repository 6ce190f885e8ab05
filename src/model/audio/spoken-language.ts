/** Scripts that tell a language, with the languages that are written in it. Letters of kana tell more than those around them. */
const scripts: readonly (readonly [letters: RegExp, languages: readonly string[]])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, ['ja']],
  [/\p{Script=Han}/gu, ['zh', 'cmn', 'yue']],
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

/**
 * The voice that reads `text`: the chosen one, the standard one, or another, whichever is the first that can. Voices of other scripts
 * read Latin letters as well, but none reads a script that is not its own. Where none can, the first of those is taken anyway.
 */
export function voiceFor<Voice extends KnownVoice>(
  text: string,
  voices: readonly Voice[],
  chosen: string,
): Voice | null {
  const inOrder = [
    ...voices.filter(({ voiceURI }) => voiceURI === chosen),
    ...voices.filter((voice) => voice.default && voice.voiceURI !== chosen),
    ...voices.filter((voice) => !voice.default && voice.voiceURI !== chosen),
  ];
  const languages = languagesOf(text);
  const able = languages && inOrder.find(({ lang }) => languages.includes(lang.split(/[-_]/)[0]!.toLowerCase()));
  return able ?? inOrder[0] ?? null;
}

/** The languages that most of the letters may be of; null where their script tells none. */
function languagesOf(text: string): readonly string[] | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const counts = scripts.map(([script]) => text.match(script)?.length ?? 0);
  // Japanese is kana among Han.
  const [kana = 0, han = 0] = counts;
  if (kana > 0 && 2 * (kana + han) > letters) return scripts[0]![1];
  const index = counts.findIndex((count) => 2 * count > letters);
  return index < 0 ? null : scripts[index]![1];
}
