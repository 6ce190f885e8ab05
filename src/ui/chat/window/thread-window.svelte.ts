import { flushSync, untrack } from 'svelte';
import type { Message } from '../../../model/chat/message';
import type { ReadingPlace } from '../../../state/chat/open-threads.svelte';
import { isEndFar, keepPlace, placedIn, type PlacedElement } from './keep-place';
import { LastTop } from './last-top';
import { RowHeights } from './row-heights';
import { rangeOf, rowsOf, type Row, type Span } from './rows';

/** Where a message that was gone to begins, in CSS pixels below the top of the view. */
const margin = 24;
/** How far around the view messages are drawn, in CSS pixels: at once, and when that is on the screen; anew when half of it is left. */
const atOnce = 400;
const later = 1000;
/** Up to so many messages, all of a thread is drawn: the browser's own search and screen readers find them. */
const mostWhole = 40;
/** More messages than these are not drawn for paper: it would take minutes. */
const mostPrinted = 1000;

/**
 * The messages of a thread that are drawn: those in view and around it, in the flow of the page, with empty room in place of the
 * others. It alone moves the view where something above it changes: `overflow-anchor`, which Safari has not, is off.
 */
export class ThreadWindow {
  /** Whether the view stays at the end as the thread grows, which it does as long as the reader is there. */
  isFollowing = $state(true);
  /** Whether there is something below what is in view. */
  isEndHidden = $state(false);
  isPrinting = $state(false);
  #span = $state.raw<Span>({ id: null, index: 0, before: 1, after: 0 });
  /** Messages that stay drawn wherever the view is: they have the focus, or an end of the selection. */
  #kept = $state.raw<readonly string[]>([]);
  readonly heights = new RowHeights();
  readonly #list: readonly Message[] = $derived.by(() => this.list());

