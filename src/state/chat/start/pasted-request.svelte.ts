import { formOf } from '../../../protocol/curl/request-form';
import { takeKey } from '../../../protocol/curl/take-key';
import { keyPlace } from './start-from-request.svelte';
import type { ThreadPort } from '../thread-port';

/** What a pasted request contains if it asks for a chat completion. */
const forChat = /messages|completions/;
const body = /^\s*\{[^]*?"messages"\s*:/;

/**
 * A text pasted into the composer that may be a request written elsewhere. Its API key is kept in memory only, as long
 * as this object lives.
 */
export class PastedRequest {
  /** The text that goes into the composer, without the key. */
  readonly text: string;
  readonly hasKey: boolean;
  /** Whether a chat may start from the text; otherwise it is plain text, perhaps with a key in it. */
  readonly isRequest: boolean;
  #isDismissed = $state(false);

  constructor(
    private readonly app: { pasted: string | null },
    private readonly thread: Pick<ThreadPort, 'draft'>,
    private readonly pasted: string,
  ) {
    const { text, key } = takeKey(pasted.replaceAll('\r\n', '\n'), keyPlace);
    const { kind } = formOf(text);
    this.text = text;
    this.hasKey = key !== null;
    this.isRequest = kind !== null && kind !== 'variables' && (kind === 'body' ? body : forChat).test(text);
  }

  /** Whether the notice about the paste is open: only as long as the text stands in the composer. */
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
