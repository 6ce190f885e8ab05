import { formOf } from '../../../protocol/curl/request-form';
import { readRequest } from '../../../protocol/curl/read-request';
import { takeKey } from '../../../protocol/curl/take-key';
import { keyPlace } from './key-place';

/** What a pasted request contains if it asks for a reply or a picture. */
const forChat =
  /messages|completions|\/responses\b|[gG]enerateContent\b|\/images\/(?:generations|edits)\b|\/api\/(?:chat|generate)\b/;
const withMessages = /^\s*\{[^]*?"messages"\s*:/;
/** Models to which a body may say something that is no message. */
const otherwise = /embed|tts|moderation|whisper/i;

/** Whether a JSON body asks for a reply or a picture, also one that is broken but has messages. */
function isBody(text: string): boolean {
  if (withMessages.test(text)) return true;
  const read = readRequest(text);
  if (read.problem || read.messages.length === 0) return false;
  return read.dialect === 'gemini' || (read.model !== '' && !otherwise.test(read.model));
}

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
    private readonly thread: { readonly draft: { readonly text: string } },
    private readonly pasted: string,
  ) {
    const { text, key } = takeKey(pasted.replaceAll('\r\n', '\n'), keyPlace);
    const { kind } = formOf(text);
    this.text = text;
    this.hasKey = key !== null;
    this.isRequest = kind === 'body' ? isBody(text) : kind !== null && kind !== 'variables' && forChat.test(text);
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
