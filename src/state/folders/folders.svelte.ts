import type { Conversation } from '../../model/chat/conversation';
import type { Folder } from '../../model/chat/list/folder';
import type { folderSections } from '../../model/chat/list/folder-sections';
import type { DividedChats } from '../../model/chat/list/section';
import { keyOf, rangeOf } from '../../storage/keyspace/key-map';
import type { Change } from '../../storage/keyspace/records';
import type { EditDrafts } from '../chat/drafts/edit-drafts.svelte';
import type { Services } from '../base/services';
import type { StorageStatus } from '../base/storage-status.svelte';

/** What is asked for of a folder: its form, that of a new one in it, or the export of its chats. */
export interface AskedFolder {
  folder: Folder;
  what: 'edit' | 'new-inside' | 'export';
}

/** The folders of the list. What shows them is loaded only where there are some; `actions.ts` changes them. */
export class Folders {
  list = $state.raw<readonly Folder[]>([]);
  /** The dialog that is open for one of them. It stays open when the row of that folder goes, as when another tab closes its parent. */
  asked = $state.raw<AskedFolder | null>(null);
  /** The unsaved drafts of folders' forms; null until one is opened. */
  edits = $state.raw<EditDrafts | null>(null);
  #sectionsOf = $state.raw<typeof folderSections | null>(null);
  #writes = 0;

  constructor(
    private readonly services: Pick<Services, 'soundRecords' | 'storage'>,
    private readonly storageStatus: StorageStatus,
  ) {
    storageStatus.whenEmptied(() =>
      this.write(
        this.list,
        this.list.map((folder) => ({ put: keyOf.folder(folder.id), value: folder })),
      ),
    );
  }

  async load(): Promise<void> {
    const writes = this.#writes;
    const stored = await this.storageStatus.read(() => this.#read());
    if (!stored) return;
    // A change that was made meanwhile may not be in what was read.
    if (writes === this.#writes) this.list = stored;
    else await this.load();
  }

  async #read(): Promise<readonly Folder[]> {
    const { soundRecords, storage } = this.services;
    if ((await storage.records.range(rangeOf.folders)).length === 0) return [];
    await this.ready();
    const { loadFolders } = await import('../../storage/library/folders');
    return loadFolders(soundRecords);
  }

  /** Loads what shows folders. */
  async ready(): Promise<void> {
    this.#sectionsOf ??= (await import('../../model/chat/list/folder-sections')).folderSections;
  }

  byId(id: string | undefined): Folder | null {
    return this.list.find((folder) => folder.id === id) ?? null;
  }

  /** Divides chats, which are in order, into those of the folders and the others. */
  divide(chats: readonly Conversation[], isNarrowed: boolean): DividedChats {
    return this.#sectionsOf?.(chats, this.list, isNarrowed) ?? { sections: [], others: chats };
  }

  /** Shows `list` at once, and makes the changes that lead to it. */
  async write(list: readonly Folder[], changes: readonly Change[]): Promise<void> {
    this.#writes += 1;
    this.list = list;
    await this.storageStatus.attempt(() => this.services.soundRecords.write(changes));
  }
}
