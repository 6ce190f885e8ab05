import type { MediaPart } from '../../../model/chat/parts';
import { attachmentLines, attachmentsEditor } from '../../../storage/blobs/attachment-lines';
import type { Change } from '../../../storage/keyspace/records';
import { changeOfDraft, type Drafts } from '../../../storage/library/drafts';
import type { StorageStatus } from '../../base/storage-status.svelte';
import type { Attachments } from '../attachments/attachments.svelte';
import { EditDrafts } from './edit-drafts.svelte';
import type { SentWords } from './sent-words';

const savedAfterMs = 300;

/** What became of something that was pasted or dropped. */
export interface Arrived {
  /** Puts it into the words as they were sent before it came. */
  into?: (text: string) => string;
  /** The person is asked first whether it belongs to the message. */
  isAsked?: boolean;
}

/**
 * What is typed in a chat and not sent, in its composer and (`edits`) in its other editors. It is saved while the
 * person types.
 */
export class Draft implements SentWords {
  text = $state('');
  readonly edits: EditDrafts;
  /** What is attached to it; null until that is loaded, which is after the first sight. */
  attachments = $state.raw<Attachments | null>(null);
  /**
   * What is sent waits for these: what was pasted or dropped and is still on its way, and the model that was typed. Each resolves when
   * its words are in the draft, its file is being read, or the model is chosen; it rejects where what does that could not be loaded.
   */
  arrivals: readonly Promise<Arrived | undefined>[] = [];
  #saved = '';
  /** What was saved when it was last about to be sent. */
  #leaving = '';
  /** How often the text was changed here. */
  #changes = 0;
  /** Whether what was kept of it is known here. */
  #isKnown = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * `slot` gives the name under which the draft is stored at the moment: a new chat's changes when the chat is stored.
   */
  constructor(
    private readonly drafts: Drafts,
    private readonly storageStatus: StorageStatus,
    private readonly slot: () => string,
  ) {
    this.edits = new EditDrafts(drafts, storageStatus, slot);
  }

  /**
   * Reads the stored draft; also called when another tab has typed. Words typed here in the meantime are newer: they
   * stay, below the stored ones on the first read.
   */
  async load(): Promise<void> {
    await Promise.all([this.#load(), this.edits.load()]);
  }

  async #load(): Promise<void> {
    const changes = this.#changes;
    const stored = await this.storageStatus.read(() => this.drafts.load(this.slot()));
    if (stored === undefined) return;
    // Text that is not saved yet is newer than the stored draft, too.
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
    // The timer runs from the first key, not from the last: a person who types without a pause would lose everything in
    // a crash.
    this.#timer ??= setTimeout(() => void this.flush(), savedAfterMs);
  }

  /** Puts older words above what is typed here. */
  putAbove(older: string): void {
    this.type([older, this.text].filter((text) => text !== '').join('\n'));
  }

  /** Puts a message written elsewhere into it: its words above what is typed here, and `media` behind what is attached. */
  takeOver(words: string, media: readonly MediaPart[]): void {
    if (words !== '') this.putAbove(words);
    if (media.length === 0) return;
    const attached = this.edits.textOf(attachmentsEditor) ?? '';
    this.edits.type(attachmentsEditor, [attached, attachmentLines(media)].filter((lines) => lines !== '').join('\n'));
  }

  /** `work` puts what was pasted or dropped into the draft: what is sent waits for that. */
  bring(work: Promise<Arrived | undefined>): void {
    const arrival = work.finally(() => (this.arrivals = this.arrivals.filter((one) => one !== arrival)));
    this.arrivals = [...this.arrivals, arrival];
  }

  /** Whether something is attached, or is being read to be. */
  get hasMedia(): boolean {
    return (this.attachments?.reading ?? 0) > 0 || this.edits.textOf(attachmentsEditor) !== undefined;
  }

  changesOf(sent: string, media: readonly MediaPart[] = []): Change[] {
    // An older saved draft would not match the sent text, and would stand in the composer again after the tab was
    // killed.
    void this.flush();
    this.#leaving = this.#saved;
    const slot = this.slot();
    return [changeOfDraft(slot, sent), changeOfDraft(slot, attachmentLines(media), attachmentsEditor)];
  }

  sent(sent: string, media: readonly MediaPart[] = []): void {
    this.#take(sent);
    this.edits.take(attachmentsEditor, attachmentLines(media));
    // If the draft was saved again meanwhile, the stored text still contains `sent`: `#saved` then differs from the
    // text here, and the next flush stores that.
    if (this.#saved === this.#leaving && this.#saved.startsWith(sent)) this.#saved = this.#saved.slice(sent.length);
  }

  /** Takes the finished command `done` out of the draft. Words typed meanwhile stay. */
  clear(done: string): void {
    this.#take(done);
    void this.flush();
  }

  #take(words: string): void {
    if (this.text.startsWith(words)) this.text = this.text.slice(words.length);
    this.#changes += 1;
    this.#isKnown = true;
  }

  /** Moves the draft from `from`, the place of new chats, to the chat's own, because the chat is stored from now on. */
  async moveFrom(from: string): Promise<void> {
    const changes = this.moving(from);
    if (changes.length > 0) await this.storageStatus.attempt(() => this.drafts.write(changes));
  }

  /** Moves the draft as part of the write that keeps the chat. */
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

  /** Saves it now. `isLeaving`: the page goes now. */
  async flush(isLeaving = false): Promise<void> {
    await Promise.all([this.#flush(), this.edits.flush(isLeaving)]);
  }

  async #flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.text === this.#saved) return;
    const before = this.#saved;
    this.#saved = this.text;
    await this.storageStatus.attempt(() => this.drafts.save(this.slot(), this.text, before));
  }
}
