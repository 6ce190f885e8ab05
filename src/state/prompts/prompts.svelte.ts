import { newId } from '../../model/id';
import { freeName, plainName, tidied, type Prompt, type PromptContent } from '../../model/prompt/prompt';
import type { Settings as SettingValues } from '../../model/settings';
import type { Change } from '../../storage/keyspace/records';
import type { Library } from '../../storage/library/library';
import type { Notices } from '../app/notices.svelte';
import type { EditDrafts } from '../chat/drafts/edit-drafts.svelte';
import type { StorageStatus } from '../app/storage-status.svelte';
import type { Settings } from '../app/settings.svelte';

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
    private readonly notices: Notices,
  ) {
    storageStatus.whenEmptied(() => this.put(this.list));
  }

  async load(): Promise<void> {
    const stored = await this.storageStatus.read(() => this.library.loadPrompts());
    if (stored) this.list = byName(stored);
  }

  byId(id: string | null): Prompt | null {
    return this.list.find((prompt) => prompt.id === id) ?? null;
  }

  /** The prompt that new chats begin with. */
  get standard(): Prompt | null {
    return this.byId(this.settings.values.defaultPromptId);
  }

  /** Adds a prompt (`id` null) or changes one; chats that already use it keep their copy. */
  async save(id: string | null, content: PromptContent): Promise<Prompt> {
    const prompt: Prompt = { ...tidied(content), id: id ?? newId(), updatedAt: Date.now() };
    await this.put([prompt]);
    return prompt;
  }

  /** Adds a copy under a name of its own. */
  duplicate({ id: _, updatedAt: __, ...content }: Prompt): Promise<Prompt> {
    return this.save(null, { ...content, name: freeName(content.name, this.plainNames) });
  }

  get plainNames(): Set<string> {
    return new Set(this.list.map(({ name }) => plainName(name)));
  }

  async remove(id: string): Promise<void> {
    const prompt = this.byId(id);
    if (!prompt) return;
    const wasStandard = this.settings.values.defaultPromptId === id;
    await this.change({ removed: [id], settings: wasStandard ? { defaultPromptId: null } : {} });
    this.notices.show(
      { kind: 'prompt-deleted', title: prompt.name },
      () => void this.change({ put: [prompt], settings: wasStandard ? { defaultPromptId: id } : {} }),
    );
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
