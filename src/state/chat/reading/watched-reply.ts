import type { Block } from '../../../markdown/block';
import { MarkdownStream } from '../../../markdown/streaming/stream';
import type { Message } from '../../../model/chat/message';
import { textOf } from '../../../model/chat/parts';
import type { Library } from '../../../storage/library/library';
import { withPieces } from '../../../storage/journal/pieces';

/** A reply that another tab is writing: each piece of its journal is read and rendered once. */
export class WatchedReply {
  #markdown = new MarkdownStream();
  #message: Message | null = null;
  /** The number of the next piece. */
  #next = 0;

  /** `show` gets the reply as it is now, with the blocks of its text. */
  constructor(
    private readonly library: Pick<Library, 'loadPieces' | 'loadStored'>,
    private readonly place: { conversationId: string; id: string },
    private readonly show: (message: Message, blocks: readonly Block[]) => void,
  ) {}

  /** Reads what is new; not called again before it has ended. Rejects with `ApiError` when the storage fails. */
  async grow(): Promise<void> {
    const { conversationId, id } = this.place;
    // The journal first: a reply that ends in between is then found complete, and its journal does not matter.
    const pieces = await this.library.loadPieces(conversationId, id, this.#next);
    const known = this.#message ?? (await this.library.loadStored(conversationId, id));
    if (!known || (this.#message && pieces.length === 0)) return;
    const message = withPieces(known, pieces);
    this.#next += pieces.length;
    const text = textOf(message);
    const before = this.#message && textOf(this.#message);
    const isLonger = before !== null && text.startsWith(before);
    // Otherwise the other tab moved words between text and reasoning, and the text starts over.
    if (!isLonger) this.#markdown = new MarkdownStream();
    this.#markdown.append(isLonger ? text.slice(before.length) : text);
    this.#message = message;
    this.show(message, this.#markdown.blocks);
  }
}
