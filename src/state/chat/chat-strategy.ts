import type { Strategy } from '../../model/request/strategy';
import type { Stores } from '../stores';
import type { Thread } from './thread.svelte';

/** What a chat does about a history that outgrows the window, to be shown and changed. */
export class ChatStrategy {
  constructor(
    private readonly stores: Pick<Stores, 'settings'>,
    private readonly thread: Thread,
  ) {}

  /** The chat's own; null where it does as the settings say. */
  get own(): Strategy | null {
    return this.thread.conversation.strategy ?? null;
  }

  /** That of chats without one of their own. */
  get standard(): Strategy {
    return this.stores.settings.values.strategy;
  }

  /** Whether there is a turn that a summary could stand for, and nothing is on its way. */
  get canSummarise(): boolean {
    const { nextRequest, requests } = this.thread;
    const rows = nextRequest?.rows ?? [];
    const isBusy = requests.isReplying || requests.isAwaited || requests.isSummarising;
    return !isBusy && rows.some(({ part, leftOut }) => leftOut !== 'summarised' && part?.turn != null);
  }

  /** Chooses for this chat; null: as the settings say. What was held back for the former choice is not asked any more. */
  async choose(strategy: Strategy | null): Promise<void> {
    this.thread.requests.dismiss();
    await this.thread.change(({ strategy: _, ...one }) => (strategy ? { ...one, strategy } : one));
  }

  /** Makes the chat's own the one of all chats that have none. */
  async makeStandard(): Promise<void> {
    if (!this.own) return;
    await this.stores.settings.change({ strategy: this.own });
    await this.choose(null);
  }
}
