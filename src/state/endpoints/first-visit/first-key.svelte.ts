import { firstChatModel, originOf } from '../../../model/endpoint/endpoint';
import { ownersOf, tidiedKey } from '../../../model/endpoint/key-shape';
import { ApiError } from '../../../model/failure';
import type { Preset } from '../../../protocol/endpoint/preset';
import type { PageStores } from '../../page-stores';
import { EndpointProbe } from '../form/endpoint-probe.svelte';
import type { EndpointForm } from '../form/endpoint-form.svelte';
import { baseUrlIn } from '../form/typed-endpoint';
import { findLocalServer, type LocalServer } from './local-servers';

/** What is said of a key that was typed, or of the servers of this computer. */
export type KeyNews =
  /** Several providers give such keys, or nobody knows who does (none). */
  | { kind: 'ask'; presets: readonly Preset[] }
  /** It looks like another provider's than the one that is chosen. */
  | { kind: 'other'; preset: Preset }
  /** It is of a provider that no page can chat with. */
  | { kind: 'foreign' }
  | { kind: 'looking' }
  /** A server answers. `hadKey`: what was typed for another address is out of the form. */
  | { kind: 'found'; preset: Preset; works: boolean; hadKey: boolean }
  | { kind: 'no-server' };

/** Keys are longer than this: before, nothing is said of what has no known beginning. */
const shortestKey = 16;

/** What a first visit makes of a key: whose it is, by its shape alone, and whether it works, by asking that provider. */
export class FirstKey {
  news = $state.raw<KeyNews | null>(null);
  isLooking = $state(false);
  /** The provider that was chosen by a key's shape, and changes with it; null where a person has chosen. */
  #chosen: Preset | null = null;

  constructor(
    private readonly form: EndpointForm,
    private readonly stores: Pick<PageStores, 'endpoints'>,
  ) {}

  /** The key has changed. One that was pasted is whole: where its provider is sure, that is asked whether it works. */
  async typed(isPasted: boolean): Promise<void> {
    const { form } = this;
    form.probe.forget();
    this.news = null;
    if (isPasted) form.secrets.key = tidiedKey(form.secrets.key);
    const { presets } = await form.loadPresets();
    const { key } = form.secrets;
    const { presetIds, isForeign } = ownersOf(key);
    const isOpen = form.baseUrl === '' || (form.presetId === this.#chosen?.id && form.baseUrl === this.#chosen.baseUrl);
    const owners = presetIds.flatMap((id) => presets.find((preset) => preset.id === id) ?? []);
    const [owner] = owners;
    if (isForeign) this.news = { kind: 'foreign' };
    else if (owners.length === 1 && owner && isOpen) this.#choose(owner);
    else if (isOpen && (owner || key.length >= shortestKey)) {
      // The provider of another key, its interface and its model are not those of this one.
      if (this.#chosen) form.choose(presets.find(({ id }) => id === 'custom')!);
      this.#chosen = null;
      this.news = { kind: 'ask', presets: owners };
    } else this.#doubt(owners);
    if (isPasted && this.news === null && form.preset.group === 'hosted') await this.test();
  }

  /** The person says whose the key is. */
  choose(preset: Preset): Promise<void> {
    this.form.choose(preset);
    return this.chosen(preset);
  }

  /** The form has been filled in for `preset`, which the person chose. Ends where anything was changed or saved since. */
  async chosen(preset: Preset): Promise<void> {
    const { form } = this;
    this.#chosen = null;
    this.news = null;
    if (preset.group !== 'hosted' || form.secrets.key === '') return;
    const { presets } = await form.loadPresets();
    if (form.isBusy || form.presetId !== preset.id || form.baseUrl !== preset.baseUrl) return;
    const { presetIds, isForeign } = ownersOf(form.secrets.key);
    // A key that looks like another provider's is not sent without being asked to.
    if (isForeign) this.news = { kind: 'foreign' };
    else this.#doubt(presets.filter(({ id }) => presetIds.includes(id)));
    if (this.news === null) await this.test();
  }

  /** Asks the chosen provider for its models, while the person goes on. Ends where anything is changed or saved meanwhile. */
  async test(): Promise<void> {
    const { form } = this;
    const asked = [form.baseUrl, form.secrets.key];
    const isStale = (): boolean => form.isBusy || form.baseUrl !== asked[0] || form.secrets.key !== asked[1];
    const probe = new EndpointProbe(this.stores);
    await this.#looking(async () => {
      try {
        const endpoint = form.read();
        await probe.list(endpoint, await form.secrets.credentialsFor(endpoint), new AbortController().signal);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        probe.failure = error.failure;
      }
    });
    if (!isStale()) this.#take(probe);
  }

  /** Whether a server is looked for on this computer. */
  get isSearching(): boolean {
    return this.news?.kind === 'looking';
  }

  /** Looks for a server on this computer, and fills in what there is to know of it. Resolves to whether one was found. */
  async findLocal(): Promise<boolean> {
    const { form } = this;
    if (form.isBusy || this.isSearching) return false;
    const looking: KeyNews = { kind: 'looking' };
    this.news = looking;
    form.probe.forget();
    const before = form.baseUrl;
    let found: LocalServer | null;
    let isStale = false;
    try {
      const { presets } = await form.loadPresets();
      found = await findLocalServer(this.stores.endpoints, presets);
      isStale = form.isBusy || form.baseUrl !== before || this.news !== looking;
    } finally {
      if (this.news === looking) this.news = null;
    }
    if (isStale) return false;
    if (!found) {
      this.news = { kind: 'no-server' };
      return false;
    }
    this.#chosen = null;
    // What was typed for another address, or for none yet, is nothing for this one: the next test would send it there.
    const hadKey = originOf({ baseUrl: baseUrlIn(before) ?? '' }) !== originOf(found.preset) && form.secrets.clear();
    form.choose(found.preset);
    this.#take(found.probe);
    const works = found.probe.failure === null;
    if (works || hadKey) this.news = { kind: 'found', preset: found.preset, works, hadKey };
    return true;
  }

  #choose(preset: Preset): void {
    if (preset.id !== this.form.presetId) this.form.choose(preset);
    this.#chosen = preset;
  }

  /** Says whose a key of `owners` may be, where the chosen provider is none of them. One's own server may take any key. */
  #doubt(owners: readonly Preset[]): void {
    const { id, group, needsKey } = this.form.preset;
    const [owner] = owners;
    if (!owner || group !== 'hosted' || !needsKey || owners.some((one) => one.id === id)) return;
    this.news = owners.length === 1 ? { kind: 'other', preset: owner } : { kind: 'ask', presets: owners };
  }

  #take(probe: EndpointProbe): void {
    this.form.probe = probe;
    if (probe.models && this.form.model === '') this.form.model = firstChatModel(probe.models);
  }

  async #looking(work: () => Promise<void>): Promise<void> {
    this.isLooking = true;
    try {
      await work();
    } finally {
      this.isLooking = false;
    }
  }
}
