import type { Conversation } from '../../model/chat/conversation';
import type { Endpoint } from '../../model/endpoint/endpoint';
import type { Message } from '../../model/chat/message';
import type { ModelOverride } from '../../model/endpoint/model-facts';
import type { Prompt } from '../../model/prompt/prompt';
import { defaultSettings, type Settings } from '../../model/settings';
import type { OpenedStorage } from '../keyspace/open';
import { withPieces, type JournalPiece } from '../journal/pieces';
import { keyOf, rangeOf } from '../keyspace/key-map';
import type { Change, Key, Update } from '../keyspace/records';
import { searchFor } from './search';
import { withoutHoles } from '../checks/tool-call-holes';
import { isJournalPiece, isMessage } from '../checks/message-shapes';
import {
  isConversation,
  isDraft,
  isEndpoint,
  isModelOverride,
  isPrompt,
  settingChecks,
  type Draft,
  type StoredOverride,
} from '../checks/shapes';

/**
 * All that is kept, by its own types. A record of a wrong shape is skipped and counted. What is changed is read and written in
 * one transaction, so that two tabs never overwrite each other. Methods throw `ApiError` when the storage fails.
 */
export class Library {
  /** Records that were found broken. */
  skipped = 0;

  constructor(
    private readonly storage: Pick<OpenedStorage, 'records' | 'visit' | 'forgetMark'>,
    private readonly clock: () => number = Date.now,
  ) {}

  /** All headers, those in the bin included, oldest first. */
  loadConversations(): Promise<Conversation[]> {
    return this.#range(rangeOf.conversations, isConversation);
  }

  loadConversation(id: string): Promise<Conversation | null> {
    return this.#get(keyOf.conversation(id), isConversation);
  }

  async putConversation(conversation: Conversation): Promise<void> {
    await this.#put(keyOf.conversation(conversation.id), conversation);
  }

  /** A conversation's whole tree (or all there are), oldest first; a reply that is being received has what came so far. */
  async loadMessages(conversationId?: string): Promise<Message[]> {
    // The journal first: a reply that ends in between is then found complete, and its journal does not matter.
    const pieces = await this.#pieces(rangeOf.journal(conversationId));
    const messages = await this.#range(rangeOf.messages(conversationId), isMessage);
    return messages.map((message) => withPieces(message, pieces.get(`${message.conversationId} ${message.id}`) ?? []));
  }

  /** One message; a reply that is being received has what came so far. */
  async loadMessage(conversationId: string, id: string): Promise<Message | null> {
    const pieces = await this.#pieces(rangeOf.journal(conversationId, id));
    const message = await this.#get(keyOf.message(conversationId, id), isMessage);
    return message && withPieces(message, pieces.get(`${conversationId} ${id}`) ?? []);
  }

  /** One message as it is stored: what came since of a reply that is being received is in its journal. */
  loadStored(conversationId: string, id: string): Promise<Message | null> {
    return this.#get(keyOf.message(conversationId, id), isMessage);
  }

  /** What the journal of a reply holds from piece number `from` on. */
  async loadPieces(conversationId: string, id: string, from: number): Promise<JournalPiece[]> {
    const pieces: JournalPiece[] = [];
    for (;;) {
      const piece = await this.#get(keyOf.journalPiece(conversationId, id, from + pieces.length), isJournalPiece);
      if (!piece) return pieces;
      pieces.push(piece);
    }
  }

  async saveMessage(message: Message): Promise<void> {
    await this.saveMessages([message]);
  }

  /** Saves messages and whatever changes with them (`changeOfConversation`) in one transaction. */
  async saveMessages(messages: readonly Message[], also: readonly Change[] = []): Promise<void> {
    await this.storage.records.write([...messages.map(putOfMessage), ...also]);
  }

  /** Stores a conversation and messages of it that have ended, where they are missing or still count as running. */
  async putMissing(conversation: Conversation, messages: readonly Message[]): Promise<void> {
    const isThere = (old: unknown) => isMessage(old) && old.reply?.status !== 'streaming';
    await this.storage.records.write([
      { update: keyOf.conversation(conversation.id), change: (old) => old ?? conversation },
      ...messages.map((message) => ({
        update: keyOf.message(conversation.id, message.id),
        change: (old: unknown) => (isThere(old) ? old : message),
      })),
    ]);
  }

