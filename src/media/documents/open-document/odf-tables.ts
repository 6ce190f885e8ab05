import { type Element, isElement } from '../markup';
import { numberText } from '../office/xlsx-values';
import type { TableRoom } from '../table-room';

/** A repeated row or cell that has something in it is written so many times at most; a file can claim a million. */
const mostRepeats = 1000;

/** A sheet of Excel and of LibreOffice has so many columns. */
const mostColumns = 16_384;

/**
 * The rows of a table, repeated ones as often as the file says, headers and groups resolved, as long as there is room for them; and
 * how many there are in all. `textOf` gives the text of a cell whose value is no number, date or truth.
 */
export function rowsOf(
  table: Element,
  room: TableRoom,
  textOf: (cell: Element) => string,
): { rows: string[][]; of: number } {
  const rows: string[][] = [];
  let of = 0;
  let isCut = false;
  for (const row of rowElements(table)) {
    // An empty row is repeated to the end of the sheet.
    const repeats = hasContent(row) ? repeated(row, 'number-rows-repeated') : 1;
    of += repeats;
    const cells: string[] = isCut ? [] : cellsOf(row, textOf);
    for (let time = 0; time < repeats && !isCut; time++) {
      isCut = !room.take(cells.length, cells);
      if (!isCut) rows.push(cells);
    }
  }
  return { rows, of };
}

function rowElements(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (!isElement(child)) return [];
    if (/^table-(?:header-rows|row-group|rows)$/.test(child.name)) return rowElements(child);
    return child.name === 'table-row' ? [child] : [];
  });
}

function cellsOf(row: Element, textOf: (cell: Element) => string): string[] {
  const cells: string[] = [];
  for (const cell of cellElements(row)) {
    const text = cell.name === 'table-cell' ? cellText(cell, textOf) : '';
    const repeats = Math.min(repeated(cell, 'number-columns-repeated'), mostColumns - cells.length);
    for (let time = 0; time < repeats; time++) cells.push(text);
    if (cells.length === mostColumns) break;
  }
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

function cellElements(row: Element): Element[] {
  return row.children.flatMap((child) => {
    if (!isElement(child)) return [];
    if (/^table-(?:header-columns|column-group|columns)$/.test(child.name)) return cellElements(child);
    return child.name === 'table-cell' || child.name === 'covered-table-cell' ? [child] : [];
  });
}

function cellText(cell: Element, textOf: (cell: Element) => string): string {
  const { 'value-type': type = '', value = '', 'date-value': date = '' } = cell.attributes;
  if (type === 'float' || type === 'currency' || type === 'percentage') return numberText(value);
  if (type === 'date') return date.replace(/T00:00:00(?:\.0+)?$/, '').replace('T', ' ');
  return textOf(cell).replace(/\n\n/g, '\n');
}

function repeated(element: Element, attribute: string): number {
  const times = Number(element.attributes[attribute] ?? 1);
  return Number.isInteger(times) && times > 0 ? Math.min(times, mostRepeats) : 1;
}

function hasContent(row: Element): boolean {
  return row.children.some((cell) => isElement(cell) && cell.children.length > 0);
}
