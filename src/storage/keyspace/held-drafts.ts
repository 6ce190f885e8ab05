import { keyOfChange, type Change, type Key } from './records';

/** A draft as it is stored, as far as it matters here. */
export interface KeptDraft {
  conversationId: string;
  /** Where it is typed, when not in the composer. */
  editor?: string;
  text: string;
  updatedAt: number;
}

/**
 * A second place for typed words that the database does not accept, for example after an upgrade by a newer tab. They
 * stay in `session` until a later load of the page can store them. `name` is the database's.
 */
export class HeldDrafts {
  readonly #item: string;

  constructor(
    name: string,
    private readonly session: Storage | null,
  ) {
    this.#item = `${name}#held-drafts`;
  }

  /** Keeps the drafts among `held`, all that is not on the disk now. */
  keep(held: Iterable<Change>): void {
    const drafts = [...held].flatMap((change) => {
      const key = keyOfChange(change);
      if (key[0] !== 'draft') return [];
      if ('put' in change) return [change];
      // What another tab has stored is not known here: restoring puts this tab's words beside it.
      const value = 'update' in change ? change.change(undefined) : undefined;
      return value === undefined ? [] : [{ put: key, value }];
    });
    try {
      if (drafts.length > 0) this.session?.setItem(this.#item, JSON.stringify(drafts));
      else this.session?.removeItem(this.#item);
    } catch {
      // A full sessionStorage: they stay in memory, and the browser asks before the page goes.
    }
  }

  /** What was kept when the page before this one went. */
  take(): readonly { put: Key; value: KeptDraft }[] {
    try {
      return JSON.parse(this.session?.getItem(this.#item) ?? '[]') as { put: Key; value: KeptDraft }[];
    } catch {
      return [];
    }
  }
}
