import { formOf } from '../../protocol/curl/request-form';
import { takeKey } from '../../protocol/curl/take-key';
import { keyPlace } from './start-from-request.svelte';
import type { Thread } from './thread.svelte';

/** What a request says if it is one for a chat. */
const forChat = /messages|completions/;
const body = /^\s*\{[^]*?"messages"\s*:/;

/** What was pasted into a composer and may be a request written elsewhere. Its key is in memory alone, and goes with this. */
export class PastedRequest {
  /** What goes into the composer: all of it but the key. */
  readonly text: string;
  readonly hasKey: boolean;
  /** Whether a chat may start from it; else it is a text, perhaps with a key. */
  readonly isRequest: boolean;
  #isDismissed = $state(false);

  constructor(
    private readonly app: { pasted: string | null },
    private readonly thread: Thread,
    private readonly pasted: string,
  ) {
    const { text, key } = takeKey(pasted.replaceAll('\r\n', '\n'), keyPlace);
    const { kind } = formOf(text);
    this.text = text;
    this.hasKey = key !== null;
    this.isRequest = kind !== null && kind !== 'variables' && (kind === 'body' ? body : forChat).test(text);
  }

  /** Whether there is something to say of it: as long as it stands in the composer. */
  get isOpen(): boolean {
    return !this.#isDismissed && (this.isRequest || this.hasKey) && this.thread.draft.text.includes(this.text);
  }

  /** Shows what a chat would begin with. */
  start(): void {
    this.app.pasted = this.pasted;
  }

  dismiss(): void {
    this.#isDismissed = true;
  }
}
