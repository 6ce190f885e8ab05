import type { Conversation } from '../conversation';
import { folderTree, type Folder } from './folder';
import { folderRow, type DividedChats, type Section } from './section';

/**
 * The folders as they are shown, with those of `chats` (in order) that are in them, pinned ones first, and the `others`. A folder
 * in a closed one is not shown. In a list that is narrowed by a search, all are open, and the empty ones left out.
 */
export function folderSections(
  chats: readonly Conversation[],
  folders: readonly Folder[],
  isNarrowed: boolean,
): DividedChats {
  const tree = folderTree(folders);
  const inFolder = new Map(
    tree.flatMap(({ folder, children }) => [folder, ...children]).map(({ id }) => [id, [] as Conversation[]]),
  );
  const others = chats.filter((one) => !inFolder.get(one.folderId ?? '')?.push(one));
  const countIn = ({ id }: Folder): number => inFolder.get(id)?.length ?? 0;
  const sectionOf = (folder: Folder, count: number, isNested: boolean): Section => ({
    name: folderRow(folder.id),
    folder: { folder, isNested, count },
    chats: (inFolder.get(folder.id) ?? []).sort((a, b) => Number(b.pinned) - Number(a.pinned)),
    isOpen: isNarrowed || !folder.isCollapsed,
  });
  const sections = tree.flatMap(({ folder, children }) => {
    const count = [folder, ...children].reduce((sum, one) => sum + countIn(one), 0);
    const own = sectionOf(folder, count, false);
    return own.isOpen ? [own, ...children.map((one) => sectionOf(one, countIn(one), true))] : [own];
  });
  return { sections: isNarrowed ? sections.filter(({ folder }) => folder?.count) : sections, others };
}
