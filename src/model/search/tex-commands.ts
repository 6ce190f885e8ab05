import { signNamed } from './entities';

/** Commands that are drawn as their name. */
const functions = new Set('arg cos cot csc deg det dim exp gcd inf ker lim ln log max min sec sin sup tan'.split(' '));

/**
 * TeX without the names of its commands, which are not on the screen once a formula is drawn: there a Greek letter is itself, and a
 * function is written out.
 */
export function withoutCommands(tex: string): string {
  return tex.replace(/\\([A-Za-z]{1,30})/g, (_, name: string) => {
    if (functions.has(name)) return name;
    const sign = signNamed(name) ?? '';
    return /\p{Script=Greek}/u.test(sign) ? sign : '';
  });
}
