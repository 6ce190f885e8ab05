import { fenceFor } from '../../model/attachment/fence';
import { blocks, heading, leadsOut, markdownLink, markdownTable } from './write-markdown';
import { descendants, type Element, isElement, parseHtml, textIn } from './markup';

/** What nobody reads: code, and parts that are shown to programs only. */
const unread = new Set([
  'head',
  'title',
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'audio',
  'video',
  'canvas',
  'select',
  'datalist',
]);

const blockNames = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre search section summary table ul'.split(
    ' ',
  ),
);

interface Walk {
  pictures: number;
}

/** A web page's text as Markdown, in the order of the page. No script runs, and nothing is requested. */
export function htmlToMarkdown(html: string): { text: string; pictures: number } {
  const root = parseHtml(html);
  const walk: Walk = { pictures: 0 };
  const text = flow(root, walk);
  const title = textIn(descendants(root, 'title')[0]).trim().replace(/\s+/g, ' ');
  // Most pages repeat their title as a heading.
  const isTold = title === '' || text.includes(title);
  return { text: isTold ? text : blocks([heading(1, title), text]), pictures: walk.pictures };
}

/** The blocks in an element; what of its text and inline elements stands between them is a block, too. */
function flow(parent: Element, walk: Walk): string {
  const texts: string[] = [];
  let line = '';
  const endLine = () => {
    texts.push(trimmed(line));
    line = '';
  };
  for (const child of parent.children) {
    if (isElement(child) && holdsBlocks(child)) {
      endLine();
      texts.push(block(child, walk));
    } else line += inline(child, walk);
  }
  endLine();
  return blocks(texts);
}

function holdsBlocks(element: Element): boolean {
  if (isUnread(element)) return false;
  return blockNames.has(element.name) || element.children.some((child) => isElement(child) && holdsBlocks(child));
}

function isUnread({ name, attributes }: Element): boolean {
  if (unread.has(name) || 'hidden' in attributes) return true;
  // KaTeX draws a formula a second time, of single signs.
  if (/\bkatex-html\b/.test(attributes['class'] ?? '')) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '');
}

function block(element: Element, walk: Walk): string {
  const { name } = element;
  switch (name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      const text = flow(element, walk);
      return text === '' ? '' : heading(Number(name[1]), text);
    }
    case 'ul':
    case 'ol':
      return list(element, walk);
    case 'pre':
      return preformatted(element);
    case 'blockquote':
      return flow(element, walk).replace(/^(?=.)/gm, '> ');
    case 'hr':
      return '---';
    case 'table':
      return table(element, walk);
    default:
      return flow(element, walk);
  }
}

function list(element: Element, walk: Walk): string {
  let number = Number(element.attributes['start'] ?? 1) || 1;
  const items = element.children.filter(isElement).map((child) => {
    if (isUnread(child)) return '';
    const marker = element.name === 'ol' && child.name === 'li' ? `${number++}. ` : '- ';
    const text = block(child, walk).replace(/\n\n(?=\s*(?:- |\d+\. ))/g, '\n');
    return text === '' ? '' : `${marker}${text.replace(/\n(?=.)/g, `\n${' '.repeat(marker.length)}`)}`;
  });
  return items.filter(Boolean).join('\n');
}

function preformatted(element: Element): string {
  const code = lineBreaks(element).replace(/^\n/, '').trimEnd();
  const classes = [element, ...descendants(element, 'code')].map(({ attributes }) => attributes['class'] ?? '');
  const language = /\b(?:language|lang|highlight-source)-([\w+#-]+)/.exec(classes.join(' '))?.[1] ?? '';
  const fence = fenceFor(code);
  return code === '' ? '' : `${fence}${language}\n${code}\n${fence}`;
}

function lineBreaks(element: Element): string {
  return element.children
    .map((child) => (isElement(child) ? (child.name === 'br' ? '\n' : lineBreaks(child)) : child))
    .join('');
}

/** A table of data; one that only lays out a page is read as what stands in it. */
function table(element: Element, walk: Walk): string {
  const rows = rowsOf(element).map((row) =>
    row.children.filter(isElement).filter(({ name }) => name === 'td' || name === 'th'),
  );
  const isLayout = rows.every((cells) => cells.length <= 1) || descendants(element, 'table').length > 0;
  if (isLayout) return blocks(rows.flat().map((cell) => flow(cell, walk)));
  const caption = element.children.find((child) => isElement(child) && child.name === 'caption');
  const texts = rows.map((cells) =>
    cells.flatMap((cell) => {
      const span = Math.min(Math.max(Number(cell.attributes['colspan'] ?? 1) || 1, 1), 64);
      return [flow(cell, walk), ...new Array<string>(span - 1).fill('')];
    }),
  );
  return blocks([caption && isElement(caption) ? flow(caption, walk) : '', markdownTable(texts)]);
}

function rowsOf(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (!isElement(child) || isUnread(child)) return [];
    if (child.name === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.name) ? rowsOf(child) : [];
  });
}

function inline(node: Element | string, walk: Walk): string {
  // No-break spaces are spaces: models take them for something special.
  if (!isElement(node)) return node.replace(/[\s\u00a0]+/g, ' ');
  if (isUnread(node)) return '';
  const text = () => node.children.map((child) => inline(child, walk)).join('');
  switch (node.name) {
    case 'br':
      return '\n';
    case 'wbr':
    case 'rt':
    case 'rp':
      return '';
    case 'img': {
      walk.pictures++;
      const description = (node.attributes['alt'] ?? '').trim();
      return description === '' ? '' : `[Picture: ${description}]`;
    }
    case 'math':
      return formula(node);
    case 'strong':
    case 'b':
      // Google Docs wraps all that is copied in a <b> that is not bold.
      return /font-weight\s*:\s*(?:normal|[1-4]00)/.test(node.attributes['style'] ?? '')
        ? text()
        : marked(text(), '**');
    case 'em':
    case 'i':
      return marked(text(), '*');
    case 'del':
    case 's':
      return marked(text(), '~~');
    case 'code':
    case 'kbd':
    case 'samp': {
      // Called once: a page that leaves many of these open has each within the one before it.
      const code = text();
      return code.includes('`') ? code : marked(code, '`');
    }
    case 'a':
      return link(text(), node.attributes['href'] ?? '');
    default:
      return text();
  }
}

/** A formula as TeX, where the page has it so, too; else its signs. */
function formula(math: Element): string {
  const isTex = ({ attributes }: Element): boolean => attributes['encoding'] === 'application/x-tex';
  const tex = textIn(descendants(math, 'annotation').find(isTex)).trim();
  if (tex === '') return textIn(math).replace(/\s+/g, ' ');
  const mark = math.attributes['display'] === 'block' ? '$$' : '$';
  return `${mark}${tex}${mark}`;
}

/** `text` between marks, its outer spaces outside of them. */
function marked(text: string, mark: string): string {
  const words = text.trim();
  const start = text.length - text.trimStart().length;
  return words === '' ? text : `${text.slice(0, start)}${mark}${words}${mark}${text.slice(start + words.length)}`;
}

function link(text: string, href: string): string {
  if (!leadsOut(href) || text.trim() === '') return text;
  const words = text.trim();
  return words === href ? text : text.replace(words, () => markdownLink(words, href));
}

function trimmed(line: string): string {
  return line
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}
