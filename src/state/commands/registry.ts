import { commandIds, type CommandId } from '../../model/commands/command-id';
import { chatCommands } from './chat-commands';
import type { CommandContext, Commands } from './command';
import { messageCommands } from './message-commands';
import { otherCommands } from './other-commands';

/** All that can be done by a command: the list of commands, the list of shortcuts and the keys know it from here. */
const commands: Commands<CommandId> = { ...chatCommands, ...messageCommands, ...otherCommands };

/** What can be done now. */
export function availableCommands(context: CommandContext): readonly CommandId[] {
  return commandIds.filter((id) => commands[id].isAvailable?.(context) ?? true);
}

/** Does it, where it can be done; `onbegin` is called before that. Resolves when it is done. */
export async function runCommand(id: CommandId, context: CommandContext, onbegin?: () => void): Promise<void> {
  const command = commands[id];
  if (!(command.isAvailable?.(context) ?? true)) return;
  onbegin?.();
  await command.run(context);
}
