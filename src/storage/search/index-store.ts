import { isObject } from '../../model/json';
import { newId } from '../../model/id';
import type { Change, Records } from '../keyspace/records';
import { searchKey, searchPartKey, searchVersion } from './search-keys';
import { IndexMemory } from './index-memory';
import { isSegment } from './segment';

/** Which parts the index has, older ones first. */
interface Manifest {
  version: number;
  /** Differs with every write. */
  generation: string;
  parts: { id: string; dead: number[] }[];
}

/** Another tab has written the index since it was read. */
export class OvertakenError extends Error {}

/** Reads the index from the disk, and writes it there. */
export class IndexStore {
  /** Of what the disk has, as far as this tab knows; null: no index. Undefined before it was read. */
  #generation: string | null | undefined;
  /** Whether that can be used. */
  #isSound = true;

  constructor(private readonly records: Pick<Records, 'get' | 'write'>) {}

  /** The index as it is on the disk, with the parts that `known` has already; null where that is the one read or written last. */
  async read(known: IndexMemory): Promise<IndexMemory | null> {
    const stored: unknown = await this.records.get(searchKey);
    const manifest = isManifest(stored) ? stored : null;
    const generation = manifest?.generation ?? null;
    if (generation === this.#generation) return null;
    const memory = await this.#memoryOf(manifest, known);
    this.#generation = generation;
    this.#isSound = manifest !== null && memory !== null;
    return memory ?? new IndexMemory();
  }

  /** Null where a part is missing or broken: then it is all made anew. */
  async #memoryOf(manifest: Manifest | null, known: IndexMemory): Promise<IndexMemory | null> {
    const memory = new IndexMemory();
    for (const { id, dead } of manifest?.parts ?? []) {
      const part: unknown = known.segments.get(id)?.stored ?? (await this.records.get(searchPartKey(id)));
      if (!isSegment(part)) return null;
      memory.add(id, part, dead);
    }
    return memory;
  }

  /**
   * Stores the index: `added` and `dropped` are the ids of parts. `also` is part of the same transaction. Throws
   * `OvertakenError` where another tab was faster.
   */
  async write(memory: IndexMemory, added: string, dropped: readonly string[], also: readonly Change[]): Promise<void> {
    const generation = newId();
    const parts = [...memory.segments.values()].map(({ id, dead }) => ({
      id,
      dead: [...dead.keys()].filter((doc) => dead[doc]),
    }));
    const manifest: Manifest = { version: searchVersion, generation, parts };
    const replace = (old: unknown): Manifest => {
      if ((isManifest(old) ? old.generation : null) !== this.#generation) throw new OvertakenError();
      return manifest;
    };
    await this.records.write(
      [
        // Nothing of an index that could not be used may stay.
        ...(this.#isSound ? dropped.map((id) => ({ delete: searchPartKey(id) })) : [{ deleteRange: searchPartKey() }]),
        { update: searchKey, change: replace },
        { put: searchPartKey(added), value: memory.segments.get(added)!.stored },
        ...also,
      ],
      'relaxed',
      'drop',
    );
    this.#generation = generation;
    this.#isSound = true;
  }

  /** Takes the index off the disk, as far as that can be written. */
  async clear(): Promise<void> {
    const all = [{ delete: searchKey }, { deleteRange: searchPartKey() }];
    const isDone = await this.records.write(all, 'relaxed', 'drop').then(
      () => true,
      () => false,
    );
    if (isDone) this.#generation = null;
  }
}

function isManifest(value: unknown): value is Manifest {
  if (!isObject(value) || value['version'] !== searchVersion || typeof value['generation'] !== 'string') return false;
  const { parts } = value;
  const isPart = (part: unknown): boolean =>
    isObject(part) && typeof part['id'] === 'string' && Array.isArray(part['dead']);
  return Array.isArray(parts) && parts.every(isPart);
}
