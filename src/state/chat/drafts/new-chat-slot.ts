import { newId } from '../../../model/id';
import type { Release } from '../../../storage/keyspace/locks/locks';
import type { Services } from '../../base/services';
import type { StorageStatus } from '../../base/storage-status.svelte';

/** How long a tab may take to be back from a reload, in ms. */
const reloadLastsMs = 10_000;
/** The note of the slot that a reload goes back to. */
export const reloadNote = 'draft-slot';

/**
 * Where this tab stores the draft of a chat that is not stored yet. Each open tab has a place of its own, so that none
 * overwrites another's words; the draft of a closed tab is taken over by the next new chat whose own place is empty. That
 * of a tab that reloads by itself waits for it (`reserve-slot.ts`).
 */
export class NewChatSlot {
  current = `new-${newId()}`;
  #release: Release | null = null;

  constructor(
    private readonly services: Pick<Services, 'drafts' | 'locks' | 'visit'>,
    private readonly storageStatus: StorageStatus,
  ) {}

  /**
   * Takes the place that the next new chat has: this tab's own, unless that is empty and a closed tab has left words.
   */
  async claim(): Promise<void> {
    const { drafts, locks, visit } = this.services;
    const back = (await visit.takeNote(reloadNote)) as string | null;
    const kept = (await this.storageStatus.read(() => drafts.loadAll())) ?? [];
    const ids = (drafts: typeof kept): string[] => drafts.map(({ conversationId }) => conversationId);
    if (this.#release && ids(kept).includes(this.current)) return;
    const reserved = ids(kept.filter(({ reservedAt = 0 }) => Math.abs(Date.now() - reservedAt) < reloadLastsMs));
    const left = ids(kept).filter((id) => /^new(-|$)/.test(id) && !reserved.includes(id));
    for (const slot of this.#release ? left : [back ?? [], left, this.current].flat()) {
      const release = await locks.lockAlone(`draft ${slot}`);
      if (!release) continue;
      void this.#release?.();
      this.#release = release;
      this.current = slot;
      return;
    }
  }
}
