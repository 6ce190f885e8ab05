import type { Conversation } from '../conversation';
import { dayGroups, type DayGroup } from '../days';
import type { ChatGroup, ChatSort } from './choices';
import { timeOf } from './order';

/** A heading of the list and the chats under it. Every heading and every chat is a row, all of one height. */
export interface Section {
  name: 'pinned' | 'chats' | 'archived' | DayGroup;
  /** In order. */
  chats: readonly Conversation[];
  /** Whether the chats are rows, too, and not the heading alone. */
  isOpen: boolean;
}

/**
 * What the list shows of `chats`, which are in order: the pinned ones, the others by day or all at once, and the
 * archived ones, which are pinned no more. `now`: UTC ms.
 */
export function sectionsOf(
  chats: readonly Conversation[],
  { sort, group, now, isArchiveOpen }: { sort: ChatSort; group: ChatGroup; now: number; isArchiveOpen: boolean },
): readonly Section[] {
  const dayOf = dayGroups(now);
  const pinned: Conversation[] = [];
  const archived: Conversation[] = [];
  const others = new Map<Section['name'], { newest: number; chats: Conversation[] }>();
  for (const one of chats) {
    if (one.archivedAt !== undefined) archived.push(one);
    else if (one.pinned) pinned.push(one);
    else {
      const time = timeOf(one, sort);
      const name = group === 'none' ? 'chats' : dayOf(time);
      const known = others.get(name);
      if (!known) others.set(name, { newest: time, chats: [one] });
      else {
        known.chats.push(one);
        known.newest = Math.max(known.newest, time);
      }
    }
  }
  // Sorted by title or cost, the first chat may be of any day.
  const byDay = [...others].sort(([, a], [, b]) => b.newest - a.newest);
  const sections: Section[] = [
    { name: 'pinned', chats: pinned, isOpen: true },
    ...byDay.map(([name, { chats: ofDay }]): Section => ({ name, chats: ofDay, isOpen: true })),
    { name: 'archived', chats: archived, isOpen: isArchiveOpen },
  ];
  return sections.filter((section) => section.chats.length > 0);
}
