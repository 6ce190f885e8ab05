import { signNamed } from '../search/entities';
import { functionNamed, withoutCommands } from '../search/tex-commands';

/** Signs that TeX calls by another name than HTML. Without them, what a formula says would be another thing. */
const signs = new Map(
  [
    'leq=≤ geq=≥ leqslant=≤ geqslant=≥ neq=≠ ll=≪ gg=≫ approx=≈ simeq=≃ propto=∝ pm=± mp=∓ div=÷ cdot=· ast=∗ circ=∘',
    'sqrt=√ infty=∞ partial=∂ oint=∮ angle=∠ parallel=∥ dots=… ldots=… cdots=… vdots=… to=→ gets=← mapsto=↦ rightarrow=→',
    'longrightarrow=→ leftarrow=← leftrightarrow=↔ Rightarrow=⇒ Longrightarrow=⇒ implies=⇒ Leftarrow=⇐ impliedby=⇐',
    'Leftrightarrow=⇔ Longleftrightarrow=⇔ iff=⇔ exists=∃ nexists=∄ not=¬ neg=¬ lnot=¬ land=∧ wedge=∧ lor=∨ vee=∨',
    'therefore=∴ because=∵ in=∈ subset=⊂ subseteq=⊆ supset=⊃ supseteq=⊇ emptyset=∅ varnothing=∅ setminus=∖ mid=|',
    'varepsilon=ε varphi=φ vartheta=θ varrho=ρ varsigma=ς ell=ℓ hbar=ħ',
    'bmod=mod pmod=mod',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

/** Arguments that have no braces in them: those around them come in the next round. */
const fraction = /\\[cdt]?frac\s*(?:\{([^{}]*)\}|(\w))\s*(?:\{([^{}]*)\}|(\w))/g;
const root = /√\s*(?:\[([^\]{}]*)\]\s*)?\{([^{}]*)\}/g;
const power = /\^\s*\{([^{}]*)\}/g;
/** Braces that are not what a fraction or a root is of. */
const group = /(?<!(?:\\[cdt]?frac|[√\]}])\s*)\{([^{}]*)\}/g;

/** A TeX formula as it can be read aloud: in one line, its commands by their signs where they have one. */
export function spokenFormula(tex: string): string {
  const written = tex
    // The ends of lines, and braces that are drawn.
    .replace(/\\\\(?:\[[^\]]*\])?|\\[{}]/g, ' ')
    .replace(/\\begin\s*\{array\}\s*\{[^{}]*\}|\\(?:begin|end)\s*\{[^{}]*\}|(?<!\\)&/g, ' ')
    .replace(/\^\s*(?:\\circ(?![A-Za-z])|\{\s*\\circ\s*\})/g, '°')
    .replace(
      /\\([A-Za-z]{1,30})/g,
      (command, name: string) => signs.get(name) ?? functionNamed(name) ?? signNamed(name) ?? command,
    );
  return (
    withoutCommands(inOneLine(written))
      // Signs that are written with a backslash because TeX has another use for them.
      .replace(/\\([%$#&])/g, '$1')
      .replace(/\\[^\p{L}]|[{}\\]|\s+/gu, ' ')
      .replace(/[_*]/g, ' ')
      .trim()
  );
}

/** Fractions, roots and powers without their braces, from the innermost outwards. */
function inOneLine(tex: string): string {
  const plainer = tex
    .replace(fraction, (_, over?: string, upper?: string, under?: string, lower?: string) => {
      return ` ${grouped(over ?? upper ?? '')} / ${grouped(under ?? lower ?? '')} `;
    })
    .replace(root, (_, degree: string | undefined, of: string) => `${degree ?? ''}√${grouped(of)}`)
    .replace(power, (_, of: string) => `^${grouped(of)}`)
    .replace(group, ' $1 ');
  return plainer === tex ? tex : inOneLine(plainer);
}

/** In parentheses where a sign in it would else belong to what is beside it. */
function grouped(tex: string): string {
  const trimmed = tex.trim();
  return /[-+−±∓·×/=]/.test(trimmed) ? `(${trimmed})` : trimmed;
}
