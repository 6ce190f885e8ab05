import { SvelteMap } from 'svelte/reactivity';
import type { Spent, Verdict } from '../../context/cost/budget';
import type { Conversation } from '../../model/chat/conversation';
import { dayOf, monthOf } from '../../model/chat/days';
import type { Reservation } from '../../model/usage/reservation';
import { byTime, type UsageRecord } from '../../model/usage/usage-record';
import type { Change } from '../../storage/keyspace/records';
import type { Notices } from '../app/notices.svelte';
import type { Services } from '../app/services';
import type { Settings } from '../app/settings.svelte';
import type { StorageStatus } from '../app/storage-status.svelte';
import type { Conversations } from '../chat/conversations.svelte';
import type { Endpoints } from '../endpoints/endpoints.svelte';
import type { Reservations } from './reservations';

/** Where the CSV file finds the names of conversations and endpoints. */
interface Names {
  conversations: Conversations;
  endpoints: Endpoints;
}

/** What was spent: the running sum of this month, and every record while the usage screen is open. */
export class Ledger {
  /** Every record, by time; null while the usage screen is closed or still reading. */
  records = $state.raw<readonly UsageRecord[] | null>(null);
  /** US dollars by month: the month that was read, and every month in which this tab booked something. */
  readonly #spent = new SvelteMap<string, number>();
  /** The ids of the records that are counted in `#spent`. */
  readonly #counted = new Set<string>();
  /** `records` by id; while the stored ones are being read, it gathers what is booked meanwhile. */
  #shown: Map<string, UsageRecord> | null = null;
  #loaded: Promise<void> | null = null;
  /** Models for which the notice about an unknown price was shown. */
  readonly #toldOf = new Set<string>();

  /** Loaded when limits first judge a request. */
  #reservations: Reservations | null = null;

  constructor(
    private readonly services: Pick<Services, 'storage'>,
    private readonly storageStatus: StorageStatus,
    private readonly settings: Settings,
    private readonly notices: Notices,
  ) {}

  /** US dollars spent this month, as far as prices are known and the month was read (`load`). */
  get spentThisMonth(): number {
    return this.#spent.get(monthOf(dayOf(Date.now()))) ?? 0;
  }

  /** Resolves when the sum of this month is known. */
  load(): Promise<void> {
    this.#loaded ??= this.#load();
    // What failed may work later.
    this.#loaded.catch(() => (this.#loaded = null));
    return this.#loaded;
  }

  /** Reads everything again, after a backup was restored. */
  async readAgain(): Promise<void> {
    this.#spent.clear();
    this.#counted.clear();
    this.#loaded = null;
    await this.load();
    if (this.records) await this.open();
  }

  /** Takes a request that was billed. */
  add(record: UsageRecord): void {
    this.#count([record]);
    this.#shown?.set(record.id, record);
    if (this.records) this.#publish();
  }

  /** Another tab has billed a request. */
  async hear(month: string, id: string): Promise<void> {
    const { loadUsageRecord } = await import('../../storage/library/ledger');
    const { records } = this.services.storage;
    const record = await this.storageStatus.read(() => loadUsageRecord(records, month, id));
    if (record) this.add(record);
  }

