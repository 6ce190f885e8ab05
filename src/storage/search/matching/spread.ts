import type { Candidate } from './candidate-list';
import type { Segment } from '../segment';

/** How a term is met in a segment: by its entries, and by the titles of its chats. */
interface TermInSegment {
  meets: Uint8Array;
  titled: Uint8Array | null;
}

/** Conversations whose messages have all terms only together. */
export class Spread {
  readonly #masks = new Map<string, number>();
  readonly #newest = new Map<string, Candidate>();
  readonly #whole: number;

  constructor(terms: number) {
    this.#whole = 2 ** terms - 1;
  }

  /** Takes a message that has some of the terms. */
  add(conversationId: string, segment: Segment, doc: number, found: readonly TermInSegment[]): void {
    const chat = segment.stored.conversations[doc]!;
    let mask = this.#masks.get(conversationId) ?? 0;
    for (const [term, { meets, titled }] of found.entries()) if (meets[doc]! > 0 || titled?.[chat]) mask |= 1 << term;
    this.#masks.set(conversationId, mask);
    const createdAt = segment.stored.createdAt[doc]!;
    const before = this.#newest.get(conversationId);
    if (!before || before.createdAt < createdAt)
      this.#newest.set(conversationId, { conversationId, place: { segment, doc }, createdAt });
  }

  /** One of each conversation, but for those of `whole`, which have a hit with all terms. */
  candidates(whole: ReadonlySet<string>): Candidate[] {
    return [...this.#newest.values()].filter(
      ({ conversationId }) => !whole.has(conversationId) && this.#masks.get(conversationId) === this.#whole,
    );
  }
}
