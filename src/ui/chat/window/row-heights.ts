import type { Message } from '../../../model/chat/message';

/** Firefox lays out nothing beyond some 17.8 million CSS pixels; the other engines go to about 33 million. */
const mostPixels = 15_000_000;

/** A message of no words, in CSS pixels, with the room around it and its actions. */
const bare = 96;
const lineHeight = 28;
const signsPerLine = 72;

/**
 * How high the messages of a thread are, in CSS pixels: as they were last measured, else as their length lets expect. What is
 * expected decides the length of the scroll bar alone: what is in view is laid out by the browser.
 */
export class RowHeights {
  readonly #measured = new Map<string, number>();
  #list: readonly Message[] = [];
  #heights = new Float64Array();
  #offsets: Float64Array | null = null;

  /** The thread is now `list`; what was measured of its messages holds. */
  read(list: readonly Message[]): void {
    if (list === this.#list) return;
    this.#list = list;
    const most = mostPixels / list.length;
    this.#heights = new Float64Array(list.length);
    for (const [index, message] of list.entries())
      this.#heights[index] = Math.min(most, this.#measured.get(message.id) ?? expectedHeight(message));
    this.#offsets = null;
  }

  /** The message at `index` was found to be as high as that. Nothing is as low as nothing: it is not laid out. */
  measure(index: number, height: number): void {
    const message = this.#list[index];
    if (!message || height <= 0 || this.#measured.get(message.id) === height) return;
    this.#measured.set(message.id, height);
    this.#heights[index] = Math.min(mostPixels / this.#list.length, height);
    this.#offsets = null;
  }

  /** How high the messages from `from` up to before `to` are together. */
  between(from: number, to: number): number {
    const offsets = this.#allOffsets();
    return (offsets[to] ?? 0) - (offsets[from] ?? 0);
  }

  /** The message that is found `pixels` below the beginning of the message at `from`: the last one where there are fewer. */
  at(from: number, pixels: number): number {
    const offsets = this.#allOffsets();
    const wanted = (offsets[from] ?? 0) + pixels;
    let low = 0;
    let high = Math.max(0, this.#list.length - 1);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (offsets[middle]! <= wanted) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Where each message begins, and the last one ends. Added up at once: that takes less time than to draw one message. */
  #allOffsets(): Float64Array {
    if (this.#offsets) return this.#offsets;
    const offsets = new Float64Array(this.#heights.length + 1);
    for (let index = 0; index < this.#heights.length; index += 1)
      offsets[index + 1] = offsets[index]! + this.#heights[index]!;
    return (this.#offsets = offsets);
  }
}

function expectedHeight({ parts }: Message): number {
  let length = 0;
  for (const part of parts) if (part.type === 'text') length += part.text.length;
  return bare + Math.ceil(length / signsPerLine) * lineHeight;
}
