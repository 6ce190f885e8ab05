import { newId } from '../model/id';
import type { Prompt } from '../model/prompt';
import type { Library } from '../storage/library';
import type { Notices } from './notices.svelte';
import type { Saving } from './saving.svelte';
import type { Settings } from './settings.svelte';

/** The library of named system prompts. */
export class Prompts {
  list = $state.raw<readonly Prompt[]>([]);

  constructor(
    private readonly library: Library,
    private readonly saving: Saving,
    private readonly settings: Settings,
    private readonly notices: Notices,
  ) {}

  async load(): Promise<void> {
    const stored = await this.saving.read(() => this.library.loadPrompts());
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
  async save(id: string | null, name: string, text: string): Promise<Prompt> {
    const prompt: Prompt = { id: id ?? newId(), name: name.trim(), text, updatedAt: Date.now() };
    await this.#put(prompt);
    return prompt;
  }

  async remove(id: string): Promise<void> {
    const prompt = this.byId(id);
    if (!prompt) return;
    const wasStandard = this.settings.values.defaultPromptId === id;
    this.list = this.list.filter((other) => other.id !== id);
    if (wasStandard) await this.settings.change({ defaultPromptId: null });
    await this.saving.attempt(() => this.library.deletePrompt(id));
    this.notices.show({ kind: 'prompt-deleted', title: prompt.name }, () => {
      void this.#put(prompt);
      if (wasStandard) void this.settings.change({ defaultPromptId: id });
    });
  }

  async #put(prompt: Prompt): Promise<void> {
    this.list = byName([...this.list.filter((other) => other.id !== prompt.id), prompt]);
    await this.saving.attempt(() => this.library.putPrompt(prompt));
  }
}

function byName(prompts: readonly Prompt[]): Prompt[] {
  return [...prompts].sort((a, b) => a.name.localeCompare(b.name));
}
