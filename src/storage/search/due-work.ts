import type { Change, StoredRecord, Records } from '../keyspace/records';
import { searchDueKey, wholeChat } from './due';

/** What of a chat is to be indexed: all of it, or messages by id (an empty one stands for its header). */
export type Due = 'all' | ReadonlySet<string>;

/** What is noted as changed since it was indexed. */
export class DueWork {
  /** What was indexed, but could not be taken off the disk: by key, the number of the note. */
  readonly #done = new Map<string, unknown>();

  constructor(private readonly records: Pick<Records, 'range'>) {}

  /** By conversation: what is due, and the changes that take the notes away unless more was noted meanwhile. */
  async read(): Promise<Map<string, { due: Due; notes: readonly StoredRecord<unknown>[] }>> {
    const work = new Map<string, { due: Due; notes: StoredRecord<unknown>[] }>();
    for (const note of await this.records.range(searchDueKey())) {
      if (this.#done.get(JSON.stringify(note.key)) === note.value) continue;
      const [, conversationId, id] = note.key.map(String);
      if (conversationId === undefined || id === undefined) continue;
      const { due, notes } = work.get(conversationId) ?? { due: new Set<string>(), notes: [] };
      const all = id === wholeChat || due === 'all';
      work.set(conversationId, { due: all ? 'all' : new Set([...due, id]), notes: [...notes, note] });
    }
    return work;
  }

  /** Takes `notes` out of what is due although the disk still has them, because it cannot be written. */
  forget(notes: readonly StoredRecord<unknown>[]): void {
    for (const { key, value } of notes) this.#done.set(JSON.stringify(key), value);
  }

  /** What was forgotten is due again. */
  remember(): void {
    this.#done.clear();
  }
}

/** Takes notes away, but for those that have been written anew. */
export function withoutNotes(notes: readonly StoredRecord<unknown>[]): Change[] {
  return notes.map(({ key, value }) => ({
    update: key,
    change: (old) => (old === value || typeof old !== 'number' ? undefined : old),
  }));
}
