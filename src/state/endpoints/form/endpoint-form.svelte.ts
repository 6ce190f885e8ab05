import {
  demoModels,
  firstChatModel,
  originOf,
  type DialectName,
  type Endpoint,
  type ListedModel,
} from '../../../model/endpoint/endpoint';
import { ApiError } from '../../../model/failure';
import { newId } from '../../../model/id';
import { dialectAt } from '../../../protocol/endpoint/dialect-at';
import { presetIn, type Preset } from '../../../protocol/endpoint/preset';
import type * as Presets from '../../../protocol/endpoint/presets';
import { demoPreset, usualPresets } from '../../../protocol/endpoint/usual-presets';
import type { PageStores } from '../../page-stores';
import { EndpointProbe } from './endpoint-probe.svelte';
import type { Endpoints } from '../endpoints.svelte';
import { FormSecrets } from './form-secrets.svelte';
import type { FormStart, PendingForm } from './form-start';
import { baseUrlIn, readBaseUrl } from './typed-endpoint';

/** What the form needs of its page. */
interface FormPage {
  closeForm(): Promise<void>;
  /** Opens a closed form again, with what was typed in it. */
  reopenForm(form: EndpointForm): void;
  /** Reloads into a page load in which a new origin may be tried. */
  enterSetup(pending: FormStart): Promise<void>;
}

/** Saving lists the models where none is known, and waits no longer than this (ms) for the answer. */
const listingForSaveMs = 4000;

/** The form of one endpoint, a new one or one to be changed. */
export class EndpointForm {
  /** Those of most people, until all are asked for. */
  presets = $state.raw<readonly Preset[]>(usualPresets);
  readonly endpointId: string | null;

  presetId = $state('custom');
  /** The endpoint's interface; undefined for chat completions. */
  dialect = $state<string | undefined>();
  name = $state('');
  baseUrl = $state('');
  model = $state('');
  readonly secrets: FormSecrets;
  isBusy = $state(false);
  /** What came of the last test. */
  probe: EndpointProbe;
  /** Whether a save was stopped because the connection cannot work as entered; saving again saves all the same. */
  canSaveAnyway = $state(false);

  readonly #then: PendingForm['then'];
  /**
   * What the form contained when it was opened, as JSON; empty after a reload, because its content was not saved
   * before.
   */
  #opened = '';
  /** Whether a save was stopped for what is typed now of address, interface and secrets. */
  #isTold: (() => boolean) | null = null;

  constructor(
    readonly stores: Pick<PageStores, 'services' | 'notices' | 'endpoints' | 'settings' | 'vault'>,
    private readonly page: FormPage,
    start: FormStart,
  ) {
    this.probe = $state.raw(new EndpointProbe(stores));
    this.endpointId = start.endpointId;
    const pending = 'baseUrl' in start ? start : null;
    const filled: Partial<Omit<PendingForm, 'extras'>> = pending ?? this.#before ?? {};
    this.presetId = filled.presetId ?? 'custom';
    this.dialect = filled.dialect;
    this.name = filled.name ?? '';
    this.baseUrl = filled.baseUrl ?? '';
    this.model = filled.model ?? this.#before?.defaultModel ?? '';
    this.secrets = new FormSecrets(stores, this.#before, () => this.baseUrl, pending ?? {});
    this.#then = filled.then ?? null;
  }

  /** The endpoint as it is kept: a test changes what is learnt of its models. Null for a new one. */
  get #before(): Endpoint | null {
    return this.stores.endpoints.byId(this.endpointId);
  }

  get preset(): Preset {
    return presetIn(this.presets, this);
  }

  /** The host of the typed base URL; null where that is no valid URL. */
  get host(): string | null {
    const baseUrl = baseUrlIn(this.baseUrl);
    return baseUrl === null ? null : new URL(baseUrl).host;
  }

  /** The models that the endpoint lists; empty where it was not asked yet. */
  get listedModels(): readonly ListedModel[] {
    return this.probe.models ?? this.#before?.models ?? [];
  }

