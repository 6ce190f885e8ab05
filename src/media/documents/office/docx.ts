import { blocks, blocksAndItems, heading, leadsOut, markdownLink, markdownTable } from '../write-markdown';
import { type DocumentText, picturesLeftOut } from '../document';
import { at, childrenOf, descendants, type Element, isElement, relationId, textIn } from '../markup';
import { DocumentPackage, type Relations } from '../package';
import { listMarkers, type ListMarkers } from './docx-lists';
import { headingLevels } from './docx-styles';
import { equation, equationsIn } from './equation';

/** What the walk through a document needs and gathers. */
interface Walk {
  relations: Relations;
  levels: ReadonlyMap<string, number>;
  markers: ListMarkers;
  pictures: number;
}

/** A Word document as Markdown: headings, lists, tables, links, equations, notes and comments. Deleted text of tracked changes is left out. */
export async function readDocx(file: Blob): Promise<DocumentText> {
  const word = await DocumentPackage.open(file, 'docx');
  const main = await mainPart(word);
  const relations = await word.relations(main);
  const body = at(await word.required(main), 'document', 'body');
  if (!body) throw word.broken();
  const partOf = async (type: string) => {
    const found = [...relations.values()].find((relation) => relation.type === type);
    return found ? await word.part(found.target) : null;
  };
  const walk: Walk = {
    relations,
    levels: headingLevels(await partOf('styles')),
    markers: listMarkers(await partOf('numbering')),
    pictures: 0,
  };
  const parts = [blocksIn(body, walk)];
  for (const [type, name] of [
    ['footnotes', 'footnote'],
    ['endnotes', 'endnote'],
  ] as const)
    parts.push(notes(await partOf(type), name, walk));
  parts.push(comments(await partOf('comments'), walk));
  parts.push(await headersAndFooters(word, walk));
  return { text: blocks(parts), language: 'markdown', pages: null, notes: picturesLeftOut(walk.pictures) };
}

