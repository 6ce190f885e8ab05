import type { Conversation } from '../../../../model/chat/conversation';
import type { Folder } from '../../../../model/chat/list/folder';
import { newId } from '../../../../model/id';
import type { Prompt } from '../../../../model/prompt/prompt';
import type { Blobs } from '../../../blobs/blobs';
import { importedChatKey, importKey } from '../../../keyspace/import-keys';
import type { Change, Records } from '../../../keyspace/records';
import { loadFolders } from '../../../library/folders';
import { changeOfConversation, putOfConversation, putOfMessage, type Library } from '../../../library/library';
import type { SoundRecords } from '../../../library/sound-records';
import type { TakenBatch, TakenChat } from '../reading/taken';
import { headerOf, importOf, messagesOf, tipIn, type Answerer } from './chat-records';
import { headerState, messagesState, type ImportedChatRecord, type ImportRecord } from './import-record';
import { NamedRecords } from './named-records';
import { storeBytes, storeMedia, type MediaBytes, type TypeOfBytes } from './store-media';

/** What an import needs of the storage and of the app. */
export interface ImportPort {
  records: Records;
  soundRecords: SoundRecords;
  library: Library;
  blobs: Blobs;
  typeOf: TypeOfBytes;
  /** Who goes on with a chat that used `model`. */
  answererFor: (model: string | null) => Answerer;
}

/** What an import has done so far. */
export interface Merged {
  added: number;
  grown: number;
  unchanged: number;
  prompts: number;
}

/** Stores what is imported, batch by batch. Each is one transaction, so that a tab which is killed leaves whole chats only. */
export class ImportMerge {
  readonly merged: Merged = { added: 0, grown: 0, unchanged: 0, prompts: 0 };
  readonly #record: ImportRecord;
  /** Imported chats that are here and not in the bin, by what tells where they are from. */
  readonly #known: Map<string, Pick<Conversation, 'id'> & { digest: string }>;
  readonly #named: NamedRecords;
  /** Keys of chats that this import has changed, and of those it left: the same one may come twice in it. */
  readonly #changed = new Set<string>();
  readonly #left = new Set<string>();

