import { folderTree, type Folder, type FolderBranch } from '../../model/chat/folder';
import { keyOf } from '../../storage/keyspace/key-map';
import type { Change } from '../../storage/keyspace/records';
import { changeOfFolder, type Library } from '../../storage/library/library';
import type { EditDrafts } from '../chat/drafts/edit-drafts.svelte';
import type { StorageStatus } from '../app/storage-status.svelte';

/** The folders of the list, and the one place that changes them. */
export class Folders {
  list = $state.raw<readonly Folder[]>([]);
  /** As they are shown, in order. */
  readonly tree: readonly FolderBranch[] = $derived(folderTree(this.list));
  readonly #byId = $derived(new Map(this.list.map((folder) => [folder.id, folder])));
  /** The unsaved drafts of folders' forms; null until one is opened. */
  edits = $state.raw<EditDrafts | null>(null);
  #changes = 0;

  constructor(
    private readonly library: Library,
    private readonly storageStatus: StorageStatus,
  ) {
    storageStatus.whenEmptied(() => this.put(this.list));
  }

  async load(): Promise<void> {
    const changes = this.#changes;
    const stored = await this.storageStatus.read(() => this.library.loadFolders());
    if (!stored) return;
    // A change that was made meanwhile may not be in what was read.
    if (changes === this.#changes) this.list = stored;
    else await this.load();
  }

  byId(id: string | undefined): Folder | null {
    return this.#byId.get(id ?? '') ?? null;
  }

  /** Stores folders that are new, or were deleted a moment ago. */
  put(folders: readonly Folder[]): Promise<void> {
    const ids = new Set(folders.map(({ id }) => id));
    return this.#write(
      [...this.list.filter(({ id }) => !ids.has(id)), ...folders],
      folders.map((folder) => changeOfFolder(folder.id, () => folder, folder)),
    );
  }

  /** Changes folders, on the screen at once. One that another tab has deleted stays deleted. */
  change(changes: ReadonlyMap<string, (folder: Folder) => Folder>): Promise<void> {
    return this.#write(
      this.list.map((folder) => changes.get(folder.id)?.(folder) ?? folder),
      [...changes].map(([id, change]) => changeOfFolder(id, change)),
    );
  }

  /** Opens a folder in the list, and the one that it is in. */
  async unfold(id: string): Promise<void> {
    const branch = this.tree.find(({ folder, children }) => [folder, ...children].some((one) => one.id === id));
    const closed = [branch?.folder, this.byId(id)].filter((one) => one?.isCollapsed === true);
    if (closed.length > 0)
      await this.change(new Map(closed.map((one) => [one!.id, (folder) => ({ ...folder, isCollapsed: false })])));
  }

  /** Deletes a folder. What is in it names it still, and so is in it again when it is put back. */
  remove(id: string): Promise<void> {
    return this.#write(
      this.list.filter((folder) => folder.id !== id),
      [{ delete: keyOf.folder(id) }],
    );
  }

  async #write(list: readonly Folder[], changes: readonly Change[]): Promise<void> {
    this.#changes += 1;
    this.list = list;
    await this.storageStatus.attempt(() => this.library.saveMessages([], changes));
  }
}
