import { type DocumentText, picturesLeftOut } from '../document';
import { blocks, heading, markdownTable } from '../write-markdown';
import { at, childrenOf, descendants, type Element, isElement, relationId, textIn } from '../markup';
import { DocumentPackage, type Relations } from '../package';
import { equationsIn } from './equation';

interface Walk {
  presentation: DocumentPackage;
  relations: Relations;
  pictures: number;
}

/** A PowerPoint presentation as Markdown: its slides in the order in which they are shown, each with its notes. */
export async function readPptx(file: Blob): Promise<DocumentText> {
  const presentation = await DocumentPackage.open(file, 'pptx');
  const main = [...(await presentation.relations('')).values()].find(({ type }) => type === 'officeDocument')?.target;
  const path = main ?? 'ppt/presentation.xml';
  const list = at(await presentation.required(path), 'presentation', 'sldIdLst');
  const relations = await presentation.relations(path);
  const slides: string[] = [];
  let pictures = 0;
  for (const id of list ? childrenOf(list, 'sldId') : []) {
    const slidePath = relations.get(relationId(id))?.target ?? '';
    const slide = at((await presentation.part(slidePath)) ?? undefined, 'sld');
    if (!slide) throw presentation.broken();
    const walk: Walk = { presentation, relations: await presentation.relations(slidePath), pictures: 0 };
    slides.push(await slideText(slide, slides.length + 1, walk));
    pictures += walk.pictures;
  }
  return {
    text: blocks(slides),
    language: 'markdown',
    pages: slides.length,
    notes: picturesLeftOut(pictures),
  };
}

async function slideText(slide: Element, number: number, walk: Walk): Promise<string> {
  const tree = at(slide, 'cSld', 'spTree');
  const shapes = tree ? shapesIn(tree) : [];
  const title = shapes.find((shape) => /^(?:title|ctrTitle)$/.test(placeholder(shape) ?? ''));
  const titleText = title ? paragraphs(at(title, 'txBody')).replace(/^\s*- /gm, '') : '';
  const isHidden = slide.attributes['show'] === '0';
  const texts: string[] = [];
  for (const shape of shapes) if (shape !== title) texts.push(await shapeText(shape, walk));
  const name = `Slide ${number}${isHidden ? ' (hidden)' : ''}${titleText.trim() === '' ? '' : `: ${titleText}`}`;
  return blocks([heading(2, name), ...texts, await notesText(walk)]);
}

/** The shapes of a slide, those in groups in their place. */
function shapesIn(tree: Element): Element[] {
  return tree.children.flatMap((child) => {
    if (!isElement(child)) return [];
    if (child.name === 'grpSp' || child.name === 'Choice' || child.name === 'AlternateContent') return shapesIn(child);
    return ['sp', 'graphicFrame', 'pic', 'cxnSp'].includes(child.name) ? [child] : [];
  });
}

/** What a shape stands for on its slide, such as `title`, `body` or `sldNum`; undefined for a shape of its own. */
function placeholder(shape: Element): string | undefined {
  const found = descendants(shape, 'nvPr').flatMap((properties) => childrenOf(properties, 'ph'))[0];
  return found && (found.attributes['type'] ?? 'body');
}

async function shapeText(shape: Element, walk: Walk): Promise<string> {
  if (shape.name === 'pic') {
    walk.pictures++;
    const description = descendants(shape, 'cNvPr')[0]?.attributes['descr'] ?? '';
    return description.trim() === '' ? '' : `[Picture: ${description.trim()}]`;
  }
  // The number of a slide, its date and footer are on every one.
  if (/^(?:sldNum|dt|ftr)$/.test(placeholder(shape) ?? '')) return '';
  if (shape.name !== 'graphicFrame') return paragraphs(at(shape, 'txBody'));
  const tables = descendants(shape, 'tbl').map(table);
  if (tables.length > 0) return blocks(tables);
  const diagram = descendants(shape, 'relIds')[0];
  return diagram ? diagramText(diagram, walk) : '';
}

/** The texts of a SmartArt drawing, which stand in a part of their own. */
async function diagramText(diagram: Element, { presentation, relations }: Walk): Promise<string> {
  const data = await presentation.part(relations.get(relationId(diagram))?.target ?? '');
  const texts = data ? descendants(data, 't').filter(({ children }) => children.some(isElement)) : [];
  return texts
    .map((text) => paragraphs(text).trim())
    .filter(Boolean)
    .map((text) => `- ${text}`)
    .join('\n');
}

function table(element: Element): string {
  const rows = childrenOf(element, 'tr').map((row) =>
    childrenOf(row, 'tc').map((cell) => paragraphs(at(cell, 'txBody'))),
  );
  return markdownTable(rows);
}

/** The paragraphs of a text, each deeper one indented as a list. */
function paragraphs(body: Element | undefined): string {
  const lines = (body ? childrenOf(body, 'p') : []).map((paragraph) => {
    const level = Number(at(paragraph, 'pPr')?.attributes['lvl'] ?? 0);
    const text = paragraph.children
      .map((child) => (isElement(child) ? runText(child) : ''))
      .join('')
      .trim();
    return level > 0 && text !== '' ? `${'  '.repeat(Math.min(level, 8))}- ${text}` : text;
  });
  return lines.filter(Boolean).join('\n');
}

function runText(run: Element): string {
  if (run.name === 'br') return '\n';
  if (run.name === 'm') return equationsIn(run);
  return run.name === 'r' || run.name === 'fld' ? textIn(at(run, 't')) : '';
}

async function notesText({ presentation, relations }: Walk): Promise<string> {
  const found = [...relations.values()].find(({ type }) => type === 'notesSlide');
  const tree = at((found ? await presentation.part(found.target) : null) ?? undefined, 'notes', 'cSld', 'spTree');
  const body = (tree ? shapesIn(tree) : []).find((shape) => placeholder(shape) === 'body');
  const text = body ? paragraphs(at(body, 'txBody')) : '';
  return text === '' ? '' : `Notes: ${text}`;
}
