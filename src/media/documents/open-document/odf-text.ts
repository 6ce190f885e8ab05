import { blocks, blocksAndItems, heading, leadsOut, markdownLink, markdownTable } from '../write-markdown';
import { at, childrenOf, type Element, isElement, textIn } from '../markup';
import type { TextNote } from '../../../model/attachment/media-reader';
import type { TableRoom } from '../table-room';
import { rowsOf } from './odf-tables';

/** What a walk through an OpenDocument text needs and gathers. */
export interface OdfWalk {
  pictures: number;
  /** Foot- and endnotes, as they are put at the end. */
  notes: string[];
  /** The names of the list styles that count. */
  lists: ReadonlySet<string>;
  /** What is left of it for rows of tables. */
  room: TableRoom;
  /** Of each table that there was no room for: how much of it was read. */
  cut: TextNote[];
}

/** The paragraphs, headings, lists and tables in an element, as Markdown. */
export function odfBlocks(parent: Element, walk: OdfWalk): string {
  const texts = parent.children.filter(isElement).map((child) => ({
    text: block(child, walk),
    isItem: child.name === 'list',
  }));
  return blocksAndItems(texts);
}

/** The texts of a table's cells, row by row, as long as there is room for them. */
export function tableTexts(table: Element, walk: OdfWalk): string[][] {
  const { rows, of } = rowsOf(table, walk.room, (cell) => odfBlocks(cell, walk));
  if (rows.length < of) walk.cut.push({ kind: 'cut', unit: 'row', kept: rows.length, of });
  return rows;
}

function block(element: Element, walk: OdfWalk): string {
  switch (element.name) {
    case 'h': {
      const text = inline(element, walk).trim();
      return text === '' ? '' : heading(Number(element.attributes['outline-level'] ?? 1), text);
    }
    case 'p':
      return inline(element, walk).trim();
    case 'list':
      return list(element, walk, 0, walk.lists.has(element.attributes['style-name'] ?? ''));
    case 'table':
      return markdownTable(tableTexts(element, walk));
    case 'frame':
      return frame(element, walk);
    case 'image':
      walk.pictures++;
      return '';
    // Deleted text, the definitions of fields, and the slide's picture on its page of notes.
    case 'tracked-changes':
    case 'sequence-decls':
    case 'forms':
    case 'page-thumbnail':
    case 'annotation':
      return '';
    default:
      return odfBlocks(element, walk);
  }
}

function list(element: Element, walk: OdfWalk, depth: number, isCounting: boolean): string {
  let number = 0;
  const items = element.children.filter(isElement).map((item) => {
    if (item.name !== 'list-item' && item.name !== 'list-header') return '';
    const nested = childrenOf(item, 'list').map((inner) => list(inner, walk, depth + 1, isCounting));
    const own = odfBlocks(without(item, 'list'), walk);
    number++;
    const marker = isCounting ? `${number}. ` : '- ';
    const text = own === '' ? '' : `${'  '.repeat(Math.min(depth, 8))}${marker}${own.replace(/\n+/g, ' ')}`;
    return [text, ...nested].filter(Boolean).join('\n');
  });
  return items.filter(Boolean).join('\n');
}

function inline(element: Element, walk: OdfWalk): string {
  return element.children.map((child) => (isElement(child) ? piece(child, walk) : child.replace(/\s+/g, ' '))).join('');
}

function piece(element: Element, walk: OdfWalk): string {
  const { name, attributes } = element;
  switch (name) {
    case 's':
      return ' '.repeat(Math.min(Number(attributes['c'] ?? 1) || 1, 100));
    case 'tab':
      return '\t';
    case 'line-break':
      return '\n';
    case 'note': {
      const mark = `[^${walk.notes.length + 1}]`;
      // Its place is taken before its text is read, which may hold notes, too.
      const place = walk.notes.push('') - 1;
      const body = at(element, 'note-body');
      walk.notes[place] = `${mark}: ${body ? odfBlocks(body, walk) : ''}`;
      return mark;
    }
    case 'a': {
      const text = inline(element, walk);
      const href = attributes['href'] ?? '';
      return leadsOut(href) && href !== text ? markdownLink(text, href) : text;
    }
    case 'frame':
      return frame(element, walk);
    case 'custom-shape':
    case 'text-box':
      return odfBlocks(element, walk);
    case 'annotation':
      return ` [Comment: ${odfBlocks({ ...element, children: childrenOf(element, 'p') }, walk)}]`;
    case 'image':
      walk.pictures++;
      return '';
    // How the characters below are spoken, and names of places in the text.
    case 'ruby-text':
    case 'annotation-end':
      return '';
    default:
      return inline(element, walk);
  }
}

/** A frame has its content in several forms, the best first: a table, and a picture of it. */
function frame(element: Element, walk: OdfWalk): string {
  const hasTable = childrenOf(element, 'table').length > 0;
  const description = hasTable ? '' : textIn(at(element, 'desc')).trim();
  const shown = hasTable ? { ...element, children: childrenOf(element, 'table') } : without(element, 'desc', 'title');
  return blocks([description === '' ? '' : `[Picture: ${description}]`, odfBlocks(shown, walk)]);
}

function without(element: Element, ...names: string[]): Element {
  return { ...element, children: element.children.filter((child) => !isElement(child) || !names.includes(child.name)) };
}
