import type { Reservation } from '../../model/usage/reservation';
import { isReservation } from '../../storage/checks/shapes';
import { keyOf, rangeOf } from '../../storage/keyspace/key-map';
import { updateRecord, type Change } from '../../storage/keyspace/records';
import type { Services } from '../base/services';
import type { StorageStatus } from '../base/storage-status.svelte';

/**
 * A request has no journal between its reservation and its first write. Within this time (ms), a missing journal does
 * not mean that its tab was killed.
 */
const beginsWithinMs = 60_000;

/**
 * What the running requests of all tabs have reserved. One record holds it and is read and written in one transaction,
 * so that of two requests at once the second sees the first. A killed tab leaves its reservations behind: they count as
 * long as the journal of their reply exists, which the next page load clears and bills.
 */
export class Reservations {
  /** The reservations of this tab. They count even where the storage fails. */
  readonly #own = new Map<string, Reservation>();
  /**
   * The reservations of this tab that have ended. Where the storage failed, the stored record may still contain them.
   */
  readonly #ended = new Set<string>();

  constructor(
    private readonly services: Pick<Services, 'storage'>,
    private readonly storageStatus: StorageStatus,
  ) {}

  /** All reservations that still count. */
  async all(): Promise<Reservation[]> {
    const { records } = this.services.storage;
    const stored = await this.storageStatus.read(() => records.get(keyOf.underWay));
    return this.#living(stored, await this.#dead(stored));
  }

  /** Reserves `wanted` if `mayGo` allows it, given all other reservations; `mayGo` may be called twice. */
  async reserve(wanted: Reservation, mayGo: (others: readonly Reservation[]) => boolean): Promise<void> {
    const { records } = this.services.storage;
    const dead = await this.#dead(await this.storageStatus.read(() => records.get(keyOf.underWay)));
    let isReserved = false;
    const add = (stored: unknown): Reservation[] => {
      const others = this.#living(stored, dead).filter(({ id }) => id !== wanted.id);
      isReserved = mayGo(others);
      return isReserved ? [...others, wanted] : others;
    };
    this.#ended.delete(wanted.id);
    if ((await this.storageStatus.attempt(() => updateRecord(records, keyOf.underWay, add))) === undefined)
      add(undefined);
    if (isReserved) this.#own.set(wanted.id, wanted);
  }

  /** Lets go of what was reserved for requests that were not sent after all. */
  async release(ids: readonly string[]): Promise<void> {
    const { records } = this.services.storage;
    const [change] = this.end(ids);
    if (change) await this.storageStatus.attempt(() => records.write([change]));
  }

  /** Lets go of what was reserved, as part of the write that books the requests; empty where nothing was reserved. */
  end(ids: readonly string[]): Change[] {
    const reserved = ids.filter((id) => this.#own.delete(id));
    for (const id of reserved) this.#ended.add(id);
    if (reserved.length === 0) return [];
    return [{ update: keyOf.underWay, change: (stored) => this.#living(stored, new Set()) }];
  }

  #living(stored: unknown, dead: ReadonlySet<string>): Reservation[] {
    const others = listOf(stored).filter(({ id }) => !this.#own.has(id) && !this.#ended.has(id) && !dead.has(id));
    return [...others, ...this.#own.values()];
  }

  /** The ids of those among `stored` whose tab was killed and whose journal was cleared since. */
  async #dead(stored: unknown): Promise<Set<string>> {
    const { records } = this.services.storage;
    const old = listOf(stored).filter(({ id, at }) => !this.#own.has(id) && Date.now() - at > beginsWithinMs);
    const hasJournal = async ({ id, conversationId }: Reservation): Promise<boolean> =>
      (await this.storageStatus.read(() => records.range(rangeOf.journal(conversationId, id))))?.length !== 0;
    const alive = await Promise.all(old.map(hasJournal));
    return new Set(old.filter((_, index) => !alive[index]).map(({ id }) => id));
  }
}

function listOf(stored: unknown): Reservation[] {
  return Array.isArray(stored) ? stored.filter(isReservation) : [];
}
