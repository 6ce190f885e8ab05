import type { Conversation } from '../conversation';
import { dayGroups } from '../days';
import type { ChatGroup, ChatSort } from './choices';
import { timeOf } from './order';
import type { DividedChats, Section } from './section';

/** How the list is shown. */
export interface ListView {
  sort: ChatSort;
  group: ChatGroup;
  /** UTC ms. */
  now: number;
  isArchiveOpen: boolean;
  /** Divides chats into those of the folders and the others. */
  divide: (chats: readonly Conversation[]) => DividedChats;
}

/**
 * What the list shows of `chats`, which are in order: the pinned ones, the folders, the others by day or all at once,
 * and the archived ones, which are in no folder and pinned no more.
 */
export function sectionsOf(
  chats: readonly Conversation[],
  { sort, group, now, isArchiveOpen, divide }: ListView,
): readonly Section[] {
  const dayOf = dayGroups(now);
  const pinned: Conversation[] = [];
  const archived: Conversation[] = [];
  const live = chats.filter((one) => one.archivedAt === undefined || !archived.push(one));
  const inFolders = group === 'folder' ? divide(live) : { sections: [], others: live };
  const others = new Map<Section['name'], { newest: number; chats: Conversation[] }>();
  for (const one of inFolders.others) {
    if (one.pinned) pinned.push(one);
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
    ...inFolders.sections,
    ...byDay.map(([name, { chats: ofDay }]): Section => ({ name, chats: ofDay, isOpen: true })),
    { name: 'archived', chats: archived, isOpen: isArchiveOpen },
  ];
  return sections.filter((section) => section.folder !== undefined || section.chats.length > 0);
}
