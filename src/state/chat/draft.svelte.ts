import type { Change } from '../../storage/keyspace/records';
import { changeOfDraft, type Library } from '../../storage/library/library';
import type { StorageStatus } from '../app/storage-status.svelte';

const savedAfterMs = 300;

/** What is typed and not sent. It is saved as it grows. */
export class Draft {
  text = $state('');
  #saved = '';
  /** How often the text was changed here. */
  #changes = 0;
  /** Whether what was kept of it is known here. */
  #isKnown = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `slot`: under which name it is kept, now. `onChange` hears of every change. */
  constructor(
    private readonly library: Library,
    private readonly storageStatus: StorageStatus,
    private readonly slot: () => string,
    private readonly onChange: () => void,
  ) {}

  /** Reads what is kept; also when another tab has typed. Words typed here meanwhile are newer, and stay: below those kept before. */
  async load(): Promise<void> {
    const changes = this.#changes;
    const stored = await this.storageStatus.read(() => this.library.loadDraft(this.slot()));
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
    this.onChange();
  }

  type(text: string): void {
    this.text = text;
    this.#changes += 1;
    this.onChange();
    // From the first key on, not after the last: who types without a pause would else lose all of it in a crash.
    this.#timer ??= setTimeout(() => void this.flush(), savedAfterMs);
  }

  /** Puts older words above what is typed here. */
  putAbove(older: string): void {
    this.type([older, this.text].filter((text) => text !== '').join('\n'));
  }

  /** What is stored of it goes with the write that sends `sent`. */
  changeOf(sent: string): Change {
    return changeOfDraft(this.slot(), sent);
  }

  /** `sent` is stored as sent, and no draft any more (`changeOf`). Words typed while the request was made ready stay. */
  sent(sent: string): void {
    this.#take(sent);
    if (this.#saved.startsWith(sent)) this.#saved = this.#saved.slice(sent.length);
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
    this.onChange();
  }

  /** The chat is kept from now on: its draft goes from the common place `from` to its own. */
  async moveFrom(from: string): Promise<void> {
    const kept = this.#saved;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const text = (this.#saved = this.text);
    if (kept === '' && text === '') return;
    await this.storageStatus.attempt(() => this.library.moveDraft(from, this.slot(), text, kept));
  }

  /** Saves it again: what was stored is gone. */
  async keepMissing(): Promise<void> {
    this.#saved = '';
    await this.flush();
  }

  /** Saves it now. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.text === this.#saved) return;
    this.#saved = this.text;
    await this.storageStatus.attempt(() => this.library.saveDraft(this.slot(), this.text));
  }
}
