import type { Conversation } from '../../../model/chat/conversation';
import { TemporaryRecords } from '../../../storage/keyspace/temporary-records';
import { changesOfSettings } from '../../../storage/library/configuration';
import { Drafts } from '../../../storage/library/drafts';
import { Library } from '../../../storage/library/library';
import { SoundRecords } from '../../../storage/library/sound-records';
import type { Services } from '../../base/services';
import type { Stores } from '../../stores';
import { Conversations } from '../conversations.svelte';
import type { Thread } from '../thread.svelte';

/**
 * A chat that is kept in the memory of this tab alone, until the person keeps it. It is in no list, search, backup or other tab,
 * because its records never reach the disk: its thread, and all that is shown of it, work on `view`.
 */
export class TemporaryChat<Shown extends Stores> {
  readonly id: string;
  /** The app, but with this chat as the only one, and with its records in memory. */
  readonly view: Shown;
  /** The thread in which it was shown last; null before. It may be closed by now, but still has what was typed in it. */
  thread = $state.raw<Thread | null>(null);
  readonly #records: TemporaryRecords;
  #isKept = $state(false);

  constructor(
    private readonly app: Shown,
    conversation: Conversation,
  ) {
    this.id = conversation.id;
    const records = (this.#records = new TemporaryRecords(app.services.storage.records));
    const services = servicesOver(records, app);
    const { storageStatus, settings, folders } = app;
    const search = async () => (await import('../../search/search')).searchOf(app);
    const own = new Conversations(services.library, storageStatus, settings, search, folders);
    void own.add(conversation);
    const isOfTabAlone = (): boolean => !this.#isKept;
    this.view = new Proxy(app, {
      get(target, name) {
        if (name === 'conversations' && isOfTabAlone()) return own;
        if (name === 'services') return services;
        if (name === 'isOfTabAlone') return isOfTabAlone();
        // The app's private fields are its own, not the proxy's.
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
      set: (target, name, value) => Reflect.set(target, name, value, target),
    });
  }

  /** The chat's header. */
  get conversation(): Conversation {
    return this.view.conversations.byId(this.id)!;
  }

  /** Whether anything in it would be lost with it: a message, what is typed, or what is attached. */
  get hasWords(): boolean {
    const draft = this.thread?.draft;
    return this.conversation.tipId !== null || (draft !== undefined && (draft.text !== '' || draft.hasMedia));
  }

  /** Makes it a chat like any other, in one transaction. Resolves to false where the disk does not take it: then it stays as it is. */
  async keep({ draft }: Pick<Thread, 'draft'>): Promise<boolean> {
    const { app, id } = this;
    await draft.flush();
    const last = { lastConversationId: id };
    const isKept = await app.storageStatus.attempt(async () => {
      await this.#records.keep(changesOfSettings(last));
      return true;
    });
    if (!isKept) return false;
    await app.conversations.reload(id);
    this.#isKept = true;
    app.settings.values = { ...app.settings.values, ...last };
    void app.services.askToPersist();
    return true;
  }
}

/** The services of `app` with `records` in the place of its own. */
function servicesOver(
  records: TemporaryRecords,
  { services, storageStatus }: Pick<Stores, 'services' | 'storageStatus'>,
): Services {
  const soundRecords = new SoundRecords(records);
  return {
    ...services,
    storage: { ...services.storage, records },
    soundRecords,
    library: new Library(soundRecords),
    drafts: new Drafts(soundRecords),
    async journals() {
      const { Journals } = await import('../../../storage/journal/journal');
      return new Journals(records, services.locks, (failure) => storageStatus.report(failure));
    },
  };
}
