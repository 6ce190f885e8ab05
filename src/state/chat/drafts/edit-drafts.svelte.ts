import { SvelteMap } from 'svelte/reactivity';
import type { Message } from '../../../model/chat/message';
import { changeOfDraft, type Drafts } from '../../../storage/library/drafts';
import type { Change } from '../../../storage/keyspace/records';
import type { StorageStatus } from '../../base/storage-status.svelte';
import type { SentWords } from './sent-words';

const savedAfterMs = 300;

/** Where words are inserted: before or after a message; null: at the beginning. */
interface InsertionPoint {
  message: Message | null;
  isAfter: boolean;
}

/**
 * `slot`: the name of the chat that it is stored under. `all`: what stood there then, other tabs' texts beside this
 * one's.
 */
interface Stored {
  slot: string;
  text: string;
  all: string;
}

/**
 * What is typed in editors and not saved: in a message's editor under its id, in a new message's under `insert`, in a
 * chat's system prompt under `system-prompt`, in a prompt of the library under its id or `new`. It is stored while the
 * person types, as the composer's draft is, so neither a reload nor opening another chat loses it. Closing the editor
 * discards it, and `discard` returns the text so that this can be undone.
 */
export class EditDrafts {
  readonly #texts = new SvelteMap<string, string>();
  /** The text that each editor opened with, which is not stored as a draft. */
  readonly #begun = new Map<string, string>();
  /** What this tab has stored of each editor. */
  readonly #stored = new Map<string, Stored>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the dialog inserts a message; null while it is closed. */
  inserting = $state.raw<InsertionPoint | null>(null);

  /** `slot` gives the name under which the chat's drafts are stored at the moment. */
  constructor(
    private readonly drafts: Drafts,
    private readonly storageStatus: StorageStatus,
    private readonly slot: () => string,
  ) {}

  /** Reads what is stored. What was typed here meanwhile is newer, and stays. */
  async load(): Promise<void> {
    const slot = this.slot();
    const stored = await this.storageStatus.read(() => this.drafts.loadAll(slot));
    for (const { editor, text } of stored ?? []) {
      // Another tab may have stored it: this tab's own words then go beside it.
      if (editor === undefined || this.#stored.has(editor) || this.#texts.has(editor)) continue;
      this.#stored.set(editor, { slot, text, all: text });
      this.#texts.set(editor, text);
    }
  }

  /** What is typed in `editor`; undefined where that editor is closed. */
  textOf(editor: string): string | undefined {
    return this.#texts.get(editor);
  }

  /** Whether the text in `editor` was stored earlier, rather than opened by the person just now. */
  isKept(editor: string): boolean {
    return this.#stored.has(editor);
  }

  /** Opens `editor` with `text`, or with what is kept; `text` itself is not stored. */
  open(editor: string, text: string): void {
    this.#begun.set(editor, text);
    if (!this.#texts.has(editor)) this.#texts.set(editor, text);
  }

  type(editor: string, text: string): void {
    this.#texts.set(editor, text);
    this.#timer ??= setTimeout(() => void this.flush(), savedAfterMs);
  }

  /** Removes the draft of `editor`, because its text was saved where it belongs. */
  drop(editor: string): void {
    this.#texts.delete(editor);
    this.#begun.delete(editor);
    void this.flush();
  }

  /** Takes what `editor` began with out of it, because it was sent. What was added meanwhile stays. */
  take(editor: string, sent: string): void {
    const text = this.#texts.get(editor);
    if (text === sent) this.drop(editor);
    else if (text?.startsWith(sent)) this.type(editor, text.slice(sent.length).trimStart());
  }

  /**
   * Discards the draft of `editor`. Returns its text so that this can be undone; null where it is blank or the same as
   * `before`, the text that the editor opened with.
   */
  discard(editor: string, before: string): string | null {
    const text = this.#texts.get(editor);
    this.drop(editor);
    return text === undefined || text === before || text.trim() === '' ? null : text;
  }

  /**
   * The text of `editor` as words that are being sent: the write that stores them as a message also deletes this draft.
   */
  wordsOf(editor: string): SentWords {
    return {
      changesOf: (sent) => {
        void this.flush();
        return [changeOfDraft(this.slot(), sent, editor)];
      },
      sent: (sent) => {
        if (this.#texts.get(editor) === sent) this.drop(editor);
      },
    };
  }

  /** Stores them again: what was stored is gone. */
  async keepMissing(): Promise<void> {
    this.#stored.clear();
    await this.flush();
  }

  /**
   * Stores the drafts now, and moves those that were stored before the chat had a name of its own. `isLeaving`: the
   * page goes now.
   */
  async flush(isLeaving = false): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const slot = this.slot();
    const editors = new Set([...this.#texts.keys(), ...this.#stored.keys()]);
    await Promise.all([...editors].map((editor) => this.#store(editor, slot, isLeaving)));
  }

  async #store(editor: string, slot: string, isLeaving: boolean): Promise<void> {
    const typed = this.#texts.get(editor) ?? '';
    const text = typed === this.#begun.get(editor) ? '' : typed;
    const stored = this.#stored.get(editor);
    const isElsewhere = stored !== undefined && stored.slot !== slot;
    if (!isElsewhere && text === (stored?.text ?? '')) return;
    const now: Stored = { slot, text, all: text };
    if (text === '') this.#stored.delete(editor);
    else this.#stored.set(editor, now);
    const { drafts, storageStatus } = this;
    const mine = stored?.text ?? '';
    // A move is one write, so that a killed tab leaves the text in exactly one place.
    const change = drafts.editing(slot, editor, isElsewhere ? '' : mine, text, (all) => (now.all = all));
    const changes: Change[] = isElsewhere ? [drafts.editing(stored.slot, editor, mine, ''), change] : [change];
    // A page that goes does not live to see what it reads: it writes with what it read last.
    if (isLeaving && text !== '' && !isElsewhere) {
      const value = change.change(stored && drafts.of(slot, editor, stored.all));
      changes[0] = { put: change.update, value, over: [stored?.all ?? ''] };
    }
    await storageStatus.attempt(() => drafts.write(changes, 'relaxed'));
  }
}
