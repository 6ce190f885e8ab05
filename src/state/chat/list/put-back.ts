import type { Conversation } from '../../../model/chat/conversation';
import { withoutTags, withTags } from '../../../model/chat/list/tags';

/**
 * Takes back what `change` made of the header `before`, and only that: what was changed again since, here or in another
 * tab, stays as it is.
 */
export function putBack(
  before: Conversation,
  change: (one: Conversation) => Conversation,
): (now: Conversation) => Conversation {
  const after = change(before);
  return ({ archivedAt, folderId, ...now }) => {
    const wasArchivedAt = archivedAt === after.archivedAt ? before.archivedAt : archivedAt;
    const wasIn = folderId === after.folderId ? before.folderId : folderId;
    const back: Conversation = {
      ...now,
      deletedAt: now.deletedAt === after.deletedAt ? before.deletedAt : now.deletedAt,
      ...(wasArchivedAt !== undefined && { archivedAt: wasArchivedAt }),
      ...(wasIn !== undefined && { folderId: wasIn }),
    };
    return withTagsOf(back, tagsBack(now.tags ?? [], before.tags ?? [], after.tags ?? []));
  };
}

/** A header with these tags. */
export function withTagsOf({ tags: _, ...one }: Conversation, tags: readonly string[]): Conversation {
  return { ...one, ...(tags.length > 0 && { tags }) };
}

/** `now` without what `after` has more than `before`, and with what it has less. */
function tagsBack(now: readonly string[], before: readonly string[], after: readonly string[]): readonly string[] {
  // Exactly as they were, the order included.
  if (JSON.stringify(now) === JSON.stringify(after)) return before;
  const added = after.filter((tag) => !before.includes(tag));
  const removed = before.filter((tag) => !after.includes(tag));
  return withTags(withoutTags(now, added), removed);
}
