import { chordOf } from '../../../model/commands/chord';
import type { ChangedShortcuts } from '../../../model/commands/shortcuts';
import { isApple } from '../../parts/screen';

/** Whether a key press asks to find something in the chat: Ctrl+F or ⌘F, where the person has not chosen others. */
export function isFindKey(event: KeyboardEvent, shortcuts: ChangedShortcuts | undefined): boolean {
  return chordOf(event, isApple) === (shortcuts?.['chat.find'] ?? 'Mod+F');
}
