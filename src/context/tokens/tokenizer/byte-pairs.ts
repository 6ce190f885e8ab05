/** The tokens of an encoding in the order of their rank: as text, or as bytes where those are not valid UTF-8. */
export type Ranks = readonly (string | readonly number[])[];

const notAscii = /[\u0080-\uffff]/;
const utf8 = new TextEncoder();

/** A token of a text: its id, and its bytes as text, with U+FFFD for what is no whole character. */
export interface Token {
  id: number;
  text: string;
}

/** Pieces whose count is remembered, and the longest of them, in UTF-16 units. */
const rememberedPieces = 50_000;
const rememberedLength = 64;

/** In a heap's key the rank comes first, then the place: of equal ranks the leftmost is merged first. */
const places = 2 ** 32;
const none = -1;

/**
 * Byte pair encoding as tiktoken does it, made for counting. Its merge takes the lowest rank from a heap, so that a run
 * of n bytes without a break costs n log n; looking through all pairs after each merge (gpt-tokenizer does) costs n².
 */
export class BytePairs {
  /** By the token's bytes, one character each. */
  readonly #ranks = new Map<string, number>();
  readonly #pieces: RegExp;
  readonly #remembered = new Map<string, number>();
  readonly #longest: number;

  /** `pieces` is the global pattern by which the encoding cuts a text before merging. */
  constructor(ranks: Ranks, pieces: RegExp) {
    this.#pieces = pieces;
    let longest = 0;
    ranks.forEach((token, rank) => {
      const bytes = typeof token === 'string' ? bytesOf(token) : String.fromCharCode(...token);
      this.#ranks.set(bytes, rank);
      longest = Math.max(longest, bytes.length);
    });
    this.#longest = longest;
  }

  /** The number of tokens of `text`; special tokens such as `<|endoftext|>` count as the text that they are. */
  count(text: string): number {
    let tokens = 0;
    for (const piece of text.match(this.#pieces) ?? []) tokens += this.#countPiece(piece);
    return tokens;
  }

  /** The tokens of `text`, in order. */
  encode(text: string): Token[] {
    return (text.match(this.#pieces) ?? []).flatMap((piece) => {
      const bytes = bytesOf(piece);
      const parts = this.#ranks.has(bytes) ? [bytes] : this.#partsOf(bytes);
      return parts.map((part) => ({ id: this.#ranks.get(part) ?? none, text: textOf(part) }));
    });
  }

  #countPiece(piece: string): number {
    const isAscii = !notAscii.test(piece);
    if (isAscii && this.#ranks.has(piece)) return 1;
    const known = this.#remembered.get(piece);
    if (known !== undefined) return known;
    const bytes = isAscii ? piece : bytesOf(piece);
    const tokens = this.#ranks.has(bytes) ? 1 : this.#merge(bytes).parts;
    if (piece.length <= rememberedLength) {
      if (this.#remembered.size >= rememberedPieces) this.#remembered.clear();
      this.#remembered.set(piece, tokens);
    }
    return tokens;
  }

  #partsOf(bytes: string): string[] {
    const { next } = this.#merge(bytes);
    const parts: string[] = [];
    for (let at = 0; at < bytes.length; at = next[at] ?? bytes.length) parts.push(bytes.slice(at, next[at]));
    return parts;
  }

  /**
   * The parts that are left of `bytes` when no pair of neighbours is a token any more; the one at i ends at `next[i]`.
   */
  #merge(bytes: string): { parts: number; next: Int32Array } {
    const end = bytes.length;
    // Parts are known by where they begin: next[i] and previous[i] are the neighbours of the part at i.
    const next = new Int32Array(end + 1);
    const previous = new Int32Array(end + 1);
    const pairRank = new Int32Array(end + 1).fill(none);
    const heap = new MinHeap(end);
    const rankPair = (at: number): void => {
      const second = next[at] ?? end;
      const stop = second < end ? (next[second] ?? end) : end;
      const rank = second < end && stop - at <= this.#longest ? this.#ranks.get(bytes.slice(at, stop)) : undefined;
      pairRank[at] = rank ?? none;
      if (rank !== undefined) heap.push(rank * places + at);
    };

    for (let at = 0; at <= end; at += 1) {
      next[at] = at + 1;
      previous[at] = at - 1;
    }
    for (let at = 0; at < end; at += 1) rankPair(at);

    let parts = end;
    for (let key = heap.pop(); key !== undefined; key = heap.pop()) {
      const at = key % places;
      // A pair that has changed since it was put on the heap has another rank by now, or none.
      if (pairRank[at] !== Math.floor(key / places)) continue;
      const absorbed = next[at] ?? end;
      const after = next[absorbed] ?? end;
      next[at] = after;
      previous[after] = at;
      pairRank[absorbed] = none;
      parts -= 1;
      rankPair(at);
      if (at > 0) rankPair(previous[at] ?? 0);
    }
    return { parts, next };
  }
}

/**
 * The UTF-8 bytes of `text`, one character each; a lone surrogate becomes U+FFFD, as it does on its way to a server.
 */
function bytesOf(text: string): string {
  if (!notAscii.test(text)) return text;
  const bytes = utf8.encode(text);
  let characters = '';
  // Converted in pieces, because engines limit the number of arguments; the limit is far above this size.
  for (let from = 0; from < bytes.length; from += 8192)
    characters += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return characters;
}

function textOf(bytes: string): string {
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}

/** A binary heap of numbers, smallest first. */
class MinHeap {
  #keys: Float64Array;
  #size = 0;

  constructor(capacity: number) {
    this.#keys = new Float64Array(Math.max(16, capacity));
  }

  push(key: number): void {
    if (this.#size === this.#keys.length) {
      const larger = new Float64Array(this.#size * 2);
      larger.set(this.#keys);
      this.#keys = larger;
    }
    const keys = this.#keys;
    let at = this.#size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = keys[parent] ?? 0;
      if (above <= key) break;
      keys[at] = above;
      at = parent;
    }
    keys[at] = key;
  }

  /** Takes the smallest key out; undefined when there is none left. */
  pop(): number | undefined {
    if (this.#size === 0) return undefined;
    const keys = this.#keys;
    const smallest = keys[0];
    const last = keys[--this.#size] ?? 0;
    const size = this.#size;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && (keys[child + 1] ?? 0) < (keys[child] ?? 0)) child += 1;
      const below = keys[child] ?? 0;
      if (below >= last) break;
      keys[at] = below;
      at = child;
    }
    keys[at] = last;
    return smallest;
  }
}
