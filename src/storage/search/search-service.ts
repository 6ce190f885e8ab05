import type { SearchRequest } from './candidates';
import { find, type SearchResult } from './find';
import type { IndexProgress, SearchIndex } from './search-index';

/** What a search has found so far. `progress`: how far the index is; null where it has every chat. */
export type Finding = SearchResult & { progress: IndexProgress | null };

/** As many chats are indexed before a search is answered; with more, it is answered with what is there. */
const fewChats = 100;

/** Searches, and keeps the index up to date for that. */
export class SearchService {
  #updating: Promise<void> = Promise.resolve();
  #progress: IndexProgress | null = null;
  #onPart = new Set<() => void>();

  constructor(private readonly index: SearchIndex) {}

  /**
   * Calls `onFound` with what was found, again and again until that is complete, unless it `isEnded` before. Throws
   * `ApiError` where the storage cannot be read.
   */
  async find(request: SearchRequest, onFound: (finding: Finding) => void, isEnded: () => boolean): Promise<void> {
    let isUpToDate = false;
    const updating = this.update().then(() => {
      isUpToDate = true;
    });
    // What the update throws is thrown below; a search that ends before that has no use for it.
    updating.catch(() => undefined);
    while (!isUpToDate && !this.#isLong) await Promise.race([updating, this.#nextPart()]);
    for (;;) {
      if (isEnded()) return;
      const isLast = isUpToDate;
      const tell = (found: SearchResult): void =>
        onFound({ ...found, isComplete: found.isComplete && isLast, progress: this.#progress });
      await find(this.index, request, tell, isEnded);
      if (isLast) return;
      await Promise.race([updating, this.#nextPart()]);
    }
  }

  /** Brings the index to what is stored now: after the update that runs, which may have begun before the last change. */
  update(): Promise<void> {
    const update = (): Promise<void> =>
      this.index
        .update((progress) => {
          this.#progress = progress;
          this.#tell();
        })
        .finally(() => {
          this.#progress = null;
          this.#tell();
        });
    return (this.#updating = this.#updating.then(update, update));
  }

  get #isLong(): boolean {
    return (this.#progress?.of ?? 0) > fewChats;
  }

  #nextPart(): Promise<void> {
    return new Promise((resolve) => this.#onPart.add(resolve));
  }

  #tell(): void {
    for (const resolve of this.#onPart) resolve();
    this.#onPart.clear();
  }
}
