import { originOf, type Endpoint, type KeyKeeping } from '../../../model/endpoint/endpoint';
import { slotOf, type Extra, type SecretExtras } from '../../../model/endpoint/extras';
import { ApiError } from '../../../model/failure';
import type { KeptKey } from '../../../storage/secrets/kept-secrets';
import type { PageStores } from '../../page-stores';
import type { Credentials, SecretsToKeep } from '../credentials';
import type { ExtraRow, ExtraRows } from './extra-rows.svelte';
import { baseUrlIn, readKey } from './typed-endpoint';

/** The secrets in the form of an endpoint: its key, its secret extras, and how they are kept. */
export class FormSecrets {
  readonly canKeep: readonly KeyKeeping[];
  key = $state('');
  keeping = $state<KeyKeeping>('visit');
  /** The passphrase of a vault that is still to be created. */
  passphrase = $state('');
  /** What is kept for the endpoint from before; null where nothing is. */
  kept = $state.raw<KeptKey | null>(null);
  /** The endpoint's own headers and query parameters; null until there is one, as few endpoints need them. */
  extras = $state.raw<ExtraRows | null>(null);
  readonly needsNewVault: boolean = $derived.by(() => this.keeping === 'passphrase' && !this.stores.vault.exists);

  /**
   * `before`: the endpoint as it is saved. `baseUrl`: as it is typed now. `filled`: what was typed before a reload.
   */
  constructor(
    private readonly stores: Pick<PageStores, 'services' | 'endpoints' | 'vault'>,
    private readonly before: Endpoint | null,
    private readonly baseUrl: () => string,
    private readonly filled: { key?: string; keeping?: KeyKeeping; extras?: readonly ExtraRow[] },
  ) {
    this.canKeep = stores.services.keys.canKeep;
    this.key = filled.key ?? '';
    this.keeping = filled.keeping ?? (this.canKeep.includes('device') ? 'device' : 'visit');
  }

  /**
   * The origins of the kept key and of the typed URL, where they differ: the key is not sent to another origin; else
   * null.
   */
  get keptElsewhere(): { kept: string; typed: string } | null {
    const typed = this.#typedOrigin;
    const kept = this.kept?.origin ?? null;
    return kept !== null && typed !== null && kept !== typed ? { kept, typed } : null;
  }

  /** Reads what is kept, and shows the extras that there are. */
  async lookUp(): Promise<void> {
    if (this.filled.extras?.length || this.before?.extras?.length) await this.#rows();
    this.kept = this.before === null ? null : await this.stores.services.keys.describe(this.before.id);
  }

  /** Adds a blank row. */
  async addExtra(place: Extra['place']): Promise<void> {
    (await this.#rows()).add(place);
  }

  /** The extras as an endpoint has them. Throws `ApiError` where one cannot be sent. */
  readExtras(): Extra[] {
    return this.extras?.read() ?? [];
  }

  async forget(): Promise<void> {
    if (this.before === null || (await this.stores.endpoints.forgetKey(this.before.id))) this.kept = null;
  }

  /** Takes out the secrets that were typed. Returns whether there were any. */
  clear(): boolean {
    const hadKey = this.key !== '';
    this.key = '';
    const hadExtras = this.extras?.clearSecrets() ?? false;
    return hadKey || hadExtras;
  }

  /** Throws `ApiError` where what was typed cannot be sent. */
  check(): void {
    readKey(this.key);
    this.#typedExtras();
  }

  /**
   * What a request to `endpoint` needs: what was typed, and what is kept for its origin. Asks for the passphrase where
   * the vault is locked. Throws `ApiError` where a secret cannot be read.
   */
  async credentialsFor(endpoint: Endpoint): Promise<Credentials> {
    const key = readKey(this.key);
    const typed = this.#typedExtras();
    const wanted = slotsOf(endpoint.extras);
    const isTyped = wanted.length > 0 && wanted.every((slot) => slot in typed);
    const isKept = this.kept !== null && this.kept.origin === originOf(endpoint);
    // Where a secret of its own lets the endpoint in, it may do without a key.
    if ((key !== null && (wanted.length === 0 || isTyped)) || (isTyped && !isKept)) return { key, extras: typed };
    // A secret that was typed just now need not have been kept before.
    const others = endpoint.extras?.filter((extra) => extra.value !== undefined || !(slotOf(extra) in typed));
    const kept = await this.#open({ ...endpoint, ...(others && { extras: others }) });
    const all = { ...kept.extras, ...typed };
    const extras = Object.fromEntries(wanted.flatMap((slot) => (all[slot] === undefined ? [] : [[slot, all[slot]]])));
    return { key: key ?? kept.key, extras };
  }

  /** What is to be kept with `endpoint` from now on; null where that is as it was. */
  async toKeep(endpoint: Endpoint): Promise<SecretsToKeep | null> {
    const isKept = this.kept !== null && this.kept.origin === originOf(endpoint);
    const hasMoved = isKept && this.kept?.keeping !== this.keeping;
    const hasFewer = isKept && slotsOf(this.before?.extras).some((slot) => !slotsOf(endpoint.extras).includes(slot));
    const isTyped = readKey(this.key) !== null || Object.keys(this.#typedExtras()).length > 0;
    if (!isTyped && !hasMoved && !hasFewer) return null;
    const { key, extras } = await this.credentialsFor(endpoint);
    if (key || Object.keys(extras).length > 0) return { text: key ?? '', keeping: this.keeping, extras };
    await this.forget();
    return null;
  }

  /** Has the vault open where secrets go into it. False where the person does not want that. */
  async openVault(): Promise<boolean> {
    if (this.keeping !== 'passphrase') return true;
    if (!this.needsNewVault) return this.stores.vault.askToUnlock();
    if (this.passphrase === '') return false;
    await this.stores.vault.create(this.passphrase);
    this.passphrase = '';
    return true;
  }

  /** What has to come along over a reload. */
  typed(): { key: string; keeping: KeyKeeping; extras: ExtraRow[] } {
    return { key: this.key, keeping: this.keeping, extras: $state.snapshot(this.extras?.list ?? []) };
  }

  async #rows(): Promise<ExtraRows> {
    const { ExtraRows, rowsOf } = await import('./extra-rows.svelte');
    this.extras ??= new ExtraRows(this.filled.extras ?? rowsOf(this.before?.extras ?? []), () => this.#keptSlots);
    return this.extras;
  }

  #typedExtras(): SecretExtras {
    return this.extras?.readSecrets() ?? {};
  }

  get #typedOrigin(): string | null {
    const baseUrl = baseUrlIn(this.baseUrl());
    return baseUrl === null ? null : originOf({ baseUrl });
  }

  /** The secret extras that are kept for the typed address. */
  get #keptSlots(): readonly string[] {
    const isKept = this.kept !== null && this.kept.origin === this.#typedOrigin;
    return isKept ? slotsOf(this.before?.extras) : [];
  }

  async #open(endpoint: Endpoint): Promise<Credentials> {
    const opened = await this.stores.endpoints.keyFor(endpoint);
    if ('key' in opened) return opened;
    if (opened.failure.kind === 'vault-locked' && (await this.stores.vault.askToUnlock())) return this.#open(endpoint);
    throw new ApiError(opened.failure);
  }
}

function slotsOf(extras: readonly Extra[] = []): string[] {
  return extras.filter(({ value }) => value === undefined).map(slotOf);
}
