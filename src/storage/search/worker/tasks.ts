import { ApiError } from '../../../model/failure';
import type { OrFailure } from '../../../model/result';
import { Database } from '../../keyspace/database';
import { Library } from '../../library/library';
import { SoundRecords } from '../../library/sound-records';
import type { SearchRequest } from '../candidates';
import { SearchIndex } from '../search-index';
import { SearchService, type Finding } from '../search-service';

/** What the worker is told. `open` comes first: the name of the database. `end`: nobody waits for that search any more. */
export type SearchTask =
  | { type: 'open'; name: string }
  | { type: 'find'; id: number; request: SearchRequest }
  | { type: 'end'; id: number }
  | { type: 'update'; id: number };

/** `finding` comes as often as more is known; `end` last. `failure`: the storage cannot be read from here. */
export type SearchAnswer = { id: number } & ({ finding: Finding } | OrFailure<{ end: true }>);

/** Answers the page. It reads the database by itself, so that no text goes through the page's thread. */
export class SearchTasks {
  #service: SearchService | null = null;
  readonly #open = new Set<number>();

  constructor(
    private readonly answer: (answer: SearchAnswer) => void,
    private readonly indexedDB: IDBFactory = globalThis.indexedDB,
  ) {}

  async take(task: SearchTask): Promise<void> {
    if (task.type === 'open') {
      const database = new Database(task.name, { indexedDB: this.indexedDB, onNewerSchema: () => undefined });
      this.#service = new SearchService(new SearchIndex(database, new Library(new SoundRecords(database))));
    } else if (task.type === 'end') this.#open.delete(task.id);
    else await this.#work(task);
  }

  async #work(task: Extract<SearchTask, { type: 'find' | 'update' }>): Promise<void> {
    const { id } = task;
    this.#open.add(id);
    try {
      if (task.type === 'update') await this.#service?.update();
      else
        await this.#service?.find(
          task.request,
          (finding) => this.answer({ id, finding }),
          () => !this.#open.has(id),
        );
      this.answer({ id, end: true });
    } catch (error) {
      this.answer({ id, failure: error instanceof ApiError ? error.failure : { kind: 'storage-denied' } });
    } finally {
      this.#open.delete(id);
    }
  }
}
