import { folderTree, placed, tidiedFolder, type Folder, type FolderContent } from '../../model/chat/list/folder';
import { newId } from '../../model/id';
import type { Stores } from '../stores';
import { changeFolders, deleteFolder, putFolders } from './change-folders';

type FolderStores = Pick<Stores, 'folders' | 'notices'>;

/** Adds a folder (`id` null), last of those beside it, or changes one. Chats that are in it stay as they are. Gives its id. */
export async function saveFolder({ folders }: FolderStores, id: string | null, typed: FolderContent): Promise<string> {
  const content = tidiedFolder(typed);
  const updatedAt = Date.now();
  const old = folders.byId(id ?? undefined);
  if (!old) {
    const folder = {
      ...content,
      id: id ?? newId(),
      position: lastPosition(folders.list),
      isCollapsed: false,
      updatedAt,
    };
    await putFolders(folders, [folder]);
    return folder.id;
  }
  const { id: kept } = old;
  await changeFolders(
    folders,
    new Map([[kept, ({ position, isCollapsed }) => ({ ...content, id: kept, position, isCollapsed, updatedAt })]]),
  );
  return kept;
}

/** Deletes a folder, with undo. Its chats, and the folders in it, are in none until then. */
export async function removeFolder({ folders, notices }: FolderStores, id: string): Promise<void> {
  const folder = folders.byId(id);
  if (!folder) return;
  await deleteFolder(folders, id);
  notices.show({ kind: 'folder-deleted', name: folder.name }, () => void putFolders(folders, [folder]));
}

/**
 * Puts a folder into another, or to the top (null), before the one that stands there at `index`, with undo; nothing
 * where it cannot be there.
 */
export async function placeFolder(
  { folders, notices }: FolderStores,
  id: string,
  parentId: string | null,
  index: number,
): Promise<void> {
  const changes = placed(folders.list, id, parentId, index);
  if (!changes) return;
  const before = new Map(folders.list.map((one) => [one.id, one]));
  const updatedAt = Date.now();
  await changeFolders(
    folders,
    new Map([...changes].map(([one, change]) => [one, (folder) => ({ ...change(folder), updatedAt })])),
  );
  const beside = besideOf(folders.list, id);
  if (!beside) return;
  const name = folders.byId(id)?.name ?? '';
  const notice = { kind: 'folder-moved', name, place: beside.ids.indexOf(id) + 1, of: beside.ids.length } as const;
  notices.show({ ...notice, inside: folders.byId(beside.parentId ?? undefined)?.name ?? null }, () => {
    void changeFolders(folders, new Map([...changes].map(([one, change]) => [one, putBack(before.get(one)!, change)])));
  });
}

/**
 * Puts a folder back to where it was before `change`, which moved it or another beside it. Where it was put elsewhere
 * since, here or in another tab, it stays there.
 */
function putBack(before: Folder, change: (folder: Folder) => Folder): (now: Folder) => Folder {
  const moved = change(before);
  return (now) => {
    if (now.parentId !== moved.parentId || now.position !== moved.position) return now;
    return { ...now, parentId: before.parentId, position: before.position };
  };
}

/** Moves a folder `step` places among those beside it. */
export async function stepFolder(stores: FolderStores, id: string, step: -1 | 1): Promise<void> {
  const beside = besideOf(stores.folders.list, id);
  if (beside) await placeFolder(stores, id, beside.parentId, beside.ids.indexOf(id) + step);
}

/** Where a folder stands: what it is in as it is shown, and all that stand there, in order. */
export function besideOf(list: readonly Folder[], id: string): { parentId: string | null; ids: string[] } | null {
  const tree = folderTree(list);
  const holder = tree.find(({ children }) => children.some((one) => one.id === id));
  if (holder) return { parentId: holder.folder.id, ids: holder.children.map((one) => one.id) };
  const ids = tree.map(({ folder }) => folder.id);
  return ids.includes(id) ? { parentId: null, ids } : null;
}

function lastPosition(list: readonly Folder[]): number {
  return Math.max(-1, ...list.map(({ position }) => position)) + 1;
}
