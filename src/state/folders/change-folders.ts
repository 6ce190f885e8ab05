import { folderTree, type Folder } from '../../model/chat/list/folder';
import { keyOf } from '../../storage/keyspace/key-map';
import { changeOfFolder } from '../../storage/library/folders';
import type { Folders } from './folders.svelte';

/** Stores folders that are new, or were deleted a moment ago. */
export async function putFolders(folders: Folders, put: readonly Folder[]): Promise<void> {
  await folders.ready();
  const ids = new Set(put.map(({ id }) => id));
  await folders.write(
    [...folders.list.filter(({ id }) => !ids.has(id)), ...put],
    put.map((folder) => changeOfFolder(folder.id, () => folder, folder)),
  );
}

/** Changes folders, on the screen at once. One that another tab has deleted stays deleted. */
export function changeFolders(
  folders: Folders,
  changes: ReadonlyMap<string, (folder: Folder) => Folder>,
): Promise<void> {
  return folders.write(
    folders.list.map((folder) => changes.get(folder.id)?.(folder) ?? folder),
    [...changes].map(([id, change]) => changeOfFolder(id, change)),
  );
}

/** Deletes a folder. What is in it names it still, and so is in it again when it is put back. */
export function deleteFolder(folders: Folders, id: string): Promise<void> {
  return folders.write(
    folders.list.filter((folder) => folder.id !== id),
    [{ delete: keyOf.folder(id) }],
  );
}

/** Opens or closes a folder in the list; to open one, the folder that it is in is opened, too. */
export function foldFolder(folders: Folders, id: string, isCollapsed: boolean): Promise<void> {
  const branch = folderTree(folders.list).find(({ children }) => children.some((one) => one.id === id));
  const ids = branch && !isCollapsed ? [id, branch.folder.id] : [id];
  return changeFolders(folders, new Map(ids.map((one) => [one, (folder) => ({ ...folder, isCollapsed })])));
}
