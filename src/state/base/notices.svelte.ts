import { goesOn, type Notice } from '../../model/notice';

interface ShownNotice {
  id: number;
  notice: Notice;
  /** Brings back what was deleted, or does what the notice offers instead. */
  undo: (() => void) | null;
  /** What the person's own putting it away does besides. */
  onputaway: (() => void) | null;
}

const mostShown = 3;

const shownForMs = 8000;
/**
 * A notice with an undo stays longer: it has to be read, reached and decided on, perhaps without a mouse (WCAG 2.2.1).
 */
const undoableForMs = 60_000;

/** Short notices: the newest few are on show, each for long enough to be read and acted on. */
export class Notices {
  #living = $state.raw<readonly ShownNotice[]>([]);
  /**
   * The notices on show. One that asks for a reload, or tells what goes on, always is; an older one with an undo comes back once newer notices
   * have gone.
   */
  readonly list: readonly ShownNotice[] = $derived.by(() => {
    const lasting = this.#living.filter(lasts);
    const passing = this.#living.filter((one) => !lasts(one));
    return [...lasting, ...passing.slice(lasting.length - mostShown)];
  });
  #nextId = 0;
  #isPaused = false;
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();

  show(notice: Notice, undo: (() => void) | null = null, onputaway: (() => void) | null = null): void {
    const shown = { id: this.#nextId++, notice, undo, onputaway };
    this.#living = [...this.#living.filter((one) => !isOver(one, shown)), shown];
    // A notice that was pushed off the screen and offers no undo has been read or missed: it is dropped.
    this.#living = this.#living.filter((one) => one.undo !== null || this.list.includes(one));
    this.#time();
  }

  /** Takes away those that are over with what `isOver` says: their undo would change something else by now. */
  end(isOver: (notice: Notice) => boolean): void {
    this.#living = this.#living.filter(({ notice }) => !isOver(notice));
    this.#time();
  }

  dismiss(id: number): void {
    this.#living = this.#living.filter((one) => one.id !== id);
    this.#time();
  }

  /** No notice disappears while the pointer or the focus is on one. */
  pause(): void {
    this.#isPaused = true;
    this.#time();
  }

  /** Lets notices disappear again; each stays for its whole time from now on. */
  resume(): void {
    this.#isPaused = false;
    this.#time();
  }

  /**
   * Starts the timers of the notices on show, and stops those of hidden ones: a notice that comes back has its whole
   * time again.
   */
  #time(): void {
    const running = this.#isPaused ? [] : this.list.filter((one) => !lasts(one));
    for (const [id, timer] of this.#timers) {
      if (running.some((one) => one.id === id)) continue;
      clearTimeout(timer);
      this.#timers.delete(id);
    }
    for (const { id, undo } of running) {
      if (this.#timers.has(id)) continue;
      this.#timers.set(
        id,
        setTimeout(() => this.dismiss(id), undo ? undoableForMs : shownForMs),
      );
    }
  }
}

/**
 * Whether `next` replaces the notice `one`. There is only one request for a reload of each kind. After a rearrangement
 * the earlier thread is still there as a version, so only the newest step needs its undo.
 */
function isOver(one: ShownNotice, next: ShownNotice): boolean {
  if (one.notice.kind === 'rearranged') return next.undo !== null;
  return (lasts(one) || one.notice.kind.startsWith('reply-')) && one.notice.kind === next.notice.kind;
}

/** Whether a notice stays until the page is reloaded, or what it tells is over. */
function lasts({ notice }: ShownNotice): boolean {
  return goesOn(notice);
}
