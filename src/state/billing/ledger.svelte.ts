import { SvelteMap } from 'svelte/reactivity';
import { dayOf, monthOf } from '../../model/chat/days';
import { byTime, type UsageRecord } from '../../model/usage/usage-record';
import type { Notices } from '../base/notices.svelte';
import type { Services } from '../base/services';
import type { Settings } from '../base/settings.svelte';
import type { StorageStatus } from '../base/storage-status.svelte';
import type { Limits } from './limits';

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

  /** What judges requests by the person's limits; null until `loadLimits`. */
  limits: Limits | null = null;

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

  /** Resolves when the sum of this month is known, or could not be read. */
  load(): Promise<void> {
    this.#loaded ??= this.#load();
    // After a failure, the next call tries again.
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

  /** Loads what judges requests by the person's limits, and reads this month. */
  async loadLimits(): Promise<Limits> {
    const [{ Limits }] = await Promise.all([import('./limits'), this.load()]);
    const spent = (): number | null => (this.#loaded ? this.spentThisMonth : null);
    return (this.limits ??= new Limits(this.services, this.storageStatus, this.settings, spent));
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

  #publish(): void {
    this.records = [...(this.#shown?.values() ?? [])].sort(byTime);
  }
}
