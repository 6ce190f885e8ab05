import type { Folder } from '../../model/chat/list/folder';
import type { Message } from '../../model/chat/message';
import type { CommandId } from '../../model/commands/command-id';
import type { App } from '../app/app.svelte';
import type { Thread } from '../chat/thread.svelte';

/** A dialog or bar that a command opens besides those that stand in the page. */
export type View =
  | {
      kind:
        | 'commands'
        | 'shortcuts'
        | 'rename'
        | 'move'
        | 'tag'
        | 'export'
        | 'export-all'
        | 'folder'
        | 'note'
        | 'favourites';
    }
  | { kind: 'edit-folder' | 'new-inside' | 'export-folder'; folder: Folder }
  | { kind: 'rename-tag'; tag: string }
  | { kind: 'outline' | 'read-aloud' | 'regenerate-with' | 'version' | 'copy' | 'compare'; message: Message };

/** A control of the page that a command presses. */
export type Control = 'attach' | 'dictate' | 'compare' | 'send' | 'system-prompt';

/** Where in the settings something stands; `section`: its heading, as `settingsSections` names them. */
export interface SettingsPlace {
  tab: 'endpoints' | 'models' | 'prompts' | 'budget' | 'data' | 'appearance' | 'shortcuts' | 'about';
  section?: string;
}

/** What commands do with the screen. */
export interface CommandScreen {
  show(view: View): void;
  openSettings(place: SettingsPlace): void;
  showConversations(): void;
  canPress(control: Control): boolean;
  press(control: Control): void;
  focus(what: 'composer' | 'model' | 'search'): void;
  /** Whether what has the focus belongs to the open chat. */
  isInChat(): boolean;
  focusedMessage(): string | null;
  firstMessageInView(): string | null;
  /** The whole address of a place in the app. */
  address(path: string): string;
  save(name: string, type: string, file: Blob | string): void;
  /** Names that people see, of what is made from a chat called `title`. */
  names: { branch(title: string): string; copy(title: string): string };
}

/** What a command is about. */
export interface CommandContext {
  app: App;
  /** The app as the open chat sees it: what a temporary one stores stays in memory. */
  view: App;
  thread: Thread;
  screen: CommandScreen;
  /** The message that has the focus, else the last one of the chat; null in an empty chat. */
  message: Message | null;
}

/** Something that a person can do. */
export interface Command {
  /** Whether there is anything to do it with. Absent: always. */
  isAvailable?: (context: CommandContext) => boolean;
  run: (context: CommandContext) => unknown;
}

/** Commands by id. */
export type Commands<Id extends CommandId> = Readonly<Record<Id, Command>>;
