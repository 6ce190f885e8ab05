import type { Message } from './message';
import type { Children } from './tree';

/**
 * A row of the outline of a tree. What follows a message without other versions is on the same level as that message;
 * what follows one of several versions is a level below it.
 */
export interface OutlineRow {
  message: Message;
  /** 1-based. */
  level: number;
  /** Which version the message is (1-based), and how many there are. */
  version: { number: number; total: number };
  /** Whether this row has rows a level below it. */
  hasBelow: boolean;
  /** The row's place among the rows directly below the same row (1-based), and how many of those there are. */
  place: number;
  places: number;
}

/** All live messages of a tree in reading order, oldest versions first. */
export function outlineOf(children: Children): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const groups: OutlineRow[][] = [];
  /**
   * A stack of what still has to become rows: the versions that follow a message, from `index` on, with their group and
   * level.
   */
  const open: { versions: readonly Message[]; index: number; group: OutlineRow[]; level: number }[] = [];
  const follow = (id: string | null, group: OutlineRow[], level: number): void => {
    const versions = children.get(id);
    if (versions) open.push({ versions, index: 0, group, level });
  };
  const followBelow = (id: string | null, level: number): void => {
    const group: OutlineRow[] = [];
    groups.push(group);
    follow(id, group, level);
  };
  followBelow(null, 1);
  for (let next = open.at(-1); next; next = open.at(-1)) {
    const { versions, index, group, level } = next;
    const message = versions[index];
    if (!message) {
      open.pop();
      continue;
    }
    next.index += 1;
    const total = versions.length;
    const hasBelow = total > 1 && children.has(message.id);
    const version = { number: index + 1, total };
    const row: OutlineRow = { message, level, version, hasBelow, place: group.length + 1, places: 0 };
    rows.push(row);
    group.push(row);
    if (total > 1) followBelow(message.id, level + 1);
    else follow(message.id, group, level);
  }
  for (const group of groups) for (const row of group) row.places = group.length;
  return rows;
}
