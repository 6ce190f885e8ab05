import type { Chord } from '../../model/commands/chord';
import type { CommandId } from '../../model/commands/command-id';
import {
  chordsOf,
  commandWith,
  withoutChange,
  withShortcut,
  type ChangedShortcuts,
} from '../../model/commands/shortcuts';
import type { Settings } from '../base/settings.svelte';

/** The shortcuts as they are: those that Tally comes with, and what the person has changed. */
export class Shortcuts {
  readonly #changed: ChangedShortcuts = $derived.by(() => this.settings.values.shortcuts ?? {});

  constructor(
    private readonly settings: Pick<Settings, 'values' | 'change'>,
    /** Whether this is a system of Apple's, where ⌘ is what Ctrl is elsewhere. */
    readonly isApple: boolean,
  ) {}

  of(id: CommandId): readonly Chord[] {
    return chordsOf(id, this.#changed, this.isApple);
  }

  /** The command that has the shortcut. */
  commandWith(chord: Chord): CommandId | null {
    return commandWith(chord, this.#changed, this.isApple);
  }

  isChanged(id: CommandId): boolean {
    return Object.hasOwn(this.#changed, id);
  }

  get areChanged(): boolean {
    return Object.keys(this.#changed).length > 0;
  }

  /** Gives a command a shortcut, and takes that from the command that has it; an empty one: none at all. */
  async set(id: CommandId, chord: Chord): Promise<void> {
    await this.settings.change({ shortcuts: withShortcut(this.#changed, id, chord, this.isApple) });
  }

  /** A command has what it came with. */
  async reset(id: CommandId): Promise<void> {
    await this.settings.change({ shortcuts: withoutChange(this.#changed, id, this.isApple) });
  }

  async resetAll(): Promise<void> {
    await this.settings.change({ shortcuts: {} });
  }
}