  /** Changes messages as they are now (the mark of deletion, for one), in one transaction with `also`. */
  async changeMessages(
    conversationId: string,
    ids: readonly string[],
    change: (old: Message) => Message,
    also: readonly Change[] = [],
  ): Promise<void> {
    const changes = ids.map((id) => updateOf(keyOf.message(conversationId, id), isMessage, change));
    await this.storage.records.write([...changes, ...also]);
  }

  async loadDraft(conversationId: string): Promise<string> {
    return (await this.#get(keyOf.draft(conversationId), isDraft))?.text ?? '';
  }

  /** What is typed in a conversation's composer and other editors, or in all there are. */
  loadDrafts(conversationId?: string): Promise<Draft[]> {
    return this.#range(rangeOf.drafts(conversationId), isDraft);
  }

  /** `editor`: where it is typed, when not in the composer. */
  async saveDraft(conversationId: string, text: string, editor?: string): Promise<void> {
    const draft: Draft = { conversationId, text, updatedAt: this.clock(), ...(editor !== undefined && { editor }) };
    const key = keyOf.draft(conversationId, editor);
    await this.storage.records.write([text === '' ? { delete: key } : { put: key, value: draft }], 'relaxed');
  }

  /** Puts `text` where a chat that is kept from now on has its draft, and takes it, as it was `kept`, from where it was. */
  async moveDraft(from: string, to: string, text: string, kept: string): Promise<void> {
    const draft: Draft = { conversationId: to, text, updatedAt: this.clock() };
    const put: Change = text === '' ? { delete: keyOf.draft(to) } : { put: keyOf.draft(to), value: draft };
    // A newer chat, or another tab, may have its draft there by now.
    const take = (old: unknown): unknown => (isDraft(old) && old.text === kept ? undefined : old);
    await this.storage.records.write([put, { update: keyOf.draft(from), change: take }]);
  }

  loadPrompts(): Promise<Prompt[]> {
    return this.#range(rangeOf.prompts, isPrompt);
  }

  async putPrompts(prompts: readonly Prompt[]): Promise<void> {
    await this.storage.records.write(prompts.map((prompt) => ({ put: keyOf.prompt(prompt.id), value: prompt })));
  }

  async deletePrompts(ids: readonly string[]): Promise<void> {
    await this.storage.records.write(ids.map((id) => ({ delete: keyOf.prompt(id) })));
  }

  loadEndpoints(): Promise<Endpoint[]> {
    return this.#range(rangeOf.endpoints, isEndpoint);
  }

  async putEndpoint(endpoint: Endpoint): Promise<void> {
    await this.#put(keyOf.endpoint(endpoint.id), endpoint);
  }

  changeEndpoint(id: string, change: (old: Endpoint) => Endpoint): Promise<Endpoint | null> {
    return this.#update(updateOf(keyOf.endpoint(id), isEndpoint, change), isEndpoint);
  }

  /** Deletes an endpoint with its key on disk, what was entered for its models and what was learnt of them. Chats that used it keep its id, and ask for another. */
  async deleteEndpoint(id: string): Promise<void> {
    await this.storage.records.write([
      { delete: keyOf.endpoint(id) },
      { delete: keyOf.secret(id) },
      { deleteRange: rangeOf.overrides(id) },
      { deleteRange: rangeOf.calibrations(id) },
      { update: keyOf.setting('defaultEndpointId'), change: (old) => (old === id ? null : old) },
    ]);
  }

  /** What the person entered for models. */
  async loadOverrides(): Promise<StoredOverride[]> {
    const found = await this.#find(rangeOf.overrides(), isModelOverride);
    return found.map(({ key, value }) => ({ endpointId: String(key[1]), model: String(key[2]), override: value }));
  }

  /** Null takes back what was entered. */
  async putOverride(endpointId: string, model: string, override: ModelOverride | null): Promise<void> {
    const key = keyOf.override(endpointId, model);
    await this.storage.records.write([override ? { put: key, value: override } : { delete: key }]);
  }

  async loadSettings(): Promise<Settings> {
    return { ...defaultSettings, ...(await this.loadChangedSettings()) };
  }

  /** The settings that the person has set. */
  async loadChangedSettings(): Promise<Partial<Settings>> {
    const isSetting = (name: unknown): name is keyof Settings =>
      typeof name === 'string' && Object.hasOwn(settingChecks, name);
    const found = (await this.storage.records.range(rangeOf.settings)).map(
      ({ key, value }) => [key[1], value] as const,
    );
    const sound = found.filter(([name, value]) => isSetting(name) && settingChecks[name](value));
    this.skipped += found.length - sound.length;
    return Object.fromEntries(sound) as Partial<Settings>;
  }

  /** Writes only what is changed, so that another tab's other settings stay. */
  async changeSettings(changes: Partial<Settings>): Promise<void> {
    await this.storage.records.write(
      Object.entries(changes).map(([name, value]) => ({ put: keyOf.setting(name), value })),
    );
  }

  /**
   * The conversations with all of `words` in their titles and texts, case and accents aside; deleted ones out. Reads one
   * conversation after another, so that typing goes on meanwhile; an aborted search gives what it had found.
   */
  async search(words: string, signal?: AbortSignal): Promise<Set<string>> {
    const matches = searchFor(words);
    const found = new Set<string>();
    for (const { id, title, deletedAt } of await this.loadConversations()) {
      if (signal?.aborted) break;
      if (deletedAt !== null) continue;
      const messages = matches([title]) ? [] : await this.#range(rangeOf.messages(id), isMessage);
      const texts = messages.filter((message) => message.deletedAt === null).map(({ text }) => text);
      if (matches([title, ...texts])) found.add(id);
    }
    return found;
  }

  /** Every record, the visit's secrets and the mark that there was data. */
  async deleteEverything(): Promise<void> {
    await this.storage.records.clear();
    this.storage.visit.clear();
    this.storage.forgetMark();
  }

  async #get<T>(key: Key, isSound: (value: unknown) => value is T): Promise<T | null> {
    const value = withoutHoles(await this.storage.records.get(key));
    if (isSound(value)) return value;
    if (value !== undefined) this.skipped += 1;
    return null;
  }