  /** What the person's limits say to a request of `conversation` that would cost `requestUsd`; null where no price is known. */
  async judge(conversation: Conversation, requestUsd: number | null): Promise<Verdict> {
    const { judge, reservations } = await this.#judging();
    return judge(this.#spentIn(conversation, await reservations.all()), requestUsd, this.settings.values.budget);
  }

  /**
   * The same, and reserves the cost for the reply `id` where no limit forbids the request, or where it `isDecided` all
   * the same. The reservation lasts until the request is booked (`endReservations`) or not sent after all (`release`),
   * so that two requests at once do not pass a limit together. `alsoUsd`: the cost of other requests that are sent with
   * this one, which is reserved separately.
   */
  async reserve(
    id: string,
    conversation: Conversation,
    requestUsd: number | null,
    { alsoUsd = 0, isDecided = false }: { alsoUsd?: number; isDecided?: boolean },
  ): Promise<Verdict> {
    const { judge, reservations } = await this.#judging();
    const { budget } = this.settings.values;
    const verdictAmong = (others: readonly Reservation[]): Verdict => {
      const spent = this.#spentIn(conversation, others);
      const together = requestUsd === null ? null : requestUsd + alsoUsd;
      return { ...judge(spent, requestUsd, budget), asks: judge(spent, together, budget).asks };
    };
    let verdict = verdictAmong([]);
    const month = monthOf(dayOf(Date.now()));
    const wanted = { id, conversationId: conversation.id, month, costUsd: requestUsd ?? 0, at: Date.now() };
    await reservations.reserve(wanted, (others) => {
      verdict = verdictAmong(others);
      return isDecided || (verdict.hard.length === 0 && verdict.asks === null);
    });
    return verdict;
  }

  /** Releases what was reserved for the replies `ids`: nothing was sent, or nothing is billed. */
  async release(ids: readonly string[]): Promise<void> {
    await this.#reservations?.release(ids);
  }

  /** The same, as part of the write that books the request. */
  endReservations(ids: readonly string[]): Change[] {
    return this.#reservations?.end(ids) ?? [];
  }

  /** Shows a notice, once for each model, that the person's limits cannot apply because no price is known. */
  tellUnpriced(model: string): void {
    if (!this.#toldOf.has(model)) this.notices.show({ kind: 'budget-unpriced', model });
    this.#toldOf.add(model);
  }

  /** Reads every record there is into `records`, which follows what is billed from then on. */
  async open(): Promise<void> {
    const shown = (this.#shown = new Map<string, UsageRecord>());
    for (const record of (await this.#read()) ?? []) shown.set(record.id, record);
    // It may have been closed meanwhile.
    if (this.#shown === shown) this.#publish();
  }

  /** Drops the records from memory. */
  close(): void {
    this.#shown = null;
    this.records = null;
  }

  /** The records on show as a CSV file: its name and text. What is deleted has no name in it. */
  async csv({ conversations, endpoints }: Names): Promise<{ name: string; text: string }> {
    const { usageAsCsv } = await import('../../storage/files/exports/usage-csv');
    const text = usageAsCsv(this.records ?? [], {
      titleOf: (id) => (conversations.isLive(id) ? (conversations.byId(id)?.title ?? '') : ''),
      endpointOf: (id) => endpoints.byId(id)?.name ?? '',
    });
    return { name: `tally-usage-${dayOf(Date.now())}.csv`, text };
  }

  /** What limits are judged by, once this month is known. */
  async #judging() {
    const [{ judge }, { Reservations }] = await Promise.all([
      import('../../context/cost/budget'),
      import('./reservations'),
      this.load(),
    ]);
    return { judge, reservations: (this.#reservations ??= new Reservations(this.services, this.storageStatus)) };
  }

  async #load(): Promise<void> {
    const month = monthOf(dayOf(Date.now()));
    // An emptied storage fails only once, so a second attempt can succeed.
    const read = (await this.#read(month)) ?? (await this.#read(month));
    if (read) this.#count(read);
    // A failed read must not count as zero spent: the month is read again at the next call.
    else this.#loaded = null;
  }

  async #read(month?: string): Promise<UsageRecord[] | undefined> {
    const { loadUsage } = await import('../../storage/library/ledger');
    return this.storageStatus.read(() => loadUsage(this.services.storage.records, month));
  }

  #count(records: readonly UsageRecord[]): void {
    for (const { id, day, costUsd } of records) {
      if (this.#counted.has(id)) continue;
      this.#counted.add(id);
      const month = monthOf(day);
      this.#spent.set(month, (this.#spent.get(month) ?? 0) + (costUsd ?? 0));
    }
  }

  #spentIn({ id, totals }: Conversation, underWay: readonly Reservation[]): Spent {
    const sum = (those: readonly Reservation[]): number => those.reduce((total, { costUsd }) => total + costUsd, 0);
    const month = monthOf(dayOf(Date.now()));
    // If the month cannot be read, its sum is unknown: the hard limit counts as reached, and the person decides.
    const spent = this.#loaded ? this.spentThisMonth : (this.settings.values.budget.monthHardUsd ?? 0);
    return {
      monthUsd: spent + sum(underWay.filter((one) => one.month === month)),
      chatUsd: totals.costUsd + sum(underWay.filter((one) => one.conversationId === id)),
    };
  }

  #publish(): void {
    this.records = [...(this.#shown?.values() ?? [])].sort(byTime);
  }
}
