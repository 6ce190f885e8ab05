import { type Element, isElement } from '../markup';
import { numberText } from '../office/xlsx-values';

/** A repeated row or cell that has something in it is written so many times at most; a file can claim a million. */
const mostRepeats = 1000;

/** The rows of a table in order, repeated ones as often as the file says, headers and groups resolved. */
export function tableRows(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (!isElement(child)) return [];
    if (/^table-(?:header-rows|row-group|rows)$/.test(child.name)) return tableRows(child);
    if (child.name !== 'table-row') return [];
    // An empty row is repeated to the end of the sheet.
    const repeats = hasContent(child) ? repeated(child, 'number-rows-repeated') : 1;
    return new Array<Element>(repeats).fill(child);
  });
}

/** The texts of a row's cells. `textOf` gives that of a cell whose value is no number, date or truth. */
export function cellsOf(row: Element, textOf: (cell: Element) => string): string[] {
  const cells = row.children.flatMap((child) => {
    if (!isElement(child)) return [];
    if (/^table-(?:header-columns|column-group|columns)$/.test(child.name)) return cellsOf(child, textOf);
    if (child.name !== 'table-cell' && child.name !== 'covered-table-cell') return [];
    const text = child.name === 'table-cell' ? cellText(child, textOf) : '';
    return new Array<string>(repeated(child, 'number-columns-repeated')).fill(text);
  });
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
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
