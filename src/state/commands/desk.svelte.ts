import type { Chord } from '../../model/commands/chord';
import type { CommandId } from '../../model/commands/command-id';
import type { App } from '../app/app.svelte';
import type { CommandContext, CommandScreen, View } from './command';
import { runCommand } from './registry';
import { Shortcuts } from './shortcuts.svelte';

/** Commands that go on while their keys are held. */
const repeated: readonly CommandId[] = ['message.previous', 'message.next', 'chat.previous', 'chat.next'];

/** What the commands of a page load have in common: their shortcuts, and the dialog that one of them has opened. */
export class CommandDesk {
  view = $state.raw<View | null>(null);
  readonly shortcuts: Shortcuts;
  readonly screen: CommandScreen;

  constructor(
    readonly app: App,
    screen: Omit<CommandScreen, 'show'>,
    isApple: boolean,
  ) {
    this.shortcuts = new Shortcuts(app.settings, isApple);
    this.screen = { ...screen, show: (view) => (this.view = view) };
  }

  /** What commands are about now; null while no chat is open. */
  get context(): CommandContext | null {
    const { app, screen } = this;
    const { thread } = app;
    if (!thread) return null;
    const message = thread.messages.byId(screen.focusedMessage()) ?? thread.branch.at(-1) ?? null;
    return { app, view: app.isTemporary ? app.temporary!.view : app, thread, screen, message };
  }

  /** Does what a press of keys asks for, if it asks for something that can be done now. */
  async pressed(event: Pick<KeyboardEvent, 'repeat' | 'preventDefault'>, chord: Chord): Promise<void> {
    const id = this.shortcuts.commandWith(chord);
    const { context } = this;
    if (id === null || context === null) return;
    // In the list of chats or the inspector, it is the browser that finds.
    if (id === 'chat.find' && !context.screen.isInChat()) return;
    if (event.repeat && !repeated.includes(id)) event.preventDefault();
    else await runCommand(id, context, () => event.preventDefault());
  }
}
