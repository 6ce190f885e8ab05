import temml from 'temml';

/** The longest TeX that is drawn, in characters. What is longer is shown as written. */
const longest = 5_000;
/** That of chemistry and units, which Temml reads by a machine of its own, in time that grows with the square. */
const longestChemistry = 1_000;
/** That of TeX that defines something: what it is expanded to is up to as many times as long as `maxExpand` says. */
const longestDefining = 300;
/** The most elements of a formula. A large matrix has some hundred. */
const mostElements = 5_000;
/** The largest length, and how far all that is pulled back may come, in em: what a reply says may not be painted over. */
const largestEm = 20;
const furthestBackEm = 5;

const options = {
  throwOnError: true,
  // `\href`, `\includegraphics` and the like stay off: nothing in a reply loads or links by itself.
  trust: false,
  // A macro that calls itself ends after so many expansions.
  maxExpand: 1000,
  maxSize: [10, 100] as [number, number],
};

/** TeX without the signs around it, and whether it stands on lines of its own. */
interface Formula {
  tex: string;
  isDisplay: boolean;
}

const signs: readonly (readonly [open: string, close: string, isDisplay: boolean])[] = [
  ['$$', '$$', true],
  ['\\[', '\\]', true],
  ['\\(', '\\)', false],
  ['$', '$', false],
];

/** The formula that stands in `source` with its signs; null where it is not complete yet. */
export function formulaIn(source: string): Formula | null {
  for (const [open, close, isDisplay] of signs)
    if (source.startsWith(open)) {
      const isComplete = source.length > open.length + close.length && source.endsWith(close);
      return isComplete ? { tex: source.slice(open.length, -close.length), isDisplay } : null;
    }
  return /\\end\{[a-z]+\*?\}$/.test(source) ? { tex: source, isDisplay: true } : null;
}

/** What of Temml's tree is looked at here. */
export interface TreeNode {
  attributes?: Record<string, unknown>;
  style?: Record<string, string>;
  children?: TreeNode[];
  toNode(): MathMLElement;
  toMarkup(): string;
}

/** The two styles that Temml writes as an attribute. The page's policy refuses those; properties it allows. */
const styleProperties: Record<string, readonly [property: string, value: string]> = {
  'font-weight:bold': ['fontWeight', 'bold'],
  'text-align: left;': ['textAlign', 'left'],
};

/** What a formula may style: its spaces, lines and colours. */
const styled = /^(?:border|color$|display$|font|height$|justify|margin|math|padding|text|white|width$)/;

/** How many em a unit of TeX or CSS is, about. */
const emOf: Record<string, number> = {
  ...{ em: 1, ex: 0.45, mu: 1 / 18, rem: 1, px: 1 / 16, pt: 1 / 12, bp: 1 / 12, pc: 1, dd: 1 / 11, cc: 1.1 },
  ...{ cm: 2.4, mm: 0.24, in: 6 },
};

/** The lengths in `text`, in em; a unit that is not known is none. */
function lengthsIn(text: string): number[] {
  return [...text.matchAll(/([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z]+)/gi)].map(
    ([, number, unit]) => Number(number) * (emOf[unit!.toLowerCase()] ?? 0),
  );
}

/** What a formula has used of its limits so far. */
interface Used {
  elements: number;
  backEm: number;
}

/**
 * Takes out what a reply may not set: names of elements (`\label` gives one), addresses, and styles in attributes. Throws
 * where the formula is larger than it may be.
 */
function tame(node: TreeNode, used: Used): void {
  const { style, id: _, href: __, ...attributes } = node.attributes ?? {};
  node.attributes = attributes;
  const written = Object.entries(node.style ?? {}).filter(([property]) => styled.test(property));
  const property = styleProperties[String(style)];
  node.style = Object.fromEntries(property ? [...written, property] : written);
  used.elements += 1;
  for (const length of Object.values({ ...attributes, ...node.style }).flatMap((value) => lengthsIn(String(value)))) {
    if (length < 0) used.backEm -= length;
    if (Math.abs(length) > largestEm) throw new Error('A length in the formula is too large');
  }
  if (used.elements > mostElements || used.backEm > furthestBackEm) throw new Error('The formula asks for too much');
  for (const child of node.children ?? []) tame(child, used);
}

/** `tex` whose words in `\text{…}` may have signs that TeX wants a backslash before: models leave it out. */
function withPlainWords(tex: string): string {
  return tex.replace(/(\\(?:text(?:bf|it|rm|sf|tt)?|mbox)\{)([^{}\\$]*)\}/g, (_, start: string, words: string) => {
    return `${start}${words.replace(/[_%#&]/g, '\\$&')}}`;
  });
}

const defining = /\\(?:[egx]?def|(?:re)?newcommand|providecommand|(?:future)?let|newenvironment)\b/;

/** `tex` as a tree that becomes MathML. Throws where it is no TeX that Temml knows, or asks for too much. */
export function treeOf({ tex, isDisplay }: Formula): TreeNode {
  const limit = defining.test(tex) ? longestDefining : /\\(?:ce|pu)\b/.test(tex) ? longestChemistry : longest;
  if (tex.length > limit) throw new Error('The formula is too long to be drawn');
  const tree = temml.__renderToMathMLTree(withPlainWords(tex), { ...options, displayMode: isDisplay }) as TreeNode;
  tame(tree, { elements: 0, backEm: 0 });
  return tree;
}
