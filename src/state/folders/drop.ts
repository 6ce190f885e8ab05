import { folderOfRow } from '../../model/chat/list/section';
import { placed } from '../../model/chat/list/folder';
import { archiveChats, moveChats } from '../chat/list/actions';
import { besideOf, placeFolder } from './actions';

/** What a drop does, and how that is shown: into the row, or on the line before or after it. */
export interface Drop {
  how: 'into' | 'before' | 'after';
  act: () => Promise<void>;
}

/**
 * What dropping the row `dragged`, a chat's or a folder's, below the heading `target` does: in the archive, a chat is
 * archived; a heading that is no folder's is outside all folders. `height`: how far down in the heading, 0 to 1; more
 * for a row below it. Null: nothing.
 */
export function dropOf(
  stores: Parameters<typeof moveChats>[0],
  dragged: string,
  target: string,
  height: number,
): Drop | null {
  const { folders, conversations } = stores;
  const to = folders.byId(folderOfRow(target) ?? undefined)?.id ?? null;
  const id = folderOfRow(dragged);
  if (id === null) {
    const chat = conversations.byId(dragged);
    if (!chat) return null;
    const from = chat.archivedAt === undefined ? (folders.byId(chat.folderId)?.id ?? null) : 'archive';
    const into = target === 'archived' ? 'archive' : to;
    if (from === into) return null;
    if (into === 'archive') return { how: 'into', act: () => archiveChats(stores, [dragged], true) };
    if (into === null && from === 'archive') return { how: 'into', act: () => archiveChats(stores, [dragged], false) };
    return { how: 'into', act: () => moveChats(stores, [dragged], into) };
  }
  const beside = to === null ? null : besideOf(folders.list, to);
  if (to === null || !beside || to === id) return null;
  const at = beside.ids.filter((one) => one !== id).indexOf(to);
  const into = { how: 'into', parentId: to, index: Infinity } as const;
  const before = { how: 'before', parentId: beside.parentId, index: at } as const;
  const after = { how: 'after', parentId: beside.parentId, index: at + 1 } as const;
  const wanted = height < 0.25 ? [before] : height <= 0.75 ? [into, height < 0.5 ? before : after] : [after];
  const found = wanted.find((one) => placed(folders.list, id, one.parentId, one.index));
  return found ? { how: found.how, act: () => placeFolder(stores, id, found.parentId, found.index) } : null;
}
