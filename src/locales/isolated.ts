import { isRightToLeft } from './in-force.svelte';

export const rightToLeftLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A name or figure for the middle of a sentence. Where it may run the other way than the sentence, it stands between signs (FSI and
 * PDI) that keep it and the words around it from changing places.
 */
export function isolated(part: string): string {
  return part !== '' && (isRightToLeft() || rightToLeftLetter.test(part)) ? `\u2068${part}\u2069` : part;
}
