import { newId } from '../../../model/id';
import type { Release } from '../../../storage/keyspace/locks/locks';
import type { Services } from '../../app/services';
import type { StorageStatus } from '../../app/storage-status.svelte';

const firstSlot = 'new';

/**
 * Where this tab stores the draft of a chat that is not stored yet. Each open tab has a place of its own, so that none
 * overwrites another's words; the draft of a closed tab is taken over by the next new chat whose own place is empty.
 */
export class NewChatSlot {
  current = firstSlot;
  #release: Release | null = null;

  constructor(
    private readonly services: Pick<Services, 'drafts' | 'locks'>,
    private readonly storageStatus: StorageStatus,
  ) {}

  /**
   * Takes the place that the next new chat has: this tab's own, unless that is empty and a closed tab has left words.
   */
  async claim(): Promise<void> {
    const { drafts, locks } = this.services;
    const kept = (await this.storageStatus.read(() => drafts.loadAll())) ?? [];
    const left = kept.map(({ conversationId }) => conversationId).filter((id) => /^new(-|$)/.test(id));
    if (this.#release && left.includes(this.current)) return;
    const free = this.#release ? left : [...left, firstSlot, `${firstSlot}-${newId()}`];
    for (const slot of free) {
      const release = await locks.lockAlone(`draft ${slot}`);
      if (!release) continue;
      void this.#release?.();
      this.#release = release;
      this.current = slot;
      return;
    }
  }
}
