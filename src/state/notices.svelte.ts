import type { Notice } from '../model/notice';

interface ShownNotice {
  id: number;
  notice: Notice;
  /** Brings back what was deleted. */
  undo: (() => void) | null;
}

const shownForMs = 8000;

/** What is on show at the foot of the screen: the newest few, each for a while. */
export class Notices {
  list = $state.raw<readonly ShownNotice[]>([]);
  #nextId = 0;

  show(notice: Notice, undo: (() => void) | null = null): void {
    const id = this.#nextId++;
    // A reload that is called for stays until it is done, and is called for once; anything else has been said after a while.
    const stays = notice.kind === 'changed-elsewhere' || notice.kind === 'part-missing';
    const others = stays ? this.list.filter((shown) => shown.notice.kind !== notice.kind) : this.list;
    this.list = [...others.slice(-2), { id, notice, undo }];
    if (!stays) setTimeout(() => this.dismiss(id), shownForMs);
  }

  dismiss(id: number): void {
    this.list = this.list.filter((shown) => shown.id !== id);
  }
}
