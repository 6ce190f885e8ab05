import { tick } from 'svelte';
import { hitsBySlices } from '../../../model/search/slices';
import type { Range as TextRange } from '../../../model/search/fold';
import type { Match, Wanted } from '../../../state/chat/find/find.svelte';
import { places, type MatchPlace } from '../../../state/chat/find/searched-parts';
import { takingTurns } from '../../../model/next-task';
import { bringIntoView } from './bring-into-view';
import { DrawnText } from './drawn-text';

/** What is marked of one part: each range costs the browser with each change of the page. */
const mostMarks = 1000;
/** ms after a change of the thread: a reply that streams changes it with every frame. */
const restMs = 120;

/** A part of a message on the page, and what was found in it. */
interface DrawnPart {
  drawn: DrawnText;
  hits: readonly TextRange[];
}

/** Marks what is looked for in the messages that are drawn. */
export class Marks {
  #wanted: Wanted = { terms: [] };
  #current: Match | null = null;
  /** Whether the current match has yet to be scrolled to. */
  #isAwaited = false;
  #parts = new Map<Element, DrawnPart>();
  /** Parts that have changed since they were last read. */
  #changed = new WeakSet<Element>();
  #painting: object | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #observer: MutationObserver;

  /** `counted`: called with how many matches are drawn in a place of a message that is drawn whole. */
  constructor(
    private readonly log: Element,
    private readonly counted: (messageId: string, place: MatchPlace, count: number) => void = () => undefined,
  ) {
    this.#observer = new MutationObserver((changes) => {
      for (const { target } of changes) this.#forget(target);
      this.#paintSoon();
    });
    this.#observer.observe(log, { childList: true, characterData: true, subtree: true });
  }

  /** Marks what is `wanted`, and brings the `current` match into view if that is another than before. */
  async show(wanted: Wanted, current: Match | null): Promise<void> {
    if (wanted !== this.#wanted) this.#parts.clear();
    this.#wanted = wanted;
    this.#isAwaited = current !== null && current !== this.#current;
    this.#current = current;
    await this.#paint();
  }

  end(): void {
    this.#painting = null;
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.#mark([], []);
    this.#markMessages(new Set(), null);
  }

  #forget(target: Node): void {
    const element = target instanceof Element ? target : target.parentElement;
    const part = element?.closest('[data-part]');
    if (!part) return;
    this.#parts.delete(part);
    this.#changed.add(part);
  }

  #paintSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      // A painting is not begun anew by each change: while a reply streams, none would ever end.
      if (this.#painting) this.#paintSoon();
      else void this.#paint();
    }, restMs);
  }

  async #paint(): Promise<void> {
    const mine = (this.#painting = {});
    const takeTurn = takingTurns();
    const rest = async (): Promise<boolean> => {
      await takeTurn();
      return this.#painting === mine;
    };
    const elements = [...this.log.querySelectorAll('article [data-part]')];
    for (const element of this.#parts.keys()) if (!element.isConnected) this.#parts.delete(element);
    for (const element of elements) {
      if (this.#parts.has(element)) continue;
      this.#changed.delete(element);
      const drawn = new DrawnText(element);
      const hits: TextRange[] = [];
      for (const some of hitsBySlices(drawn.text, this.#wanted)) {
        hits.push(...some);
        if (!(await rest())) return;
      }
      // An element that has changed meanwhile is read with the next painting.
      if (!this.#changed.has(element)) this.#parts.set(element, { drawn, hits });
    }
    this.#draw(elements);
    this.#tellCounts(elements);
    this.#painting = null;
    if (this.#isAwaited) await this.#goToCurrent();
  }

  #draw(elements: readonly Element[]): void {
    const current = this.#currentRange();
    const others: StaticRange[] = [];
    const messages = new Set<Element>();
    for (const element of elements) {
      const part = this.#parts.get(element);
      if (!part || part.hits.length === 0) continue;
      messages.add(element.closest('article')!);
      for (const hit of this.#nearby(element, part.hits)) others.push(new StaticRange(part.drawn.rangeOf(hit)));
    }
    if (canHighlight()) this.#mark(others, current ? [current] : []);
    else this.#markMessages(messages, this.#message());
  }

  /** Of very many, those around the current one. */
  #nearby(element: Element, hits: readonly TextRange[]): readonly TextRange[] {
    const isCurrent = this.#current !== null && element === this.#elementOf(this.#current)?.element;
    const from = isCurrent ? Math.max(0, this.#current!.index - mostMarks / 2) : 0;
    return hits.slice(from, from + mostMarks);
  }

  #mark(others: readonly AbstractRange[], current: readonly AbstractRange[]): void {
    if (!canHighlight()) return;
    CSS.highlights.set('found', new Highlight(...others));
    const above = new Highlight(...current);
    above.priority = 1;
    CSS.highlights.set('found-current', above);
  }

  /** Where the browser has no highlights, the message itself is marked. */
  #markMessages(messages: ReadonlySet<Element>, current: Element | null): void {
    for (const article of this.log.querySelectorAll('[data-found]'))
      if (!messages.has(article)) article.removeAttribute('data-found');
    for (const article of messages) article.setAttribute('data-found', article === current ? 'current' : 'also');
  }

  #tellCounts(elements: readonly Element[]): void {
    if (this.#wanted.terms.length === 0) return;
    for (const element of elements) {
      const place = placeOf(element);
      const { id } = element.closest('article')!;
      // Files and calls stand in several parts, one of which is not all. Nor does one tell that is not drawn yet, or shortened.
      const part = this.#parts.get(element);
      const isWhole = part && part.drawn.text !== '' && !element.querySelector('[data-act=show-all]');
      if (place === 'files' || place === 'calls' || !isWhole || id === '') continue;
      this.counted(id, place, part.hits.length);
    }
  }

  #message(): Element | null {
    return this.#current && document.getElementById(this.#current.messageId);
  }

  /** The part that the match is in, and its place there. */
  #elementOf({ place, index }: Match): { element: Element; part: DrawnPart; index: number } | null {
    let left = index;
    let last: { element: Element; part: DrawnPart; index: number } | null = null;
    for (const element of this.#message()?.querySelectorAll('[data-part]') ?? []) {
      const part = this.#parts.get(element);
      if (!part || placeOf(element) !== place || part.hits.length === 0) continue;
      if (left < part.hits.length) return { element, part, index: left };
      left -= part.hits.length;
      last = { element, part, index: part.hits.length - 1 };
    }
    // A text that is shown shortened has fewer marks than its message has matches.
    return this.#message()?.querySelector('[data-act=show-all]') ? null : last;
  }

  #currentRange(): Range | null {
    const found = this.#current && this.#elementOf(this.#current);
    const hit = found?.part.hits[found.index];
    if (!found || !hit) return null;
    const { startContainer, startOffset, endContainer, endOffset } = found.part.drawn.rangeOf(hit);
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  }

  /** Unfolds what the current match is in, and scrolls to it. What has to be drawn first comes with the next change. */
  async #goToCurrent(): Promise<void> {
    const message = this.#message();
    if (!message || !this.#current) return;
    const range = this.#currentRange();
    if (!range) {
      if (this.#current.place === 'reasoning') open(message.querySelector('details[data-fold=reasoning]'));
      else message.querySelector<HTMLButtonElement>('[data-act=show-all]')?.click();
      if (this.#current.place === 'calls' || this.#current.place === 'files')
        message.scrollIntoView({ block: 'nearest' });
      return;
    }
    this.#isAwaited = false;
    // Code whose preview is on show is hidden.
    parentOf(range)?.closest('[hidden]')?.parentElement?.scrollIntoView({ block: 'nearest' });
    for (let fold = parentOf(range); fold && fold !== message; fold = fold.parentElement) open(fold);
    await tick();
    // What was never drawn has an estimated height until it is in view, so the second time is more exact.
    for (let round = 0; round < 3; round += 1) {
      bringIntoView(range);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }
}

function canHighlight(): boolean {
  return typeof Highlight === 'function';
}

function placeOf(element: Element): MatchPlace {
  const name = element.getAttribute('data-part');
  return places.find((place) => place === name) ?? 'content';
}

function parentOf({ startContainer }: Range): Element | null {
  return startContainer.parentElement;
}

function open(fold: Element | null): void {
  if (fold instanceof HTMLDetailsElement) fold.open = true;
  if (fold?.matches('[data-folded]')) fold.querySelector<HTMLButtonElement>(':scope > [data-act=unfold]')?.click();
}
