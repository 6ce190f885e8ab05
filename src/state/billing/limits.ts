import { judge, type Spent, type Verdict } from '../../context/cost/budget';
import type { Conversation } from '../../model/chat/conversation';
import { dayOf, monthOf } from '../../model/chat/days';
import type { Reservation } from '../../model/usage/reservation';
import type { Change } from '../../storage/keyspace/records';
import type { Services } from '../base/services';
import type { Settings } from '../base/settings.svelte';
import type { StorageStatus } from '../base/storage-status.svelte';
import { Reservations } from './reservations';

/** Judges requests by the person's limits, and reserves what running requests will cost. */
export class Limits {
  readonly #reservations: Reservations;

  /** `spentThisMonth`: in US dollars; null where the month could not be read. */
  constructor(
    services: Pick<Services, 'storage'>,
    storageStatus: StorageStatus,
    private readonly settings: Settings,
    readonly spentThisMonth: () => number | null,
  ) {
    this.#reservations = new Reservations(services, storageStatus);
  }

  /**
   * What the limits say to a request of `conversation` that would cost `requestUsd` US dollars; null where no price is
   * known.
   */
  async judge(conversation: Conversation, requestUsd: number | null): Promise<Verdict> {
    const underWay = await this.#reservations.all();
    return judge(this.#spentIn(conversation, underWay), requestUsd, this.settings.values.budget);
  }

  /**
   * Judges a request, and reserves its cost for the reply `id` where no limit forbids it, or where it `isDecided` all
   * the same. The reservation lasts until the request is booked (`end`) or not sent after all (`release`), so that two
   * requests at once do not pass a limit together. `alsoUsd`: the cost of other requests that are sent with this one,
   * which is reserved separately.
   */
  async reserve(
    id: string,
    conversation: Conversation,
    requestUsd: number | null,
    { alsoUsd = 0, isDecided = false }: { alsoUsd?: number; isDecided?: boolean },
  ): Promise<Verdict> {
    const { budget } = this.settings.values;
    const verdictAmong = (others: readonly Reservation[]): Verdict => {
      const spent = this.#spentIn(conversation, others);
      const together = requestUsd === null ? null : requestUsd + alsoUsd;
      return { ...judge(spent, requestUsd, budget), asks: judge(spent, together, budget).asks };
    };
    let verdict = verdictAmong([]);
    const month = monthOf(dayOf(Date.now()));
    const wanted = { id, conversationId: conversation.id, month, costUsd: requestUsd ?? 0, at: Date.now() };
    await this.#reservations.reserve(wanted, (others) => {
      verdict = verdictAmong(others);
      return isDecided || (verdict.hard.length === 0 && verdict.asks === null);
    });
    return verdict;
  }

  /** Releases what was reserved for the replies `ids`: nothing was sent, or nothing is billed. */
  async release(ids: readonly string[]): Promise<void> {
    await this.#reservations.release(ids);
  }

  /** Ends what was reserved for the replies `ids`, as part of the write that books the request. */
  end(ids: readonly string[]): Change[] {
    return this.#reservations.end(ids);
  }

  #spentIn({ id, totals }: Conversation, underWay: readonly Reservation[]): Spent {
    const sum = (those: readonly Reservation[]): number => those.reduce((total, { costUsd }) => total + costUsd, 0);
    const month = monthOf(dayOf(Date.now()));
    // If the month cannot be read, its sum is unknown: the hard limit counts as reached, and the person decides.
    const spentUsd = this.spentThisMonth() ?? this.settings.values.budget.monthHardUsd ?? 0;
    return {
      monthUsd: spentUsd + sum(underWay.filter((one) => one.month === month)),
      chatUsd: totals.costUsd + sum(underWay.filter((one) => one.conversationId === id)),
    };
  }
}
