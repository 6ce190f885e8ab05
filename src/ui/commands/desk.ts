import { chordOf } from '../../model/commands/chord';
import type { App } from '../../state/app/app.svelte';
import type { SettingsPlace } from '../../state/commands/command';
import { CommandDesk } from '../../state/commands/desk.svelte';
import { isApple } from '../parts/screen';
import CommandHost from './CommandHost.svelte';
import { pageScreen } from './page-screen';

/** The commands of a page load, and the component that shows what they open. */
export interface Desk {
  desk: CommandDesk;
  Host: typeof CommandHost;
  /** Opens the list of commands. */
  open(): void;
  /** Keys were pressed anywhere in the page. */
  pressed(event: KeyboardEvent): void;
}

/** Logic and component are loaded together, once the chat has been on the screen for a moment, or with the first shortcut. */
export function openDesk(app: App, openSettings: (place: SettingsPlace) => void, showConversations: () => void): Desk {
  const desk = new CommandDesk(app, pageScreen({ openSettings, showConversations }), isApple);
  const pressed = (event: KeyboardEvent): void => {
    const chord = chordOf(event, isApple);
    const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
    // In a field, a key without others is typed. A dialog has keys of its own.
    if (chord === null || (isTyping && chord.length === 1) || document.querySelector('dialog[open]')) return;
    void desk.pressed(event, chord);
  };
  return { desk, Host: CommandHost, open: () => desk.screen.show({ kind: 'commands' }), pressed };
}