  private constructor(
    private readonly port: ImportPort,
    private readonly now: number,
    conversations: readonly Conversation[],
    folders: readonly Folder[],
    prompts: readonly Prompt[],
  ) {
    this.#record = { id: newId(), at: now, added: 0, grown: 0, prompts: [], folders: [], isWhole: false };
    this.#known = new Map(
      conversations.flatMap(({ id, deletedAt, importedFrom: from }) =>
        from && deletedAt === null ? [[from.key, { id, digest: from.digest }] as const] : [],
      ),
    );
    this.#named = new NamedRecords(this.#record, now, folders, prompts);
  }

  /** Begins an import at `now` (UTC ms). */
  static async begin(port: ImportPort, now: number): Promise<ImportMerge> {
    const { library, soundRecords } = port;
    const conversations: Conversation[] = [];
    for await (const some of library.conversationSlices()) conversations.push(...some);
    return new ImportMerge(port, now, conversations, await loadFolders(soundRecords), await library.loadPrompts());
  }

  /** Stores a batch. Throws `ApiError` where the storage fails: what was stored before stays, whole. */
  async store(batch: TakenBatch, bytesOf: MediaBytes): Promise<void> {
    const { library } = this.port;
    const changes: Change[] = this.#newPrompts(batch);
    const before = { ...this.merged };
    const grown: TakenChat[] = [];
    for (const chat of batch.chats) {
      const known = this.#known.get(chat.key);
      if (chat.own) grown.push(chat);
      else if (!known) changes.push(...(await this.#newChat(chat, bytesOf)));
      else if (known.digest === chat.digest) this.#leave(chat);
      else grown.push(chat);
    }
    await this.#write(changes, before);
    for (const chat of grown) {
      if (chat.own) {
        await this.#own(chat, chat.own, bytesOf);
        continue;
      }
      const known = this.#known.get(chat.key)!;
      const conversation = await library.loadConversation(known.id);
      if (conversation?.importedFrom) await this.#grow(chat, conversation, bytesOf);
    }
  }

  /** Says that all of it was stored. */
  async end(): Promise<void> {
    this.#record.isWhole = true;
    if (this.#record.added + this.#record.grown + this.#record.prompts.length > 0) await this.#write([], this.merged);
  }

  async #newChat(chat: TakenChat, bytesOf: MediaBytes): Promise<Change[]> {
    const { blobs, typeOf, answererFor } = this.port;
    const folder = chat.folder === null ? null : this.#named.folder(chat.folder);
    const header = headerOf(chat, answererFor(chat.model), folder?.folder.id, this.now);
    const { messages, ids } = messagesOf(chat, header, new Map(), await storeMedia(chat, bytesOf, blobs, typeOf));
    const conversation = { ...header, tipId: tipIn(chat, ids) };
    const record: ImportedChatRecord = {
      header: headerState(conversation),
      messages: messagesState(messages),
      added: null,
      before: null,
    };
    this.#known.set(chat.key, { id: conversation.id, digest: chat.digest });
    this.#change(chat, 'added');
    return [
      ...(folder?.changes ?? []),
      putOfConversation(conversation),
      ...messages.map(putOfMessage),
      { put: importedChatKey(this.#record.id, conversation.id), value: record },
    ];
  }

  /** Stores a chat that Tally has exported, under its own ids; of one that is here, what is missing. */
  async #own(
    chat: TakenChat,
    { conversation, messages }: NonNullable<TakenChat['own']>,
    bytesOf: MediaBytes,
  ): Promise<void> {
    const { library, blobs } = this.port;
    const { id } = conversation;
    const here = await library.loadConversation(id);
    const stored = here ? await library.loadStoredMessages(id) : [];
    const known = new Set(stored.map((one) => one.id));
    const missing = messages.filter((one) => !known.has(one.id));
    if (here?.deletedAt === null && missing.length === 0) {
      this.#leave(chat);
      return;
    }
    await storeBytes(chat, bytesOf, blobs);
    const { folderId, ...header } = conversation;
    const isPlaced = folderId !== undefined && this.#named.isFolder(folderId);
    const folder = chat.folder === null || isPlaced ? null : this.#named.folder(chat.folder);
    const placed = isPlaced ? conversation : folder ? { ...header, folderId: folder.folder.id } : header;
    const now = (old: Conversation): Conversation => {
      const isNewer = conversation.updatedAt > old.updatedAt;
      return {
        ...old,
        deletedAt: null,
        ...(isNewer && { tipId: conversation.tipId, updatedAt: conversation.updatedAt }),
      };
    };
    const before = here && {
      ...{ tipId: here.tipId, updatedAt: here.updatedAt, deletedAt: here.deletedAt },
      ...(here.importedFrom && { importedFrom: here.importedFrom }),
    };
    const earlier = await this.#earlier(id);
    const record: ImportedChatRecord = {
      header: headerState(here ? now(here) : placed),
      messages: messagesState([...stored, ...missing]),
      added: here ? addedSince(earlier, missing) : null,
      before: earlier ? earlier.before : before,
    };
    const counts = { ...this.merged };
    this.#change(chat, here ? 'grown' : 'added');
    await this.#write(
      [
        ...(folder?.changes ?? []),
        here ? changeOfConversation(id, now) : putOfConversation(placed),
        ...missing.map(putOfMessage),
        { put: importedChatKey(this.#record.id, id), value: record },
      ],
      counts,
    );
  }

  /** Adds the messages that are new. What the person wrote or changed here stays, and so does the branch on show if it is theirs. */
  async #grow(chat: TakenChat, conversation: Conversation, bytesOf: MediaBytes): Promise<void> {
    const { library, blobs, typeOf } = this.port;
    const { id, importedFrom, tipId: oldTip } = conversation;
    const here = await library.loadStoredMessages(id);
    const known = new Map(here.flatMap((one) => (one.sourceId === undefined ? [] : [[one.sourceId, one.id] as const])));
    const updatedAt = Math.min(this.now, Math.max(conversation.updatedAt, chat.updatedAt ?? 0));
    const stored = await storeMedia(withoutKnown(chat, known), bytesOf, blobs, typeOf);
    const { messages, ids } = messagesOf(chat, { ...conversation, updatedAt }, known, stored);
    this.#known.set(chat.key, { id, digest: chat.digest });
    if (messages.length === 0) {
      this.#leave(chat);
      return;
    }
    const isTheirs = oldTip === null || here.some((one) => one.id === oldTip && one.sourceId !== undefined);
    const { updatedAt: usedAt, deletedAt } = conversation;
    const before = { tipId: oldTip, updatedAt: usedAt, deletedAt, importedFrom: importedFrom! };
    const now = (old: Conversation): Conversation => ({
      ...old,
      updatedAt,
      importedFrom: importOf(chat),
      ...(isTheirs && { tipId: tipIn(chat, ids) }),
    });
    const earlier = await this.#earlier(id);
    const record: ImportedChatRecord = {
      header: headerState(now(conversation)),
      messages: messagesState([...here, ...messages]),
      added: addedSince(earlier, messages),
      before: earlier ? earlier.before : before,
    };
    const counts = { ...this.merged };
    this.#change(chat, 'grown');
    await this.#write(
      [
        changeOfConversation(id, now),
        ...messages.map(putOfMessage),
        { put: importedChatKey(this.#record.id, id), value: record },
      ],
      counts,
    );
  }

  /** Counts a chat that is here as it is, unless it is counted already. */
  #leave({ key }: TakenChat): void {
    if (!this.#changed.has(key)) this.merged.unchanged = this.#left.add(key).size;
  }

  /** Counts a chat that is stored for the first time or has grown, by what was done to it first. */
  #change({ key }: TakenChat, how: 'added' | 'grown'): void {
    if (!this.#changed.has(key)) this.merged[how] += 1;
    this.#changed.add(key);
    if (this.#left.delete(key)) this.merged.unchanged -= 1;
  }

  /** What this import has done to a chat already: the same one may come twice in it. */
  #earlier(id: string): Promise<ImportedChatRecord | undefined> {
    return this.port.records.get<ImportedChatRecord>(importedChatKey(this.#record.id, id));
  }

  /** Writes changes with what is then known of the import. Where that fails, the counts are as `before`. */
  async #write(changes: readonly Change[], before: Merged): Promise<void> {
    if (changes.length === 0 && !this.#record.isWhole) return;
    const { added, grown } = this.merged;
    const value: ImportRecord = { ...this.#record, added, grown };
    try {
      // Waiting for the disk each time takes longer than all else; an import that the power ends is completed by the next one.
      const durability = value.isWhole ? 'strict' : 'relaxed';
      await this.port.records.write([...changes, { put: importKey(value.id), value }], durability, 'drop');
      Object.assign(this.#record, value);
    } catch (error) {
      Object.assign(this.merged, before);
      throw error;
    }
  }

  #newPrompts({ prompts }: TakenBatch): Change[] {
    const changes = prompts.flatMap((prompt) => this.#named.newPrompt(prompt) ?? []);
    this.merged.prompts += changes.length;
    return changes;
  }
}

/** The messages that an import has added to a chat, now with `messages`; null where all of it is from that import. */
function addedSince(earlier: ImportedChatRecord | undefined, messages: readonly { id: string }[]): string[] | null {
  const ids = messages.map(({ id }) => id);
  return earlier ? earlier.added && [...earlier.added, ...ids] : ids;
}

/** The part of a chat whose pictures are to be stored. */
function withoutKnown(chat: TakenChat, known: ReadonlyMap<string, string>): TakenChat {
  return { ...chat, messages: chat.messages.filter(({ id }) => !known.has(id)) };
}
