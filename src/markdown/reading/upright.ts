/**
 * Scripts without italics. Where the browser slants them, Arabic leans the wrong way and Chinese is hard to read. `sc` matches the
 * characters of one script alone; signs that many scripts share, such as a middle dot or the dots of a decomposed “ü”, do not count.
 */
const uprightScripts = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}]/u;

/** Whether some of `text` is of a script that has no italics. */
export function isOfUprightScript(text: string): boolean {
  return uprightScripts.test(text);
}
