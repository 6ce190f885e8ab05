import { at, childrenOf, descendants, type Element, isElement, textIn } from '../markup';

const operators: Readonly<Record<string, string>> = {
  '∑': '\\sum',
  '∏': '\\prod',
  '∐': '\\coprod',
  '∫': '\\int',
  '∬': '\\iint',
  '∭': '\\iiint',
  '∮': '\\oint',
  '⋃': '\\bigcup',
  '⋂': '\\bigcap',
  '⋁': '\\bigvee',
  '⋀': '\\bigwedge',
};

/** By the sign that combines with a letter. */
const accents: Readonly<Record<string, string>> = {
  '\u0300': '\\grave',
  '\u0301': '\\acute',
  '\u0302': '\\hat',
  '\u0303': '\\tilde',
  '\u0304': '\\bar',
  '\u0305': '\\overline',
  '\u0306': '\\breve',
  '\u0307': '\\dot',
  '\u0308': '\\ddot',
  '\u030c': '\\check',
  '\u20d6': '\\overleftarrow',
  '\u20d7': '\\vec',
};

const functions = new Set(
  'arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min Pr sec sin sinh sup tan tanh'.split(
    ' ',
  ),
);

/** An equation of Office (ECMA-376 part 1, 22.1) as TeX: as a row of its letters, a fraction would be another number. */
export function equation(element: Element): string {
  return texIn(element).replace(/ {2,}/g, ' ').trim();
}

function texIn(parent: Element | undefined): string {
  return (parent?.children ?? []).map((child) => (isElement(child) ? tex(child) : '')).join('');
}

function tex(element: Element): string {
  const part = (name: string): string => texIn(at(element, name)).trim();
  const property = (name: string, usual: string): string =>
    at(element, `${element.name}Pr`, name)?.attributes['val'] ?? usual;
  switch (element.name) {
    case 'r':
      return childrenOf(element, 't')
        .map((text) => escaped(textIn(text)))
        .join('');
    case 'f':
      return property('type', 'bar') === 'lin'
        ? `${part('num')}/${part('den')}`
        : `\\frac{${part('num')}}{${part('den')}}`;
    case 'sSup':
    case 'sSub':
    case 'sSubSup':
      return grouped(part('e')) + scripts(part('sub'), part('sup'));
    case 'sPre':
      return `{}${scripts(part('sub'), part('sup'))}${grouped(part('e'))}`;
    case 'rad':
      return `\\sqrt${part('deg') === '' ? '' : `[${part('deg')}]`}{${part('e')}}`;
    case 'nary': {
      const sign = property('chr', '∫');
      return `${operators[sign] ?? sign}${scripts(part('sub'), part('sup'))} ${part('e')}`;
    }
    case 'd': {
      const within = childrenOf(element, 'e').map((one) => texIn(one).trim());
      const [left, right] = [delimiter(property('begChr', '(')), delimiter(property('endChr', ')'))];
      return `\\left${left} ${within.join(property('sepChr', '|'))} \\right${right}`;
    }
    case 'func':
      return `${part('fName').replace(/^[A-Za-z]+/, (name) => (functions.has(name) ? `\\${name}` : name))} ${part('e')}`;
    case 'acc':
      return `${accents[property('chr', '\u0302')] ?? '\\hat'}{${part('e')}}`;
    case 'bar':
      return `${property('pos', 'bot') === 'top' ? '\\overline' : '\\underline'}{${part('e')}}`;
    case 'limLow':
      return `${grouped(part('e'))}_{${part('lim')}}`;
    case 'limUpp':
      return `${grouped(part('e'))}^{${part('lim')}}`;
    case 'm':
      return rows(
        'matrix',
        childrenOf(element, 'mr').map((row) => childrenOf(row, 'e').map((one) => texIn(one).trim())),
      );
    case 'eqArr':
      return rows(
        'aligned',
        childrenOf(element, 'e').map((one) => [texIn(one).trim()]),
      );
    // What was deleted from it, and how its parts look.
    case 'del':
    case 'moveFrom':
      return '';
    default:
      return element.name.endsWith('Pr') ? '' : texIn(element);
  }
}

function scripts(sub: string, sup: string): string {
  return `${sub === '' ? '' : `_{${sub}}`}${sup === '' ? '' : `^{${sup}}`}`;
}

/** As one thing, to which a power belongs as a whole. */
function grouped(written: string): string {
  return /^(?:[^\\]|\\[A-Za-z]+)?$/u.test(written) ? written : `{${written}}`;
}

function delimiter(sign: string): string {
  if (sign === '') return '.';
  return /[{}]/.test(sign) ? `\\${sign}` : sign;
}

function rows(environment: string, cells: readonly (readonly string[])[]): string {
  return `\\begin{${environment}} ${cells.map((row) => row.join(' & ')).join(' \\\\ ')} \\end{${environment}}`;
}

/** Signs that mean something in TeX. All others stay as they are: models read `×` and `α` as well as their names. */
function escaped(text: string): string {
  return text.replace(/\\/g, '\\backslash ').replace(/[{}$%#&_]/g, '\\$&');
}

/** The equations in `element`, each of which stands in a line of its own. */
export function equationsIn(element: Element): string {
  return descendants(element, 'oMath')
    .map((one) => `$$${equation(one)}$$`)
    .join('\n');
}
