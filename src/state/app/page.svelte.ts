import type { Announcement } from '../../storage/keyspace/channel';
import { PageStores } from '../page-stores';
import type { EndpointForm } from '../endpoints/form/endpoint-form.svelte';
import type { FormStart } from '../endpoints/form/form-start';
import type { App } from './app.svelte';

/**
 * One page load. It either shows only an endpoint's form (`welcome`, `setup`), or is pinned and shows conversations
 * (`chat`), by an app that is loaded only then.
 */
export class Page extends PageStores {
  /** The endpoint form that is open. In a page load that is not pinned it is all there is to see. */
  form = $state.raw<EndpointForm | null>(null);
  /**
   * `starting`; `welcome` (nothing configured yet) and `setup` (a new origin): not pinned, no conversation; `chat`:
   * pinned.
   */
  mode = $state<'starting' | 'welcome' | 'setup' | 'chat'>('starting');
  /** The conversations, in the mode `chat`. */
  app = $state.raw<App | null>(null);
  /** Whether the person has begun to leave or reload the page. Where the browser asks and they stay, nothing tells of it. */
  isLeaving = false;

  /** What other tabs have announced to have changed before there was an app to hear it, each by what it says. */
  readonly #heard = new Map<string, Announcement>();

  /** Reads what is stored and decides what this page load is for. `path` is the address's hash. */
  async start(path: string): Promise<void> {
    // Before anything is read: what is changed after that would be missed.
    this.services.storage.listen((one) => {
      if (this.app) void this.app.hear(one);
      // Later the keys may have been unlocked again.
      else if (one.type === 'locked') this.vault.hearLocked();
      else this.#heard.set(JSON.stringify(one), one);
    });
    await Promise.all([this.settings.load(), this.endpoints.load(), this.vault.load()]);
    const pending = (await this.services.visit.takeNote('endpoint-form')) as FormStart | null;
    if (pending || this.endpoints.list.length === 0) {
      this.mode = this.endpoints.list.length === 0 ? 'welcome' : 'setup';
      await this.#openForm(pending ?? { endpointId: null });
    } else {
      await this.#begin(path);
    }
  }

  /**
   * Opens the form for a new endpoint, in a page load without conversations; or for a configured one, where it can be
   * edited at once.
   */
  async openForm(endpointId: string | null): Promise<void> {
    if (endpointId === null) await this.enterSetup({ endpointId });
    else await this.#openForm({ endpointId });
  }

  /** Ends the form. A page load that was not pinned is pinned now, and shows the conversations. */
  async closeForm(): Promise<void> {
    if (this.mode !== 'chat') await this.#begin('#/');
    this.form = null;
  }

  /** Opens a closed form again, with what was typed in it. */
  reopenForm(form: EndpointForm): void {
    this.form = form;
  }

  /**
   * Reloads into a page load without conversations, in which a new origin may be tried. What was typed comes along,
   * sealed.
   */
  async enterSetup(pending: FormStart): Promise<void> {
    // The reload would cut a running reply off: it is stopped first, and can be continued later.
    await this.app?.threads.end();
    await this.services.visit.putNote('endpoint-form', pending);
    await this.reload();
  }

  /** Reloads the page; what was typed is kept. */
  async reload(): Promise<void> {
    await this.app?.threads.flush();
    this.services.reload();
  }

  /**
   * A part of the app could not be loaded: it was replaced by a newer version, or the network is gone. Reloads once,
   * then only offers it.
   */
  async partMissing(hasReloaded: boolean): Promise<void> {
    // A reload would lose a temporary chat, and a key in the form that must not be kept. An empty form counts, too: a key may be about
    // to be typed, as focus alone makes the form load its alert. Offline, a reload would lose the page itself.
    const isBusy = this.app?.threads.isReplying || this.app?.temporary || this.form;
    // A page that is being left loses what it loads: it is not missing, and a reload would take the person's way from them.
    const mayReload = !hasReloaded && !this.isLeaving && !isBusy && this.services.network.isOnline();
    if (!mayReload) {
      this.notices.show({ kind: 'part-missing' });
      return;
    }
    // The notice is shown after the reload, when there is time to read it.
    await this.services.visit.putNote('updated', true);
    await this.reload();
  }

  /** Shows the conversations for the rest of this page load; their code is loaded only now. */
  async #begin(path: string): Promise<void> {
    const [{ App }, forChats] = await Promise.all([import('./app.svelte'), this.services.forChats(this.storageStatus)]);
    const app = new App(this, { ...this.services, ...forChats });
    await app.begin(path);
    this.app = app;
    this.mode = 'chat';
    for (const one of this.#heard.values()) void app.hear(one);
    this.#heard.clear();
    await app.takeNotes();
  }

  async #openForm(start: FormStart): Promise<void> {
    const { EndpointForm } = await import('../endpoints/form/endpoint-form.svelte');
    const form = new EndpointForm(this, this, start);
    await this.storageStatus.read(() => form.lookUpKey());
    this.form = form;
    await form.resume();
  }
}
