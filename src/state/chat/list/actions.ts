import type { Conversation } from '../../../model/chat/conversation';
import { isSameTag, tidiedTag, withoutTags, withTags } from '../../../model/chat/list/tags';
import { nextTask } from '../../../model/next-task';
import type { Notice } from '../../../model/notice';
import type { Change } from '../../../storage/keyspace/records';
import type { Stores } from '../../stores';
import type { OpenThreads } from '../open-threads.svelte';
import type { Thread } from '../thread.svelte';
import { putBack, withTagsOf } from './put-back';

/** How many chats are changed in one task. */
const mostAtOnce = 500;

type ListStores = Pick<Stores, 'conversations' | 'notices' | 'services' | 'storageStatus'>;

/** What deleting chats needs of the app. */
export interface RemovingApp extends ListStores {
  readonly threads: Pick<OpenThreads, 'byId'>;
  readonly thread: Pick<Thread, 'id'> | null;
  newChat(): Promise<void>;
}

/** Deletes chats, with one undo. Where the one on show is among them, a new chat takes its place. */
export async function removeChats(app: RemovingApp, ids: readonly string[]): Promise<void> {
  // A reply that is still being received would go on, and be paid for.
  await Promise.all(ids.flatMap((id) => app.threads.byId(id)?.requests.end() ?? []));
  const deletedAt = Date.now();
  const title = app.conversations.byId(ids[0] ?? '')?.title ?? '';
  await act(
    app,
    ids,
    (one) => ({ ...one, deletedAt }),
    (count) => (count === 1 ? { kind: 'conversation-deleted', title } : { kind: 'chats-deleted', count }),
  );
  if (app.thread && ids.includes(app.thread.id)) await app.newChat();
}

/** Puts chats into the archive, or takes them out of it, with one undo. */
export async function archiveChats(stores: ListStores, ids: readonly string[], isArchived: boolean): Promise<void> {
  const archivedAt = Date.now();
  const change = ({ archivedAt: _, ...one }: Conversation): Conversation => ({
    ...one,
    ...(isArchived && { archivedAt }),
  });
  await act(stores, ids, change, (count) => ({
    kind: isArchived ? 'chats-archived' : 'chats-unarchived',
    count,
  }));
}

/**
 * Puts chats into a folder (null: into none), with one undo. Those of the archive leave it, as they would be in no
 * folder of the list. They keep what they began with.
 */
export async function moveChats(
  stores: ListStores & Pick<Stores, 'folders'>,
  ids: readonly string[],
  folderId: string | null,
): Promise<void> {
  const { conversations, folders } = stores;
  const to = folders.byId(folderId ?? undefined)?.name ?? null;
  const isThere = (one: Conversation | null): boolean =>
    (folders.byId(one?.folderId)?.id ?? null) === folderId && (folderId === null || one?.archivedAt === undefined);
  const change = ({ folderId: _, ...one }: Conversation): Conversation => {
    if (folderId === null) return one;
    const { archivedAt: __, ...unarchived } = one;
    return { ...unarchived, folderId };
  };
  const moved = ids.filter((id) => !isThere(conversations.byId(id)));
  await act(stores, moved, change, (count) => ({ kind: 'chats-moved', count, to }));
}

/** Gives chats the tags `added` and takes `removed` from them, with one undo. */
export async function tagChats(
  stores: ListStores,
  ids: readonly string[],
  added: readonly string[],
  removed: readonly string[],
): Promise<void> {
  const tags = added.map(tidiedTag).filter(Boolean);
  if (tags.length + removed.length === 0) return;
  await act(
    stores,
    ids,
    (one) => withTagsOf(one, withTags(withoutTags(one.tags ?? [], removed), tags)),
    (count) => ({
      kind: 'chats-tagged',
      count,
    }),
  );
}

/** Renames a tag for all chats, or deletes it (null), with one undo. A tag of the new name that is there is joined. */
export async function renameTag(stores: ListStores, tag: string, typed: string | null): Promise<void> {
  const to = typed === null ? null : tidiedTag(typed);
  if (to === '' || to === tag) return;
  const { conversations } = stores;
  // All chats have to be loaded: one that is left out would keep the old tag.
  if (!(await conversations.whole)) return;
  const ids = conversations.all.filter(({ tags }) => tags?.some((one) => isSameTag(one, tag))).map(({ id }) => id);
  const change = (one: Conversation): Conversation => {
    const tags = one.tags ?? [];
    const renamed = to === null ? [] : tags.map((old) => (isSameTag(old, tag) ? to : old));
    return withTagsOf(one, to === null ? withoutTags(tags, [tag]) : withTags([], renamed));
  };
  const isShown = (one: string): boolean => conversations.tag !== null && isSameTag(conversations.tag, one);
  if (isShown(tag)) conversations.tag = to;
  await act(
    stores,
    ids,
    change,
    () => (to === null ? { kind: 'tag-removed', tag } : { kind: 'tag-renamed', tag, to }),
    () => {
      // A list that shows the chats of the new tag shows those of the old one again.
      if (to !== null && isShown(to)) conversations.tag = tag;
    },
  );
}

/**
 * Makes `change` of chats that are not in the bin, and tells of it with an undo, which takes back that and no more.
 * `undone`: called with the undo.
 */
async function act(
  stores: ListStores,
  ids: readonly string[],
  change: (one: Conversation) => Conversation,
  notice: (count: number) => Notice,
  undone?: () => void,
): Promise<void> {
  const back = new Map<string, (now: Conversation) => Conversation>();
  for (const id of ids) {
    const one = stores.conversations.byId(id);
    if (one?.deletedAt === null) back.set(id, putBack(one, change));
  }
  if (back.size === 0) return;
  const all = [...back.keys()];
  await changeChats(stores, all, change);
  stores.notices.show(notice(all.length), () => {
    void changeChats(stores, all, (now) => back.get(now.id)!(now));
    undone?.();
  });
}

/**
 * Changes headers, all in one transaction: at once on the screen, then in storage. Thousands take a while, in which the page has its
 * turns.
 */
async function changeChats(
  { conversations, services, storageStatus }: ListStores,
  ids: readonly string[],
  change: (one: Conversation) => Conversation,
): Promise<void> {
  const changes: Change[] = [];
  const settle: ((written: Promise<unknown>) => void)[] = [];
  const shown: Promise<unknown>[] = [];
  for (const id of ids) {
    // Nothing is awaited within a batch: the list would be drawn anew for each chat.
    if (shown.length % mostAtOnce === mostAtOnce - 1) await nextTask();
    shown.push(
      conversations.changeWith(id, change, (also) => {
        changes.push(also);
        return new Promise((resolve) => settle.push(resolve));
      }),
    );
  }
  const written = storageStatus.attempt(() => services.library.saveMessages([], changes));
  const settleAll = async (): Promise<void> => {
    await Promise.allSettled([written]);
    for (const [index, one] of settle.entries()) {
      if (index % mostAtOnce === mostAtOnce - 1) await nextTask();
      one(written);
    }
  };
  await Promise.all([settleAll(), ...shown]);
}
