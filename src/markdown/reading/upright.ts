/**
 * Scripts without italics: slanted by the browser, Arabic leans the wrong way and Chinese is hard to read. Their own characters
 * alone: a middle dot, or the dots of a decomposed “ü”, are of many scripts.
 */
const uprightScripts = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}]/u;

/** Whether some of `text` is of a script that has no italics. */
export function isOfUprightScript(text: string): boolean {
  return uprightScripts.test(text);
}
