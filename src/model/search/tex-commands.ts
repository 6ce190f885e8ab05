import { signNamed } from './entities';

/** Commands that are drawn as their name, where `_` is a space in it. */
const functions = new Map(
  [
    'arccos arccot arccsc arcosh arcoth arcsec arcsin arctan arctg arg arg_max arg_min arsinh artanh ch cos cosec cosh cot cotg coth csc',
    'csch ctg cth deg det dim exp gcd hom inf inj_lim ker lg lim lim_inf lim_sup ln log max min plim Pr proj_lim sec sech sgn sh sin',
    'sinh sup tan tanh tg th',
  ]
    .join(' ')
    .split(' ')
    .map((name) => [name.replace('_', ''), name.replace('_', ' ')]),
);

/** What the command `name` is drawn as where it is a function, such as `\sin`. */
export function functionNamed(name: string): string | undefined {
  return functions.get(name);
}

/**
 * TeX without the names of its commands, which are not on the screen once a formula is drawn: there a Greek letter is itself, and a
 * function is written out.
 */
export function withoutCommands(tex: string): string {
  return tex.replace(/\\([A-Za-z]{1,30})/g, (_, name: string) => {
    const drawn = functions.get(name);
    if (drawn) return drawn;
    const sign = signNamed(name) ?? '';
    return /\p{Script=Greek}/u.test(sign) ? sign : '';
  });
}
