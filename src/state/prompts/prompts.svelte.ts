import type { Prompt } from '../../model/prompt/prompt';
import type { SettingValues } from '../../model/settings';
import type { Change } from '../../storage/keyspace/records';
import type { Library } from '../../storage/library/library';
import type { EditDrafts } from '../chat/drafts/edit-drafts.svelte';
import type { StorageStatus } from '../base/storage-status.svelte';
import type { Settings } from '../base/settings.svelte';

/**
 * A change of the library: `put` adds or replaces prompts by their ids, `removed` deletes for good, `settings` change
 * along with it.
 */
export interface LibraryChange {
  put?: readonly Prompt[];
  removed?: readonly string[];
  settings?: Partial<SettingValues>;
}

/** The library of named system prompts. */
export class Prompts {
  list = $state.raw<readonly Prompt[]>([]);

  /** The unsaved drafts of the library's editors; null until `PromptsTab` loads them. */
  edits = $state.raw<EditDrafts | null>(null);

  constructor(
    private readonly library: Library,
    private readonly storageStatus: StorageStatus,
    private readonly settings: Settings,
  ) {
    storageStatus.whenEmptied(() => this.put(this.list));
  }

  async load(): Promise<void> {
    const { list } = this;
    const stored = await this.storageStatus.read(() => this.library.loadPrompts());
    if (!stored) return;
    // A change that was made meanwhile may not be in what was read.
    if (list === this.list) this.list = byName(stored);
    else await this.load();
  }

  byId(id: string | null): Prompt | null {
    return this.list.find((prompt) => prompt.id === id) ?? null;
  }

  /** The prompt that new chats begin with. */
  get standard(): Prompt | null {
    return this.byId(this.settings.values.defaultPromptId);
  }

  /** Puts prompts as they are into the library, in place of those with their ids. */
  put(prompts: readonly Prompt[]): Promise<void> {
    return this.change({ put: prompts });
  }

  /** Changes library and settings, in one transaction with `also`. */
  async change({ put = [], removed = [], settings = {} }: LibraryChange, also: readonly Change[] = []): Promise<void> {
    const gone = new Set([...removed, ...put.map(({ id }) => id)]);
    this.list = byName([...this.list.filter(({ id }) => !gone.has(id)), ...put]);
    await this.settings.changeWith(settings, (changes) =>
      this.storageStatus.attempt(() => this.library.changePrompts(put, removed, [...changes, ...also])),
    );
  }
}

function byName(prompts: readonly Prompt[]): Prompt[] {
  return [...prompts].sort((a, b) => a.name.localeCompare(b.name));
}
