import { SvelteMap } from 'svelte/reactivity';
import type { Message } from '../../../model/chat/message';
import { changeOfDraft, type Drafts } from '../../../storage/library/drafts';
import type { StorageStatus } from '../../app/storage-status.svelte';
import type { SentWords } from './sent-words';

const savedAfterMs = 300;

/** Where words are inserted: before or after a message; null: at the beginning. */
interface Place {
  message: Message | null;
  isAfter: boolean;
}

/**
 * What is typed in editors and not saved there: of a message under its id, of a message to insert under `insert`, of a chat's system
 * prompt under `system-prompt`, of a prompt of the library under its id or `new`. It is stored as it grows, as the composer's draft
 * is: neither a reload nor another chat loses it. Only who closes the editor gives it up, and can have it back (`discard`).
 */
export class EditDrafts {
  readonly #texts = new SvelteMap<string, string>();
  /** What editors began with: that is not stored. */
  readonly #begun = new Map<string, string>();
  /** What is stored of each editor, and under which chat's name. */
  readonly #stored = new Map<string, { slot: string; text: string }>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the dialog is open that inserts a message; null: it is closed. */
  inserting = $state.raw<Place | null>(null);

  /** `slot`: under which name they are kept, now. */
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
      if (editor === undefined || this.#stored.has(editor)) continue;
      this.#stored.set(editor, { slot, text });
      if (!this.#texts.has(editor)) this.#texts.set(editor, text);
    }
  }

  /** What is typed in `editor`; undefined where nothing is: an editor that stands in its place is then closed. */
  textOf(editor: string): string | undefined {
    return this.#texts.get(editor);
  }

  /** Whether words in `editor` are from before: nobody has just asked to type there. */
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

  /** What is typed there is saved in its place. */
  drop(editor: string): void {
    this.#texts.delete(editor);
    this.#begun.delete(editor);
    void this.flush();
  }

  /** Gives up what is typed there. Resolves to it where it is not what the editor began with (`before`): it can be typed again. */
  discard(editor: string, before: string): string | null {
    const text = this.#texts.get(editor);
    this.drop(editor);
    return text === undefined || text === before || text.trim() === '' ? null : text;
  }

  /** What is typed in `editor`, as words that are sent: one write takes them from here and stores them as sent. */
  wordsOf(editor: string): SentWords {
    return {
      changeOf: (sent) => {
        void this.flush();
        return changeOfDraft(this.slot(), sent, editor);
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

  /** Stores them now; also what was stored before the chat had a name of its own. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const slot = this.slot();
    const editors = new Set([...this.#texts.keys(), ...this.#stored.keys()]);
    await Promise.all([...editors].map((editor) => this.#store(editor, slot)));
  }

  async #store(editor: string, slot: string): Promise<void> {
    const typed = this.#texts.get(editor) ?? '';
    const text = typed === this.#begun.get(editor) ? '' : typed;
    const stored = this.#stored.get(editor);
    const isElsewhere = stored !== undefined && stored.slot !== slot;
    if (!isElsewhere && text === (stored?.text ?? '')) return;
    if (text === '') this.#stored.delete(editor);
    else this.#stored.set(editor, { slot, text });
    const { drafts, storageStatus } = this;
    if (text !== '' || !isElsewhere) await storageStatus.attempt(() => drafts.save(slot, text, editor));
    if (isElsewhere) await storageStatus.attempt(() => drafts.save(stored.slot, '', editor));
  }
}
