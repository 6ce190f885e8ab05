import type { Entry } from './entry';

/** What is shown under one heading. */
export interface Group {
  group: Entry['group'];
  items: readonly Entry[];
}

/** As many of a kind are shown before anything is typed. */
const mostAtFirst = { recent: 6, chats: 6, others: 3 };

/** What is shown before anything is typed: what was used last, every command, and the first few of all else. */
export function groupsAtFirst(entries: readonly Entry[], recentIds: readonly string[]): Group[] {
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  const recent = recentIds.flatMap((id) => known.get(id) ?? []).slice(0, mostAtFirst.recent);
  const rest = new Map<Entry['group'], Entry[]>();
  for (const entry of entries) {
    const items = rest.get(entry.group) ?? [];
    rest.set(entry.group, items);
    if (!recent.includes(entry) && items.length < mostOf(entry)) items.push(entry);
  }
  const groups: Group[] = [
    { group: 'recent', items: recent },
    ...[...rest].map(([group, items]) => ({ group, items })),
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function mostOf({ id, group, chords }: Entry): number {
  const isCommand = id.includes('.') && chords !== undefined;
  return isCommand ? Infinity : group === 'chats' ? mostAtFirst.chats : mostAtFirst.others;
}
