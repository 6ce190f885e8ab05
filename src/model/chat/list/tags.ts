import type { Conversation } from '../conversation';

/** A tag as it is kept: without a # before it, with single blanks, and not too long, no sign cut in two. */
export function tidiedTag(typed: string): string {
  const plain = typed
    .normalize('NFC')
    .replace(/^[#＃\s]+/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return [...plain].slice(0, 60).join('').trim();
}

/** Whether two tags are one: case does not matter. */
export function isSameTag(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** `tags` with `more`, each once, as it was written first. */
export function withTags(tags: readonly string[], more: readonly string[]): readonly string[] {
  return more.reduce<readonly string[]>(
    (all, tag) => (all.some((one) => isSameTag(one, tag)) ? all : [...all, tag]),
    tags,
  );
}

/** `tags` without `gone`, however their letters are written. */
export function withoutTags(tags: readonly string[], gone: readonly string[]): readonly string[] {
  return tags.filter((tag) => !gone.some((one) => isSameTag(one, tag)));
}

/** The tags of chats, by name, and how many of the chats have each. */
export function countTags(chats: readonly Conversation[]): { tag: string; count: number }[] {
  const counts = new Map<string, { tag: string; count: number }>();
  for (const tag of chats.flatMap(({ tags = [] }) => tags)) {
    const known = counts.get(tag.toLowerCase());
    if (known) known.count += 1;
    else counts.set(tag.toLowerCase(), { tag, count: 1 });
  }
  return [...counts.values()].sort((a, b) => a.tag.localeCompare(b.tag));
}