  async #find<T>(prefix: Key, isSound: (value: unknown) => value is T): Promise<{ key: Key; value: T }[]> {
    const found = (await this.storage.records.range(prefix)).map(({ key, value }) => ({
      key,
      value: withoutHoles(value),
    }));
    const sound = found.flatMap(({ key, value }) => (isSound(value) ? [{ key, value }] : []));
    this.skipped += found.length - sound.length;
    return sound;
  }

  async #range<T>(prefix: Key, isSound: (value: unknown) => value is T): Promise<T[]> {
    return (await this.#find(prefix, isSound)).map(({ value }) => value);
  }

  /** The pieces of running replies, by conversation and message id. */
  async #pieces(prefix: Key): Promise<Map<string, JournalPiece[]>> {
    const pieces = new Map<string, JournalPiece[]>();
    for (const { key, value } of await this.#find(prefix, isJournalPiece)) {
      const reply = `${key[1]} ${key[2]}`;
      pieces.set(reply, [...(pieces.get(reply) ?? []), value]);
    }
    return pieces;
  }

  async #put(key: Key, value: unknown): Promise<void> {
    await this.storage.records.write([{ put: key, value }]);
  }

  async #update<T>({ update, change }: Update, isSound: (value: unknown) => value is T): Promise<T | null> {
    const now = await this.storage.records.update<unknown>(update, change);
    return isSound(now) ? now : null;
  }
}

/** A header's change as part of a write of others. One that is broken, or not there (and no `blank` is given), stays as it is. */
export function changeOfConversation(
  id: string,
  change: (old: Conversation) => Conversation,
  blank?: Conversation | null,
): Update {
  return updateOf(keyOf.conversation(id), isConversation, change, blank);
}

/** A setting that is changed by a write of others. */
export function changeOfSetting<Name extends keyof Settings>(name: Name, value: Settings[Name]): Change {
  return { put: keyOf.setting(name), value };
}

/** A header that is stored by a write of others. */
export function putOfConversation(conversation: Conversation): Change {
  return { put: keyOf.conversation(conversation.id), value: conversation };
}

/** A message that is stored by a write of others. */
export function putOfMessage(message: Message): Change {
  return { put: keyOf.message(message.conversationId, message.id), value: message };
}

/** Takes `sent` out of a draft; what another tab or a later key has made of it stays. */
export function changeOfDraft(slot: string, sent: string, editor?: string): Update {
  const take = ({ text, ...draft }: Draft): Draft | undefined => {
    const rest = text.startsWith(sent) ? text.slice(sent.length) : text;
    return rest === '' ? undefined : { ...draft, text: rest };
  };
  return { update: keyOf.draft(slot, editor), change: (old) => (isDraft(old) ? take(old) : old) };
}

function updateOf<T>(
  key: Key,
  isSound: (value: unknown) => value is T,
  change: (old: T) => T,
  blank: T | null = null,
): Update {
  return {
    update: key,
    change: (old) => (isSound(old) ? change(old) : old === undefined && blank ? change(blank) : old),
  };
}
