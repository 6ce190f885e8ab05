import type { Notice } from '../../model/notice';

interface ShownNotice {
  id: number;
  notice: Notice;
  /** Brings back what was deleted. */
  undo: (() => void) | null;
}

const mostShown = 3;

const shownForMs = 8000;
/** Undo has to be read, reached and decided on, with whatever somebody uses instead of a mouse (WCAG 2.2.1). */
const undoableForMs = 60_000;

/** Passing news: the newest few, each for a while, in which it can be read and acted on. */
export class Notices {
  #living = $state.raw<readonly ShownNotice[]>([]);
  /** What is on show. A reload that is called for always is; what can be undone comes back when newer news has gone. */
  readonly list: readonly ShownNotice[] = $derived.by(() => {
    const lasting = this.#living.filter(lasts);
    const passing = this.#living.filter((one) => !lasts(one));
    return [...lasting, ...passing.slice(lasting.length - mostShown)];
  });
  #nextId = 0;
  #isHeld = false;
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();

  show(notice: Notice, undo: (() => void) | null = null): void {
    const shown = { id: this.#nextId++, notice, undo };
    this.#living = [...this.#living.filter((one) => !isOver(one, shown)), shown];
    // What there is nothing to do about has been said.
    this.#living = this.#living.filter((one) => one.undo !== null || this.list.includes(one));
    this.#time();
  }

  dismiss(id: number): void {
    this.#living = this.#living.filter((one) => one.id !== id);
    this.#time();
  }

  /** While somebody points at the news or has the focus in it, nothing goes. */
  hold(): void {
    this.#isHeld = true;
    this.#time();
  }

  /** From now on each has its whole time again. */
  release(): void {
    this.#isHeld = false;
    this.#time();
  }

  /** Time runs for what is on show, and starts anew when it is shown again. */
  #time(): void {
    const running = this.#isHeld ? [] : this.list.filter((one) => !lasts(one));
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

/** Whether `next` takes its place. A reload is called for once. What was rearranged is there as versions: only the last step is taken back. */
function isOver(one: ShownNotice, next: ShownNotice): boolean {
  if (one.notice.kind === 'rearranged') return next.undo !== null;
  return lasts(one) && one.notice.kind === next.notice.kind;
}

/** Whether it stays until what it calls for is done. */
function lasts({ notice }: ShownNotice): boolean {
  return notice.kind === 'changed-elsewhere' || notice.kind === 'part-missing';
}
