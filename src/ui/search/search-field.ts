import { tick } from 'svelte';
import { isOfInputMethod } from '../../model/commands/input-method';
import type { App } from '../../state/app/app.svelte';
import { searchOf } from '../../state/search/search';
import { focusComposer } from '../parts/focus';
import { screen } from '../parts/screen';

/** What the keys do in the field in which all chats are searched. It is loaded when that first has the focus. */
export class SearchField {
  /** Where the focus was before the search, and is again when that is given up. */
  #before: EventTarget | null = null;

  constructor(
    private readonly app: Pick<
      App,
      'conversations' | 'folders' | 'isSearchOpen' | 'isSearching' | 'services' | 'storageStatus'
    >,
  ) {}

  /** The focus has come `from` there. */
  entered(from: EventTarget | null): void {
    if (!this.app.isSearching) this.#before = from;
  }

  readonly pressed = (event: KeyboardEvent): void => {
    const { app } = this;
    if (isOfInputMethod(event)) return;
    if (event.key === 'Escape' && app.conversations.query !== '') {
      void this.end();
      // On a phone the key goes on, and closes the drawer as well.
      if (screen.phone.current) return;
    } else if (event.key === 'ArrowDown') {
      if (app.isSearching) results()[0]?.focus();
      else app.isSearchOpen = true;
    } else if (event.key === 'Enter' && app.isSearching) searchOf(app).entered = app.conversations.query;
    else return;
    event.preventDefault();
  };

  /** Ends the search: the chat is as it was, with the focus where that was. */
  async end(): Promise<void> {
    this.app.isSearchOpen = false;
    searchOf(this.app).entered = null;
    void this.app.conversations.search('');
    if (screen.phone.current) return;
    await tick();
    if (this.#before instanceof HTMLElement) this.#before.focus({ preventScroll: true });
    if (document.activeElement !== this.#before) focusComposer();
  }
}

/** The field itself. */
export function searchBox(): HTMLInputElement | null {
  return document.querySelector('nav [type=search]');
}

/** Arrow keys go from result to result, and from the first one up to the field; Home and End to the first and the last. */
export function walkResults(event: KeyboardEvent): void {
  const all = results();
  const at = all.indexOf(document.activeElement as HTMLElement);
  const to = new Map([
    ['ArrowDown', Math.min(at + 1, all.length - 1)],
    ['ArrowUp', at - 1],
    ['Home', 0],
    ['End', all.length - 1],
  ]).get(event.key);
  if (at === -1 || to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  if (to < 0) searchBox()?.focus();
  else all[to]?.focus();
}

function results(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-results] a')];
}
