import { tick } from 'svelte';
import { listWords } from '../../locales/en/list';
import { messageWords } from '../../locales/en/chat/messages';
import { words } from '../../locales';
import type { CommandScreen, Control, SettingsPlace } from '../../state/commands/command';
import { download } from '../parts/download';
import { focusComposer, focusModelChoice } from '../parts/focus';
import { isInChat } from '../chat/find/is-in-chat';
import { firstMessageInView } from '../chat/window/first-in-view';
import { screen } from '../parts/screen';
import { searchBox } from '../search/search-field';

/** What the frame of the page does for commands. */
interface PageFrame {
  openSettings(place: SettingsPlace): void;
  showConversations(): void;
}

/** What commands do with this page. */
export function pageScreen(frame: PageFrame): Omit<CommandScreen, 'show'> {
  const button = (control: Control): HTMLButtonElement | null =>
    document.querySelector<HTMLButtonElement>(`[data-control="${control}"]`);

  async function focusSearch(): Promise<void> {
    if (screen.phone.current) frame.showConversations();
    await tick();
    searchBox()?.focus();
  }

  return {
    openSettings: (place) => frame.openSettings(place),
    showConversations: () => {
      if (screen.phone.current) frame.showConversations();
      else document.querySelector<HTMLElement>('nav a[href]')?.focus();
    },
    canPress: (control) => button(control)?.disabled === false,
    press: (control) => button(control)?.click(),
    focus: (what) => {
      if (what === 'search') void focusSearch();
      else if (what === 'model') focusModelChoice();
      else focusComposer();
    },
    isInChat: () => isInChat(document.activeElement),
    focusedMessage: () => document.activeElement?.closest<HTMLElement>('[data-message]')?.dataset['message'] ?? null,
    firstMessageInView,
    address: (path) => new URL(path, document.baseURI).href,
    save: download,
    names: {
      branch: (title) => messageWords.branchOf(title || words.conversations.untitled),
      copy: listWords.copyOf,
    },
  };
}
