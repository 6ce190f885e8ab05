import { newId } from '../../model/id';
import { itemsOf } from '../secrets/session-store';
import { keyOfChange, type Change, type Key, type Replacing } from './records';

/** A draft as it is stored, as far as it matters here. */
export interface KeptDraft {
  conversationId: string;
  /** Where it is typed, when not in the composer. */
  editor?: string;
  text: string;
  updatedAt: number;
}

/**
 * A second place for typed words that the database does not have. What it did not accept, for example after an upgrade
 * by a newer tab, stays in `session`. What it had not confirmed when the page went stays in `local`, because a browser
 * drops the last writes of a tab that is closed while its disk is busy (seen in Chromium). A later load of the page
 * stores them. `name` is the database's.
 */
export class SpareDrafts {
  readonly #item: string;
  /** Each page load leaves its words under a name of its own: tabs that close at once do not overwrite each other's. */
  readonly #leftItem: string;
  #found: string[] = [];

  constructor(
    private readonly name: string,
    private readonly session: Storage | null,
    private readonly local: Storage | null,
  ) {
    this.#item = `${name}#held-drafts`;
    this.#leftItem = `${name}#left-drafts ${newId()}`;
  }

  /** Keeps the drafts among `failed`, all that the database refused. */
  keep(failed: Iterable<Change>): void {
    put(this.session, this.#item, failed);
  }

  /** Keeps the drafts among `unwritten`, all that is not known to be on the disk as the page goes. */
  leave(unwritten: Iterable<Change>): void {
    put(this.local, this.#leftItem, unwritten);
  }

  /** What was kept when pages before this one went. */
  take(): readonly Kept[] {
    this.#found = this.local ? itemsOf(this.local, `${this.name}#left-drafts `) : [];
    return [read(this.session, this.#item), ...this.#found.map((item) => read(this.local, item))].flat();
  }

  /** Forgets what `take` gave; a tab that was closed since then has left words that nobody has read. */
  taken(): void {
    this.keep([]);
    for (const item of this.#found) this.local?.removeItem(item);
  }
}

/** A draft, or that one was deleted at a time (UTC ms). */
export type Kept = ({ put: Key; value: KeptDraft } & Replacing) | { delete: Key; at: number };

function put(storage: Storage | null, item: string, changes: Iterable<Change>): void {
  const at = Date.now();
  const drafts = [...changes].flatMap((change): unknown[] => {
    const key = keyOfChange(change);
    if (key[0] !== 'draft') return [];
    if ('put' in change) return [change];
    if ('delete' in change) return [{ ...change, at }];
    // What another tab has stored is not known here: restoring puts this tab's words beside it.
    if (!('update' in change)) return [];
    const value = change.change(undefined);
    return value === undefined ? [] : [{ put: key, value, over: change.over ?? [] }];
  });
  try {
    if (drafts.length > 0) storage?.setItem(item, JSON.stringify(drafts));
    else storage?.removeItem(item);
  } catch {
    // A full storage: they stay in memory, and the browser asks before the page goes.
  }
}

function read(storage: Storage | null, item: string): Kept[] {
  try {
    return JSON.parse(storage?.getItem(item) ?? '[]') as Kept[];
  } catch {
    return [];
  }
}