  /** Whether there are too many messages to draw all of them. */
  readonly isLong: boolean = $derived(this.#list.length > mostWhole);

  readonly rows: readonly Row[] = $derived.by(() => {
    const list = this.#list;
    this.heights.read(list);
    const whole = { from: this.isPrinting ? this.firstPrinted : 0, to: list.length };
    const { from, to } = this.isPrinting || !this.isLong ? whole : rangeOf(this.#span, list);
    const kept = this.#kept.map((id) => list.findIndex((one) => one.id === id)).filter((at) => at !== -1);
    const drawn = new Set([...Array.from({ length: to - from }, (_, at) => from + at), ...kept]);
    return rowsOf(
      list,
      [...drawn].sort((a, b) => a - b),
      (first, end) => this.heights.between(first, end),
    );
  });

  /** How many messages at the beginning are not printed. */
  readonly firstPrinted: number = $derived(Math.max(0, this.#list.length - mostPrinted));

  #placed: PlacedElement[] = [];
  readonly #lastTop: LastTop;
  #widening: ReturnType<typeof setTimeout> | undefined;

  /** `log` scrolls; `rowsElement` has an element for each row, and nothing else. `place`: where the view was left; null: at the end. */
  constructor(
    private readonly log: HTMLElement,
    private readonly rowsElement: () => HTMLElement | undefined,
    private readonly list: () => readonly Message[],
    place: ReadingPlace | null,
  ) {
    this.#lastTop = new LastTop(log);
    const index = place ? this.#indexOf(place.messageId) : -1;
    this.isFollowing = index === -1;
    this.#span = index === -1 ? this.#spanAtEnd() : this.#spanFrom(index);
  }

  /** It draws nothing more. */
  close(): void {
    clearTimeout(this.#widening);
  }

  /** Where the view is; null: at the end. */
  get place(): ReadingPlace | null {
    const top = this.isFollowing ? undefined : this.#messageInView();
    if (!top) return null;
    return { messageId: top.row.message.id, top: top.rect.top - this.log.getBoundingClientRect().top };
  }

  /** Scrolls to where the view stays while the thread grows: its end, or the top of replies that stand side by side. */
  goToEnd(): void {
    this.isFollowing = true;
    if (untrack(() => this.#span.id) !== null) this.#draw(this.#spanAtEnd());
    this.log.scrollTop = this.log.scrollHeight;
    this.update();
  }

  /** Brings the message `id` to the top of the view, or to `top`; gives whether it is in the thread. */
  goTo(id: string, top = margin): boolean {
    const index = this.#indexOf(id);
    if (index === -1) return false;
    this.isFollowing = false;
    this.#placed = [];
    this.#draw(this.#spanFrom(index));
    // The rows above the message are drawn only in the second round, and move it.
    for (let round = 0; round < 2; round += 1) {
      const row = this.#elementOf(index);
      if (row) this.log.scrollTop += row.getBoundingClientRect().top - this.log.getBoundingClientRect().top - top;
      this.update();
    }
    if (!isEndFar(this.log)) this.isFollowing = true;
    return true;
  }

  /** The message at the top of the view, or the nearest below it. */
  get firstInView(): number {
    const top = this.#rowsInView()[0]?.row;
    return top ? (top.kind === 'message' ? top.index : top.from) : 0;
  }

  /** The reader has scrolled, or the view has been. */
  scrolled(): void {
    if (untrack(() => this.isPrinting)) return;
    this.#keepPlace();
    this.isEndHidden = isEndFar(this.log);
    if (!this.isEndHidden) this.isFollowing = true;
    else if (this.#lastTop.isScrolledUp) this.isFollowing = false;
    // Where growth has moved the view, `resized` has noted it, after which the rows are drawn anyway.
    if (this.#lastTop.isLeft) this.update();
  }

  /** Something in the thread is higher or lower than it was. Runs after layout and before paint, so that nothing visibly jumps. */
  resized(): void {
    if (untrack(() => this.isPrinting)) return;
    if (this.isFollowing) this.#rest();
    else keepPlace(this.log, this.#placed);
    this.#lastTop.note();
    this.isEndHidden = isEndFar(this.log);
  }

  /** Draws what is in view and around it, and keeps what is read where it is. */
  update(reach = atOnce): void {
    // On paper all is in view. After a scroll whose event has yet to come, what can wait is drawn with that.
    if (untrack(() => this.isPrinting) || (reach === later && this.#lastTop.isLeft)) return;
    this.#keepPlace();
    // What is drawn may be as high as was not expected: then there is more to draw.
    const isLong = untrack(() => this.isLong);
    for (let round = 0; round < 4 && isLong && this.#drawAround(reach); round += 1);
    if (!this.isFollowing) this.#notePlace();
    this.isEndHidden = isEndFar(this.log);
    this.#lastTop.note();
    if (!isLong || reach === later) return;
    clearTimeout(this.#widening);
    this.#widening = setTimeout(() => this.update(later));
  }

  /** Keeps the messages drawn in which these elements are. */
  keep(nodes: readonly (Node | null)[]): void {
    const ids = nodes.flatMap((node) => {
      const element = node instanceof Element ? node : node?.parentElement;
      return element?.closest<HTMLElement>('[data-message]')?.dataset['message'] ?? [];
    });
    if (ids.join() !== untrack(() => this.#kept.join())) this.#kept = ids;
  }

  /** Draws all of the thread, for paper, and afterwards what it drew before. */
  print(isPrinting: boolean): void {
    this.isPrinting = isPrinting;
    flushSync();
    if (!isPrinting) this.resized();
  }

  /** Gives whether something was drawn. */
  #drawAround(reach: number): boolean {
    const near = this.#indexesWithin(reach / 2);
    if (!near) return false;
    const [list, drawn] = untrack(() => [this.#list, this.#span] as const);
    const { from, to } = rangeOf(drawn, list);
    if (near.first >= from && near.last < to) return false;
    const wanted = this.#indexesWithin(reach)!;
    this.#notePlace();
    const top = this.#placed.length > 0 ? null : this.#topOfGap();
    const isAtEnd = this.isFollowing && wanted.last === list.length - 1;
    const at = untrack(() => this.firstInView);
    const index = Math.min(Math.max(top?.index ?? at, wanted.first), wanted.last);
    const span = isAtEnd
      ? { id: null, index: 0, before: list.length - wanted.first, after: 0 }
      : { id: list[index]!.id, index, before: index - wanted.first, after: wanted.last + 1 - index };
    this.#draw(span);
    if (this.isFollowing) this.#rest();
    else if (top) {
      const row = this.#elementOf(top.index);
      if (row) this.log.scrollTop += row.getBoundingClientRect().top - top.top;
    } else keepPlace(this.log, this.#placed);
    return true;
  }

  /** The last messages, as many as fill the view. */
  #spanAtEnd(): Span {
    const { length } = this.#known();
    const first = this.heights.at(0, this.heights.between(0, length) - this.#viewHeight);
    return { id: null, index: 0, before: length - first, after: 0 };
  }

  /** The message at `index`, the one before it, and as many after it as fill the view. */
  #spanFrom(index: number): Span {
    const list = this.#known();
    const last = this.heights.at(index, this.#viewHeight);
    return { id: list[index]!.id, index, before: 1, after: last + 1 - index };
  }

  #known(): readonly Message[] {
    const list = untrack(() => this.#list);
    this.heights.read(list);
    return list;
  }

  get #viewHeight(): number {
    return this.log.clientHeight || innerHeight;
  }

  #draw(span: Span): void {
    this.#span = span;
    flushSync();
    this.#measure();
  }

  /** Scrolls to where the view rests while the log grows: its end, or the top of replies that stand side by side. */
  #rest(): void {
    const { log } = this;
    const last = this.rowsElement()?.lastElementChild?.querySelector('[data-columns]');
    const head = last ? last.getBoundingClientRect().top - log.getBoundingClientRect().top : Infinity;
    log.scrollTop = Math.min(log.scrollHeight, log.scrollTop + head);
  }

  /** Makes up for what has grown since the last frame, before the place is noted anew as if the reader had gone there. */
  #keepPlace(): void {
    // At the end nothing is kept, and what was noted before that no longer holds.
    if (this.isFollowing) this.#placed = [];
    else keepPlace(this.log, this.#placed);
  }

  #notePlace(): void {
    const top = this.#messageInView();
    this.#placed = top ? placedIn(this.log, top.element) : [];
  }

  /** Where the view is in the midst of messages that are not drawn: the message that begins there, and where on the screen. */
  #topOfGap(): { index: number; top: number } | null {
    const gap = this.#rowsInView()[0];
    if (!gap || gap.row.kind === 'message') return null;
    const { from, to } = gap.row;
    const index = Math.min(to - 1, this.heights.at(from, this.log.getBoundingClientRect().top - gap.rect.top));
    return { index, top: gap.rect.top + this.heights.between(from, index) };
  }

  /** The first and the last message that reach into the view or are closer to it than `reach`; null where nothing is laid out. */
  #indexesWithin(reach: number): { first: number; last: number } | null {
    const view = this.log.getBoundingClientRect();
    const rows = this.#laidOut().filter(({ rect }) => rect.bottom > view.top - reach && rect.top < view.bottom + reach);
    const [top, bottom] = [rows[0], rows.at(-1)];
    if (!top || !bottom) return null;
    return {
      first:
        top.row.kind === 'message'
          ? top.row.index
          : Math.max(top.row.from, this.heights.at(top.row.from, view.top - reach - top.rect.top)),
      last:
        bottom.row.kind === 'message'
          ? bottom.row.index
          : Math.min(bottom.row.to - 1, this.heights.at(bottom.row.from, view.bottom + reach - bottom.rect.top)),
    };
  }

  /** The first message in view that is drawn. */
  #messageInView() {
    for (const { row, ...laidOut } of this.#rowsInView()) if (row.kind === 'message') return { row, ...laidOut };
    return undefined;
  }

  #rowsInView() {
    const { top, bottom } = this.log.getBoundingClientRect();
    return this.#laidOut().filter(({ rect }) => rect.bottom > top && rect.top < bottom);
  }

  #measure(): void {
    for (const { row, rect } of this.#laidOut())
      if (row.kind === 'message') this.heights.measure(row.index, rect.height);
  }

  /** The rows with their elements. None while what changed is not in the page yet. */
  #laidOut() {
    const rows = untrack(() => this.rows);
    const elements = this.rowsElement()?.children ?? [];
    if (rows.length !== elements.length) return [];
    return rows.map((row, at) => ({ row, element: elements[at]!, rect: elements[at]!.getBoundingClientRect() }));
  }

  #elementOf(index: number): Element | undefined {
    return this.#laidOut().find(({ row }) => row.kind === 'message' && row.index === index)?.element;
  }

  #indexOf(id: string): number {
    return untrack(() => this.#list).findIndex((one) => one.id === id);
  }
}