async function mainPart(word: DocumentPackage): Promise<string> {
  const relations = await word.relations('');
  return [...relations.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
}

/** Blocks within a body, a cell, a note: paragraphs and tables, also those in content controls and insertions. */
function blocksIn(parent: Element, walk: Walk): string {
  const texts = parent.children.filter(isElement).map((child) => {
    const text = block(child, walk);
    return { text, isItem: child.name === 'p' && /^\s*(?:- |\d+\. )/.test(text) };
  });
  return blocksAndItems(texts);
}

function block(element: Element, walk: Walk): string {
  switch (element.name) {
    case 'p':
      return paragraph(element, walk);
    case 'tbl':
      return table(element, walk);
    case 'sdt':
    case 'sdtContent':
    case 'ins':
    case 'moveTo':
    case 'customXml':
    case 'smartTag':
      return blocksIn(element, walk);
    default:
      return '';
  }
}

function paragraph(element: Element, walk: Walk): string {
  const text = inline(element, walk).trim();
  const properties = at(element, 'pPr');
  const outline = at(properties, 'outlineLvl')?.attributes['val'];
  const style = at(properties, 'pStyle')?.attributes['val'] ?? '';
  const level = outline === undefined ? walk.levels.get(style) : Number(outline) + 1;
  if (text === '') return '';
  const marker = walk.markers(properties, style);
  if (level !== undefined && level <= 9) return heading(level, `${marker.number}${text}`);
  return `${marker.indent}${marker.bullet}${text}`;
}

function inline(element: Element, walk: Walk): string {
  return element.children.map((child) => (isElement(child) ? run(child, walk) : '')).join('');
}

function run(element: Element, walk: Walk): string {
  const { name, attributes } = element;
  switch (name) {
    case 't':
      return textIn(element);
    case 'tab':
      return '\t';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '‑';
    case 'sym':
      return symbol(attributes['char'] ?? '');
    case 'footnoteReference':
      return `[^${attributes['id'] ?? ''}]`;
    case 'endnoteReference':
      return `[^e${attributes['id'] ?? ''}]`;
    case 'hyperlink':
      return link(inline(element, walk), walk.relations.get(relationId(element))?.target);
    case 'drawing':
    case 'pict':
      return drawing(element, walk);
    case 'oMath':
      return `$${equation(element)}$`;
    case 'oMathPara':
      return equationsIn(element);
    // Deleted text, codes of fields whose result follows, and the copy of a drawing for old versions.
    case 'del':
    case 'moveFrom':
    case 'delText':
    case 'instrText':
    case 'Fallback':
    case 'pPr':
    case 'rPr':
    case 'sdtPr':
      return '';
    default:
      return inline(element, walk);
  }
}

/** A text box stands in a drawing, as does a picture with what it shows in words. */
function drawing(element: Element, walk: Walk): string {
  const boxes = descendants(element, 'txbxContent').map((box) => blocksIn(box, walk));
  if (boxes.length > 0) return `\n${blocks(boxes)}\n`;
  if (descendants(element, 'blip').length + descendants(element, 'imagedata').length === 0) return '';
  walk.pictures++;
  const description = descendants(element, 'docPr')[0]?.attributes['descr'] ?? '';
  return description.trim() === '' ? '' : `[Picture: ${description.trim()}]`;
}

/** A character of a symbol font. Those of Symbol and Wingdings have codes of their own: ticks, boxes and bullets are common. */
function symbol(code: string): string {
  const known: Record<string, string> = { F0FE: '☑', F0A8: '☐', F06F: '☐', F0FC: '✓', F0FB: '✗', F0B7: '•', F0E0: '→' };
  return known[code.toUpperCase()] ?? '';
}

/** `text` as a link of Markdown, if its target is an address. */
function link(text: string, target: string | undefined): string {
  if (!target || text.trim() === '' || !leadsOut(target)) return text;
  return target === text ? text : markdownLink(text, target);
}

function table(element: Element, walk: Walk): string {
  const rows = rowsOf(element).map((row) =>
    cellsOf(row).flatMap((cell) => {
      const properties = at(cell, 'tcPr');
      const merge = at(properties, 'vMerge');
      // A cell merged with the one above has its text there.
      const isContinued = merge !== undefined && merge.attributes['val'] !== 'restart';
      const span = Number(at(properties, 'gridSpan')?.attributes['val'] ?? 1);
      const text = isContinued ? '' : blocksIn(cell, walk);
      return [text, ...new Array<string>(Math.min(Math.max(span, 1), 64) - 1).fill('')];
    }),
  );
  return markdownTable(rows);
}

/** Rows and cells may stand in content controls. */
function rowsOf(element: Element): Element[] {
  return within(element, 'tr', 'tbl');
}

function cellsOf(row: Element): Element[] {
  return within(row, 'tc', 'tbl');
}

/** The elements of this name below `element`, but not those in another `boundary` below it. */
function within(element: Element, name: string, boundary: string): Element[] {
  return element.children.flatMap((child) => {
    if (!isElement(child) || child.name === boundary || child.name === 'del') return [];
    return child.name === name ? [child] : within(child, name, boundary);
  });
}

function notes(part: Element | null, name: 'footnote' | 'endnote', walk: Walk): string {
  const list = part ? descendants(part, name) : [];
  return list
    .filter(({ attributes }) => !attributes['type'] || attributes['type'] === 'normal')
    .map((note) => `[^${name === 'endnote' ? 'e' : ''}${note.attributes['id'] ?? ''}]: ${blocksIn(note, walk)}`)
    .join('\n');
}

function comments(part: Element | null, walk: Walk): string {
  const list = part ? descendants(part, 'comment') : [];
  const texts = list.map((comment) => `- ${comment.attributes['author'] ?? '?'}: ${blocksIn(comment, walk)}`);
  return texts.length === 0 ? '' : `Comments:\n${texts.join('\n')}`;
}

/** Each header and footer once, at the end: they often hold the sender, a number or a date that the text does not. */
async function headersAndFooters(word: DocumentPackage, walk: Walk): Promise<string> {
  const texts = new Set<string>();
  for (const { type, target } of walk.relations.values()) {
    if (type !== 'header' && type !== 'footer') continue;
    const part = await word.part(target);
    const root = part ? childrenOf(part, type === 'header' ? 'hdr' : 'ftr')[0] : undefined;
    const text = root ? blocksIn(root, walk).replace(/\s*\n\s*/g, ' · ') : '';
    // A number of the page alone says nothing.
    if (/\p{L}/u.test(text)) texts.add(`${type === 'header' ? 'Header' : 'Footer'}: ${text}`);
  }
  return [...texts].join('\n');
}
