import type { ReplyEvent } from '../../reply-event';

type WordsType = 'text' | 'reasoning' | 'refusal';

/** The words of one answer, put together from its items: what belongs to different paragraphs is told apart. */
export class Words {
  #places = 0;
  /** Where the last words of each kind stood. */
  readonly #last = new Map<WordsType, string>();

  /** A name for the place of an item's words. */
  newPlace(): string {
    this.#places += 1;
    return String(this.#places);
  }

  /** `delta` of the words at `place`; those of another place begin a paragraph. */
  *say(type: WordsType, place: string, delta: string): Generator<ReplyEvent> {
    if (delta === '') return;
    const last = this.#last.get(type);
    this.#last.set(type, place);
    const isParted = last !== undefined && last !== place;
    yield { type, choice: 0, delta: isParted ? `\n\n${delta}` : delta };
  }
}

/**
 * What of `whole` is still to be told where `told` was: servers send words in pieces, and then all of them again. Null:
 * these are other words.
 */
export function restOf(whole: string, told: string): string | null {
  if (whole.startsWith(told)) return whole.slice(told.length);
  // Some servers trim what they repeat, or repeat a part of it.
  if (told.includes(whole.trim())) return '';
  const begun = told.trim();
  const at = whole.indexOf(begun);
  return at >= 0 && whole.slice(0, at).trim() === '' ? whole.slice(at + begun.length) : null;
}
