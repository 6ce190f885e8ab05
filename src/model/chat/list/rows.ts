import type { Conversation } from '../conversation';
import type { Section } from './section';

/** Which rows are drawn: those from `from` to `to` (exclusive), and `kept` with its neighbours. */
export interface RowWindow {
  from: number;
  to: number;
  kept: number | null;
}

/** A section of which something is in sight, with those of its rows that are drawn. */
export interface DrawnSection {
  section: Section;
  /** The number of its heading's row in the whole list, from 0 on. */
  row: number;
  /** How many rows it has. */
  rows: number;
  chats: readonly { chat: Conversation; /** Its number in the section, from 0 on. */ index: number }[];
}

/** How many rows the sections have. */
export function countRows(sections: readonly Section[]): number {
  return sections.reduce((sum, section) => sum + rowsOf(section), 0);
}

/** The number of the row of a chat, or of the heading of that name; null where it has none. */
export function rowOf(sections: readonly Section[], id: string): number | null {
  let row = 0;
  for (const section of sections) {
    if (section.name === id) return row;
    const index = section.isOpen ? section.chats.findIndex((one) => one.id === id) : -1;
    if (index !== -1) return row + 1 + index;
    row += rowsOf(section);
  }
  return null;
}

/** What is drawn of the rows. The kept one has the focus: from it, Tab leads to the next one. */
export function rowsInSight(sections: readonly Section[], { from, to, kept }: RowWindow): readonly DrawnSection[] {
  const drawn: DrawnSection[] = [];
  let row = 0;
  for (const section of sections) {
    const rows = rowsOf(section);
    const indices = new Set<number>();
    const add = (first: number, end: number): void => {
      const last = Math.min(end - row - 1, rows - 1);
      for (let index = Math.max(first - row - 1, 0); index < last; index += 1) indices.add(index);
    };
    add(from, to);
    if (kept !== null) add(kept - 1, kept + 2);
    const isSeen = row < to && row + rows > from;
    if (isSeen || (kept !== null && kept >= row && kept < row + rows) || indices.size > 0)
      drawn.push({
        section,
        row,
        rows,
        chats: [...indices].sort((a, b) => a - b).map((index) => ({ chat: section.chats[index]!, index })),
      });
    row += rows;
  }
  return drawn;
}

function rowsOf({ isOpen, chats }: Section): number {
  return isOpen ? 1 + chats.length : 1;
}
