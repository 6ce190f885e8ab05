import type { Change } from '../../../storage/keyspace/records';
import { changeOfDraft, type Drafts } from '../../../storage/library/drafts';
import type { StorageStatus } from '../../app/storage-status.svelte';
import { EditDrafts } from './edit-drafts.svelte';
import type { SentWords } from './sent-words';

const savedAfterMs = 300;

/** What is typed in a chat and not sent: in its composer and, kept alike, in its other editors. It is saved as it grows. */
export class Draft implements SentWords {
  text = $state('');
  readonly edits: EditDrafts;
  #saved = '';
  /** What was saved when it was last about to be sent. */
  #leaving = '';
  /** How often the text was changed here. */
  #changes = 0;
  /** Whether what was kept of it is known here. */
  #isKnown = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `slot`: under which name it is kept, now. */
  constructor(
    private readonly drafts: Drafts,
    private readonly storageStatus: StorageStatus,
    private readonly slot: () => string,
  ) {
    this.edits = new EditDrafts(drafts, storageStatus, slot);
  }

  /** Reads what is kept; also when another tab has typed. Words typed here meanwhile are newer, and stay: below those kept before. */
  async load(): Promise<void> {
    await Promise.all([this.#load(), this.edits.load()]);
  }

  async #load(): Promise<void> {
    const changes = this.#changes;
    const stored = await this.storageStatus.read(() => this.drafts.load(this.slot()));
    if (stored === undefined) return;
    // What was saved after it was read is newer, too.
    const isNewer = changes !== this.#changes || this.text !== this.#saved;
    if (isNewer && (this.#isKnown || stored === '' || stored === this.text)) return;
    this.#isKnown = true;
    if (isNewer) {
      this.putAbove(stored);
      return;
    }
    this.text = stored;
    this.#saved = stored;
  }

  type(text: string): void {
    this.text = text;
    this.#changes += 1;
    // From the first key on, not after the last: who types without a pause would else lose all of it in a crash.
    this.#timer ??= setTimeout(() => void this.flush(), savedAfterMs);
  }

  /** Puts older words above what is typed here. */
  putAbove(older: string): void {
    this.type([older, this.text].filter((text) => text !== '').join('\n'));
  }

  changeOf(sent: string): Change {
    // What was saved before the last keys would not be taken for what is sent, and would stand in the composer after a kill.
    void this.flush();
    this.#leaving = this.#saved;
    return changeOfDraft(this.slot(), sent);
  }

  sent(sent: string): void {
    this.#take(sent);
    // What was saved meanwhile has `sent` in it once more: then what is here now is saved over it.
    if (this.#saved === this.#leaving && this.#saved.startsWith(sent)) this.#saved = this.#saved.slice(sent.length);
  }

  /** `done`, which was a command, goes. Words typed meanwhile stay. */
  clear(done: string): void {
    this.#take(done);
    void this.flush();
  }

  #take(words: string): void {
    if (this.text.startsWith(words)) this.text = this.text.slice(words.length);
    this.#changes += 1;
    this.#isKnown = true;
  }

  /** The chat is kept from now on: its draft goes from the common place `from` to its own. */
  async moveFrom(from: string): Promise<void> {
    const changes = this.moving(from);
    if (changes.length > 0) await this.storageStatus.attempt(() => this.drafts.write(changes));
  }

  /** The same as part of the write that keeps the chat. */
  moving(from: string): Change[] {
    void this.edits.flush();
    const kept = this.#saved;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const text = (this.#saved = this.text);
    return kept === '' && text === '' ? [] : this.drafts.moving(from, this.slot(), text, kept);
  }

  /** Saves it again: what was stored is gone. */
  async keepMissing(): Promise<void> {
    this.#saved = '';
    await Promise.all([this.flush(), this.edits.keepMissing()]);
  }

  /** Saves it now. */
  async flush(): Promise<void> {
    await Promise.all([this.#flush(), this.edits.flush()]);
  }

  async #flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.text === this.#saved) return;
    this.#saved = this.text;
    await this.storageStatus.attempt(() => this.drafts.save(this.slot(), this.text));
  }
}
