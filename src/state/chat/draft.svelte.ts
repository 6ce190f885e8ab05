import type { Library } from '../../storage/library/library';
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

  /** `sent` is on its way: it goes. Words typed while the request was made ready stay. */
  clear(sent: string): void {
    if (this.text.startsWith(sent)) this.text = this.text.slice(sent.length);
    this.#changes += 1;
    this.#isKnown = true;
    this.onChange();
    void this.flush();
  }

  /** The chat is kept from now on: its draft goes from the common place `from` to its own. */
  async moveFrom(from: string): Promise<void> {
    const kept = this.#saved;
    this.#saved = '';
    await this.flush();
    // A newer chat may have its draft there by now.
    if ((await this.storageStatus.read(() => this.library.loadDraft(from))) !== kept) return;
    await this.storageStatus.attempt(() => this.library.saveDraft(from, ''));
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
