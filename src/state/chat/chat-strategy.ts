import type { Strategy } from '../../model/request/strategy';
import type { Stores } from '../stores';
import type { Thread } from './thread.svelte';

/** What a chat does about a history that outgrows the window, to be shown and changed. */
export class ChatStrategy {
  constructor(
    private readonly stores: Pick<Stores, 'settings'>,
    private readonly thread: Pick<Thread, 'change' | 'conversation' | 'nextRequest' | 'requests'>,
  ) {}

  /** The chat's own; null where it does as the settings say. */
  get own(): Strategy | null {
    return this.thread.conversation.strategy ?? null;
  }

  /** The strategy of chats that have none of their own. */
  get standard(): Strategy {
    return this.stores.settings.values.strategy;
  }

  /** Whether there is a turn that a summary could replace, and no reply or summary is being written. */
  get canSummarise(): boolean {
    const { nextRequest, requests } = this.thread;
    const rows = nextRequest?.rows ?? [];
    const isBusy = requests.isReplying || requests.isAwaited || requests.isSummarising;
    return !isBusy && rows.some(({ part, leftOut }) => leftOut !== 'summarised' && part?.turn != null);
  }

  /**
   * Sets this chat's strategy; null: as the settings say. A question that was open because of the former strategy is
   * closed.
   */
  async choose(strategy: Strategy | null): Promise<void> {
    this.thread.requests.dismiss();
    await this.thread.change(({ strategy: _, ...one }) => (strategy ? { ...one, strategy } : one));
  }

  /** Makes this chat's strategy the default of all chats that have none of their own. */
  async makeStandard(): Promise<void> {
    if (!this.own) return;
    await this.stores.settings.change({ strategy: this.own });
    await this.choose(null);
  }
}
