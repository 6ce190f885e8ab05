import type { Segment } from '../segment';

export type Order = 'newest' | 'rank';

/** A message, a prompt or a title that may be a hit. */
export interface Candidate {
  conversationId: string;
  /** Null for the chat's title. */
  place: { segment: Segment; doc: number } | null;
  /** UTC ms. */
  createdAt: number;
}

/** Candidates in columns: every message may be one, and a hundred thousand objects would take longer than the search. */
export class CandidateList {
  /** What each is of: a segment's entry, or the title of the chat with that id (and no entry). */
  readonly #of: (Segment | string)[] = [];
  readonly #docs: number[] = [];
  readonly #times: number[] = [];
  /** The higher the earlier in the order. */
  readonly #worths: number[] = [];

  constructor(private readonly order: Order) {}

  get length(): number {
    return this.#docs.length;
  }

  /** `score`: how well its words meet the terms. */
  add(segment: Segment, doc: number, createdAt: number, score: number): void {
    this.#push(segment, doc, createdAt, score);
  }

  addTitle(conversationId: string, updatedAt: number, score: number): void {
    this.#push(conversationId, -1, updatedAt, score);
  }

  #push(of: Segment | string, doc: number, createdAt: number, score: number): void {
    this.#of.push(of);
    this.#docs.push(doc);
    this.#times.push(createdAt);
    // No date is so far away that it would outweigh a better score, and both together are exact in 53 bits.
    this.#worths.push(this.order === 'rank' ? Math.min(score, 1000) * 8e12 + createdAt : createdAt);
  }

  /** The first `many` in their order. */
  best(many: number): Candidate[] {
    const worths = this.#worths;
    const least = this.length > many ? Float64Array.from(worths).sort()[this.length - many]! : -Infinity;
    const places: number[] = [];
    for (let place = 0; place < worths.length; place += 1) if (!(worths[place]! < least)) places.push(place);
    return places
      .sort((a, b) => worths[b]! - worths[a]!)
      .slice(0, many)
      .map((place) => this.#candidate(place));
  }

  #candidate(place: number): Candidate {
    const [of, doc, createdAt] = [this.#of[place]!, this.#docs[place]!, this.#times[place]!];
    if (typeof of === 'string') return { conversationId: of, place: null, createdAt };
    return { conversationId: of.conversationIdOf(doc), place: { segment: of, doc }, createdAt };
  }
}
