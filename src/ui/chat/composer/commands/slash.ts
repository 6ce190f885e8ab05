import type { App } from '../../../../state/app/app.svelte';
import { SlashCommands } from '../../../../state/chat/slash-commands.svelte';
import type { Thread } from '../../../../state/chat/thread.svelte';
import Bar from './CommandBar.svelte';

/** The commands of a chat, and the component that shows them. */
export interface Slash {
  commands: SlashCommands;
  Bar: typeof Bar;
}

/** The commands of `thread`. Logic and component are loaded together when the first slash is typed. */
export function slashFor(app: App, thread: Thread): Slash {
  const save = async (id: string): Promise<void> =>
    (await import('../../../export/save-markdown')).saveMarkdown(app, id);
  return { commands: new SlashCommands(app, thread, save), Bar };
}