  /** The complete base URL, where it was typed without `http://` or `https://`; otherwise null. */
  get assumedUrl(): string | null {
    return /^https?:/i.test(this.baseUrl.trim()) ? null : baseUrlIn(this.baseUrl);
  }

  /** Looks up what is kept. The form is shown only after that: it would overwrite what a person chooses. */
  async lookUpKey(): Promise<void> {
    const { secrets } = this;
    await secrets.lookUp();
    // A new endpoint's form shows the usual ones first.
    if (this.baseUrl !== '') await this.loadPresets();
    if (secrets.kept && this.#then === null) secrets.keeping = secrets.kept.keeping;
    this.#opened = this.#then === null ? JSON.stringify(this.#typed(null)) : '';
  }

  /** Carries on with the test or save that was asked for before a reload. */
  async resume(): Promise<void> {
    if (this.#then === 'test') await this.test();
    if (this.#then === 'save') await this.save();
  }

  /** Fills in what a preset knows. A name that the person typed stays. */
  choose(preset: Preset): void {
    const isNameOurs = this.name === '' || this.presets.some((other) => other.name === this.name);
    this.presetId = preset.id;
    this.baseUrl = preset.baseUrl;
    this.dialect = preset.dialect;
    if (isNameOurs) this.name = preset.name;
    // A model listed by the former provider is not offered by the new one.
    if (this.listedModels.some(({ id }) => id === this.model)) this.model = '';
    this.#forget();
  }

  /** Has all providers there are to choose from. */
  async loadPresets(): Promise<typeof Presets> {
    const all = await import('../../../protocol/endpoint/presets');
    this.presets = all.presets.filter((preset) => preset.group !== 'demo');
    return all;
  }

  useSuggestion(): void {
    this.baseUrl = this.probe.suggestedBaseUrl ?? this.baseUrl;
    this.probe.suggestedBaseUrl = null;
  }

  /** Chooses an interface that the test has found, at the base URL where it was found. */
  useInterface(name: DialectName): void {
    this.useSuggestion();
    this.dialect = name;
    this.probe.alsoSpeaks = [];
  }

  /**
   * "Test connection": lists the models, or says in the probe's `failure` why that cannot be done; and says which other
   * interfaces there are.
   */
  test(): Promise<void> {
    return this.#busy(async () => {
      const endpoint = this.read();
      if (!this.stores.endpoints.isReachable(endpoint)) return this.page.enterSetup(this.#typed('test'));
      const { signal } = new AbortController();
      const isCurrent = this.#watched();
      await this.#list(endpoint, signal, isCurrent);
      const credentials = await this.secrets.credentialsFor(endpoint);
      if (this.probe.models) await this.probe.findInterfaces(endpoint, credentials, signal, isCurrent);
    });
  }

  /**
   * Saves endpoint and key, with the base URL at which models were found, and closes the form. On a failure it stays
   * open and shows why; where the connection cannot work as entered, only a second attempt saves. Nothing is saved, either, where
   * the address, the interface or the key is changed meanwhile.
   */
  save(): Promise<void> {
    return this.#busy(async () => {
      const endpoint = this.read();
      const isCurrent = this.#watched();
      const secrets = await this.secrets.toKeep(endpoint);
      // A passphrase is not carried over a reload: the vault is created or unlocked before it.
      if (secrets !== null && !(await this.secrets.openVault())) return;
      if (!this.stores.endpoints.isReachable(endpoint)) return this.page.enterSetup(this.#typed('save'));
      const isListed = endpoint.models.length > 0;
      if (!isListed) await this.#list(endpoint, AbortSignal.timeout(listingForSaveMs), isCurrent);
      // The address may be half typed by now, and the key would go there with the next request.
      if (!isCurrent()) return;
      if (!isListed) {
        this.canSaveAnyway = this.probe.isHopeless && !this.#isTold?.();
        this.#isTold = isCurrent;
        if (this.canSaveAnyway) return;
        this.probe.failure = null;
      }
      const saved = this.#endpoint(this.probe.suggestedBaseUrl ?? endpoint.baseUrl);
      saved.defaultModel ||= firstChatModel(saved.models);
      await this.#keep(saved, secrets);
    });
  }

  /** Saves the built-in demo as the endpoint. */
  tryDemo(): Promise<void> {
    return this.#busy(async () => {
      this.choose(demoPreset);
      this.name = 'Demo';
      const endpoint = this.#endpoint(demoPreset.baseUrl);
      const models = [...demoModels];
      await this.#keep({ ...endpoint, models, defaultModel: firstChatModel(models) }, null);
    });
  }

  /**
   * Closes the form without saving. What was typed may include a key: it stays in memory only, and a notice offers it
   * again.
   */
  async cancel(): Promise<void> {
    // Whether something was typed or chosen in it that is kept nowhere.
    const isChanged = JSON.stringify(this.#typed(null)) !== this.#opened;
    await this.page.closeForm();
    if (isChanged) this.stores.notices.show({ kind: 'edit-discarded' }, () => this.page.reopenForm(this));
  }

  /** Saves `endpoint` and closes the form. A new endpoint becomes the default of new chats. */
  async #keep(endpoint: Endpoint, key: Parameters<Endpoints['save']>[1]): Promise<void> {
    const { endpoints, settings } = this.stores;
    const defaults = this.#before === null ? { defaultEndpointId: endpoint.id } : {};
    await settings.changeWith(defaults, (also) => endpoints.save(endpoint, key, also));
    await this.page.closeForm();
  }

  async #busy(work: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.#forget();
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.probe.failure = error.failure;
    } finally {
      this.isBusy = false;
    }
  }

  #forget(): void {
    this.probe.forget();
    this.canSaveAnyway = false;
  }

  /** The endpoint as typed. Throws `ApiError` where the base URL, the key or an extra is invalid. */
  read(): Endpoint {
    const baseUrl = readBaseUrl(this.baseUrl);
    this.secrets.check();
    this.dialect = dialectAt(baseUrl) ?? this.dialect;
    return this.#endpoint(baseUrl);
  }

  #endpoint(baseUrl: string): Endpoint {
    const before = this.#before;
    const extras = this.secrets.readExtras();
    const same = before?.baseUrl === baseUrl && before.dialect === this.dialect ? before : null;
    return {
      id: before?.id ?? newId(),
      name: this.name.trim() || (originOf({ baseUrl }) === null ? '' : new URL(baseUrl).host),
      baseUrl,
      presetId: this.presetId,
      ...(this.dialect !== undefined && { dialect: this.dialect }),
      ...(extras.length > 0 && { extras }),
      defaultModel: this.model.trim(),
      models: this.probe.listedAt({ baseUrl, dialect: this.dialect }) ?? same?.models ?? [],
      ...(same?.learnt && { learnt: same.learnt }),
      ...(same?.audio && { audio: same.audio }),
      ...(same?.keptFor !== undefined && { keptFor: same.keptFor }),
      createdAt: before?.createdAt ?? Date.now(),
    };
  }

  async #list(endpoint: Endpoint, signal: AbortSignal, isCurrent: () => boolean): Promise<void> {
    const credentials = await this.secrets.credentialsFor(endpoint);
    const found = await this.probe.list(endpoint, credentials, signal, isCurrent);
    if (found && this.model === '') this.model = firstChatModel(found);
  }

  /** Tells whether the typed address, interface and secrets are still those of now. */
  #watched(): () => boolean {
    const access = (): string => JSON.stringify([this.baseUrl, this.dialect, this.secrets.typed()]);
    const before = access();
    return () => access() === before;
  }

  #typed(then: PendingForm['then']): PendingForm {
    const { endpointId, presetId, dialect, name, baseUrl, model } = this;
    return { endpointId, presetId, dialect, name, baseUrl, model, ...this.secrets.typed(), then };
  }
}
