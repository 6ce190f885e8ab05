import type { Conversation } from '../../../model/chat/conversation';
import { isSameTag, tidiedTag, withoutTags, withTags } from '../../../model/chat/list/tags';
import type { Notice } from '../../../model/notice';
import type { Change } from '../../../storage/keyspace/records';
import type { App } from '../../app/app.svelte';
import type { Stores } from '../../stores';

type ListStores = Pick<Stores, 'conversations' | 'notices' | 'services' | 'storageStatus'>;

/** What the acts below change of a header. */
type Field = 'deletedAt' | 'archivedAt' | 'tags' | 'folderId';

/** Deletes chats, with one undo. Where the one on show is among them, a new chat takes its place. */
export async function removeChats(
  app: ListStores & Pick<App, 'threads' | 'thread' | 'newChat'>,
  ids: readonly string[],
): Promise<void> {
  // A reply that is still being received would go on, and be paid for.
  await Promise.all(ids.flatMap((id) => app.threads.byId(id)?.requests.end() ?? []));
  const deletedAt = Date.now();
  const title = app.conversations.byId(ids[0] ?? '')?.title ?? '';
  await act(
    app,
    ids,
    'deletedAt',
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
  await act(stores, ids, 'archivedAt', change, (count) => ({
    kind: isArchived ? 'chats-archived' : 'chats-unarchived',
    count,
  }));
}

/** Puts chats into a folder (null: into none), with one undo. */
export async function moveChats(
  stores: ListStores & Pick<Stores, 'folders'>,
  ids: readonly string[],
  folderId: string | null,
): Promise<void> {
  const to = stores.folders.byId(folderId ?? undefined)?.name ?? null;
  const change = ({ folderId: _, ...one }: Conversation): Conversation => ({
    ...one,
    ...(folderId !== null && { folderId }),
  });
  await act(stores, ids, 'folderId', change, (count) => ({ kind: 'chats-moved', count, to }));
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
    'tags',
    (one) => tagged(one, withTags(withoutTags(one.tags ?? [], removed), tags)),
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
  const ids = conversations.all.filter(({ tags }) => tags?.some((one) => isSameTag(one, tag))).map(({ id }) => id);
  const change = (one: Conversation): Conversation => {
    const tags = one.tags ?? [];
    const renamed = to === null ? [] : tags.map((old) => (isSameTag(old, tag) ? to : old));
    return tagged(one, to === null ? withoutTags(tags, [tag]) : withTags([], renamed));
  };
  if (conversations.tag !== null && isSameTag(conversations.tag, tag)) conversations.tag = to;
  await act(stores, ids, 'tags', change, () =>
    to === null ? { kind: 'tag-removed', tag } : { kind: 'tag-renamed', tag, to },
  );
}

function tagged({ tags: _, ...one }: Conversation, tags: readonly string[]): Conversation {
  return { ...one, ...(tags.length > 0 && { tags }) };
}

/** Makes `change` of chats that are not in the bin, and tells of it with an undo, which puts back `field` as each had it. */
async function act(
  stores: ListStores,
  ids: readonly string[],
  field: Field,
  change: (one: Conversation) => Conversation,
  notice: (count: number) => Notice,
): Promise<void> {
  const before = new Map<string, Conversation>();
  for (const id of ids) {
    const one = stores.conversations.byId(id);
    if (one?.deletedAt === null) before.set(id, one);
  }
  if (before.size === 0) return;
  const all = [...before.keys()];
  await changeChats(stores, all, change);
  const putBack = (one: Conversation): Conversation => {
    const { [field]: _, ...others } = one;
    const { [field]: old } = before.get(one.id)!;
    return { ...others, ...(old !== undefined && { [field]: old }) } as Conversation;
  };
  stores.notices.show(notice(all.length), () => void changeChats(stores, all, putBack));
}

/** Changes headers, all in one transaction: at once on the screen, then in storage. */
async function changeChats(
  { conversations, services, storageStatus }: ListStores,
  ids: readonly string[],
  change: (one: Conversation) => Conversation,
): Promise<void> {
  const changes: Change[] = [];
  let write = (_: Promise<unknown>): void => undefined;
  const written = new Promise<unknown>((resolve) => (write = resolve));
  const shown = ids.map((id) =>
    conversations.changeWith(id, change, (also) => {
      changes.push(also);
      return written;
    }),
  );
  write(storageStatus.attempt(() => services.library.saveMessages([], changes)));
  await Promise.all(shown);
}
