import type { TextNote } from '../../../model/attachment/media-reader';
import type { DocumentText } from '../document';
import { blocks, csv, heading } from '../write-markdown';
import { at, childrenOf, descendants, type Element, relationId, scanXml, textIn } from '../markup';
import { DocumentPackage } from '../package';
import { TableRoom } from '../table-room';
import { dateFormats, type DateFormat, dateText, numberText } from './xlsx-values';

/** So many rows of a sheet are read; a context window holds far fewer. */
const mostRows = 100_000;

/** What a cell's value needs to be understood. */
interface Workbook {
  /** Texts that cells share, by their number. */
  shared: readonly string[];
  /** What kind of date each cell style shows; null for other numbers. */
  dates: readonly (DateFormat | null)[];
  is1904: boolean;
}

/** An Excel workbook as one CSV a sheet, under its name. Dates are dates, and formulas are their last result. */
export async function readXlsx(file: Blob): Promise<DocumentText> {
  const excel = await DocumentPackage.open(file, 'xlsx');
  const main = [...(await excel.relations('')).values()].find(({ type }) => type === 'officeDocument')?.target;
  const path = main ?? 'xl/workbook.xml';
  const workbook = at(await excel.required(path), 'workbook');
  if (!workbook) throw excel.broken();
  const relations = await excel.relations(path);
  const partOf = async (type: string) => {
    const found = [...relations.values()].find((relation) => relation.type === type);
    return found ? await excel.part(found.target) : null;
  };
  const shared = await partOf('sharedStrings');
  const isTrue = (value = '') => value === '1' || value === 'true';
  const values: Workbook = {
    shared: shared ? descendants(shared, 'si').map(richText) : [],
    dates: dateFormats(await partOf('styles')),
    is1904: isTrue(at(workbook, 'workbookPr')?.attributes['date1904']),
  };
  const notes: TextNote[] = [];
  const room = new TableRoom();
  const texts: string[] = [];
  const hidden: string[] = [];
  for (const sheet of descendants(workbook, 'sheet')) {
    const { name = '', state = 'visible' } = sheet.attributes;
    const target = relations.get(relationId(sheet));
    // A chart sheet has no cells.
    if (target?.type !== 'worksheet') continue;
    const xml = await excel.text(target.target);
    if (xml === null) throw excel.broken();
    const { rows, of } = rowsOf(xml, values, room);
    if (rows.length < of) notes.push({ kind: 'cut', unit: 'row', kept: rows.length, of });
    if (state !== 'visible') hidden.push(name);
    texts.push(blocks([heading(2, state === 'visible' ? name : `${name} (hidden)`), csv(rows)]));
  }
  if (hidden.length > 0) notes.push({ kind: 'hidden-sheets', names: hidden });
  return { text: blocks(texts), language: 'csv', pages: null, notes };
}

/** Without `rPh`, which tells how Japanese is spoken and would double it. */
function richText(item: Element): string {
  const own = childrenOf(item, 't').map(textIn);
  const runs = childrenOf(item, 'r').map((run) => textIn(at(run, 't')));
  return unescaped([...own, ...runs].join(''));
}

/** Excel writes control characters as `_x000D_`. */
function unescaped(text: string): string {
  return text.replace(/_x([\dA-F]{4})_/gi, (_whole, code: string) => {
    const character = String.fromCharCode(parseInt(code, 16));
    return character === '\r' ? '' : character;
  });
}

/** Reads a sheet piece by piece: as a tree of elements, a large one would take a hundred times its bytes. */
function rowsOf(xml: string, workbook: Workbook, room: TableRoom): { rows: string[][]; of: number } {
  const rows: string[][] = [];
  // Its texts by their columns: an array with a cell in the last column would have 16,384 places.
  let row = new Map<number, string>();
  let width = 0;
  let rowNumber = 0;
  let lastRowNumber = 0;
  let of = 0;
  let cell: Cell | null = null;
  let isIn: 'value' | 'text' | 'formula' | null = null;
  scanXml(xml, {
    onOpen(name, attributes) {
      if (name === 'row') {
        row = new Map();
        width = 0;
        rowNumber = Number(attributes['r'] ?? lastRowNumber + 1);
      } else if (name === 'c') {
        const column = attributes['r'] ? columnOf(attributes['r']) : width;
        cell = {
          column,
          type: attributes['t'] ?? 'n',
          style: Number(attributes['s'] ?? 0),
          value: '',
          text: '',
          formula: '',
        };
      } else if (name === 'v') isIn = 'value';
      else if (name === 't') isIn = 'text';
      else if (name === 'f') isIn = 'formula';
      else if (name === 'rPh') isIn = null;
    },
    onText(text) {
      if (cell && isIn) cell[isIn] += text;
    },
    onClose(name) {
      if (name === 'c' && cell) {
        const value = cellText(cell, workbook);
        if (value !== '' && cell.column < 16_384) {
          row.set(cell.column, value);
          width = Math.max(width, cell.column + 1);
        }
        cell = null;
      } else if (name === 'row') {
        of++;
        if (rows.length >= mostRows || !room.take(width, row.values())) return;
        if (rowNumber > lastRowNumber + 1) rows.push([]);
        if (rowNumber > lastRowNumber + 1) of++;
        lastRowNumber = rowNumber;
        const texts = new Array<string>(width).fill('');
        for (const [column, text] of row) texts[column] = text;
        rows.push(texts);
      }
      isIn = null;
    },
  });
  return { rows, of };
}

interface Cell {
  column: number;
  type: string;
  style: number;
  value: string;
  text: string;
  formula: string;
}

function cellText({ type, style, value, text, formula }: Cell, { shared, dates, is1904 }: Workbook): string {
  switch (type) {
    case 's':
      return shared[Number(value)] ?? '';
    case 'inlineStr':
      return unescaped(text);
    case 'str':
      return unescaped(value);
    case 'b':
      return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : '';
    case 'e':
    case 'd':
      return value;
    default: {
      // What wrote the file need not have calculated it.
      if (value === '') return formula === '' ? '' : `=${formula}`;
      const format = dates[style];
      return format ? dateText(Number(value), format, is1904) : numberText(value);
    }
  }
}

/** The index of a cell's column: 0 for `A1`, 27 for `AB3`. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]*/i.exec(reference)![0].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
