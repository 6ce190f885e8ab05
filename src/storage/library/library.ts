import type { Conversation } from '../../model/chat/conversation';
import type { Message } from '../../model/chat/message';
import type { ModelOverride } from '../../model/endpoint/model-facts';
import { isObject } from '../../model/json';
import type { Prompt } from '../../model/prompt/prompt';
import { isId, listOf } from '../checks/shape';
import { isConversation, isModelOverride, isPrompt, type StoredOverride } from '../checks/shapes';
import type { JournalPiece } from '../journal/pieces';
import { keyOf, rangeOf } from '../keyspace/key-map';
import type { Change, StoredRecord, Key, Update } from '../keyspace/records';
import { slicesOf } from './slices';
import { updateOf, type SoundRecords } from './sound-records';

/** Messages that are read before the others: more than a screen is high. */
const newestCount = 100;

/** Conversations, their messages, prompts, and what was entered for models, by their own types. */
export class Library {
  constructor(private readonly records: SoundRecords) {}

  /** All headers, those in the bin included, oldest first. */
  loadConversations(): Promise<Conversation[]> {
    return this.records.range(rangeOf.conversations, isConversation);
  }

  /** All headers, some at a time: thousands are read in short tasks. */
  async *conversationSlices(): AsyncGenerator<Conversation[]> {
    for await (const found of slicesOf(this.records.records, rangeOf.conversations))
      yield this.records.sound(found, isConversation).map(({ value }) => value);
  }

  /** The ids of the chats that stood first in a long list; null where none are kept. */
  loadFirstRows(): Promise<readonly string[] | null> {
    return this.records.get(keyOf.firstRows, areIds);
  }

  /** The headers of these chats; null for those that are not there. */
  loadHeaders(ids: readonly string[]): Promise<(Conversation | null)[]> {
    return this.records.many(ids.map(keyOf.conversation), isConversation);
  }

  loadConversation(id: string): Promise<Conversation | null> {
    return this.records.get(keyOf.conversation(id), isConversation);
  }

  async putConversation(conversation: Conversation): Promise<void> {
    await this.records.write([putOfConversation(conversation)]);
  }

  /** A conversation's whole tree (or all there are), oldest first; a reply that is being received has what came so far. */
  async loadMessages(conversationId?: string): Promise<Message[]> {
    return all(this.messageSlices(conversationId));
  }

  /**
   * What `loadMessages` reads, some at a time, so that a long thread is read in short tasks. `onend` is given the newest messages of a
   * longer one before the rest is read, unless a reply is being received.
   */
  async *messageSlices(
    conversationId?: string,
    onend?: (newest: readonly Message[]) => Promise<void>,
  ): AsyncGenerator<Message[]> {
    // The journal first: a reply that ends in between is then found complete, and its journal does not matter.
    const pieces = await this.#pieces(rangeOf.journal(conversationId));
    const slices = this.#slices(rangeOf.messages(conversationId), pieces.size > 0 ? undefined : onend);
    if (pieces.size === 0) {
      yield* slices;
      return;
    }
    const { withPieces } = await loadPieces();
    for await (const messages of slices)
      yield messages.map((one) => withPieces(one, pieces.get(`${one.conversationId} ${one.id}`) ?? []));
  }

  /** A conversation's tree as it is stored, without what came since of a reply that is being received. */
  loadStoredMessages(conversationId: string): Promise<Message[]> {
    return all(this.#slices(rangeOf.messages(conversationId)));
  }

  /** One message; a reply that is being received has what came so far. */
  async loadMessage(conversationId: string, id: string): Promise<Message | null> {
    const pieces = await this.#pieces(rangeOf.journal(conversationId, id));
    const message = await this.loadStored(conversationId, id);
    if (!message || pieces.size === 0) return message;
    return (await loadPieces()).withPieces(message, pieces.get(`${conversationId} ${id}`) ?? []);
  }

  /** One message as it is stored: what came since of a reply that is being received is in its journal. */
  async loadStored(conversationId: string, id: string): Promise<Message | null> {
    const { isMessage } = await loadMessageShapes();
    return this.records.get(keyOf.message(conversationId, id), isMessage);
  }

  /** Messages as `loadStored` reads them, which may be of different chats. */
  async loadStoredOnes(places: readonly { conversationId: string; id: string }[]): Promise<(Message | null)[]> {
    const { isMessage } = await loadMessageShapes();
    const keys = places.map(({ conversationId, id }) => keyOf.message(conversationId, id));
    return this.records.many(keys, isMessage);
  }

  /** What the journal of a reply holds from piece number `from` on. */
  async loadPieces(conversationId: string, id: string, from: number): Promise<JournalPiece[]> {
    const { isJournalPiece } = await loadMessageShapes();
    const pieces: JournalPiece[] = [];
    for (;;) {
      const key = keyOf.journalPiece(conversationId, id, from + pieces.length);
      const piece = await this.records.get(key, isJournalPiece);
      if (!piece) return pieces;
      pieces.push(piece);
    }
  }

  async saveMessage(message: Message): Promise<void> {
    await this.saveMessages([message]);
  }

  /** Saves messages and whatever changes with them (`changeOfConversation`) in one transaction. */
  async saveMessages(messages: readonly Message[], also: readonly Change[] = []): Promise<void> {
    await this.records.write([...messages.map(putOfMessage), ...also]);
  }

  /** Stores a conversation and messages of it that have ended, where they are missing or still count as running. */
  async putMissing(conversation: Conversation, messages: readonly Message[]): Promise<void> {
    const isThere = (old: unknown) => isLikeMessage(old) && old.reply?.status !== 'streaming';
    await this.records.write([
      { update: keyOf.conversation(conversation.id), change: (old) => old ?? conversation },
      ...messages.map((message) => ({
        update: keyOf.message(conversation.id, message.id),
        change: (old: unknown) => (isThere(old) ? old : message),
      })),
    ]);
  }

  loadPrompts(): Promise<Prompt[]> {
    return this.records.range(rangeOf.prompts, isPrompt);
  }

  /** Stores prompts, deletes those of `removed`, and makes the changes of `also`, in one transaction. */
  async changePrompts(
    put: readonly Prompt[],
    removed: readonly string[] = [],
    also: readonly Change[] = [],
  ): Promise<void> {
    const puts = put.map((prompt) => ({ put: keyOf.prompt(prompt.id), value: prompt }));
    await this.records.write([...removed.map((id) => ({ delete: keyOf.prompt(id) })), ...puts, ...also]);
  }

  /** What the person entered for models. */
  async loadOverrides(): Promise<StoredOverride[]> {
    const found = await this.records.find(rangeOf.overrides(), isModelOverride);
    return found.map(({ key, value }) => ({ endpointId: String(key[1]), model: String(key[2]), override: value }));
  }

  /** Null takes back what was entered. */
  async putOverride(endpointId: string, model: string, override: ModelOverride | null): Promise<void> {
    const key = keyOf.override(endpointId, model);
    await this.records.write([override ? { put: key, value: override } : { delete: key }]);
  }

  async *#slices(prefix: Key, onend?: (newest: readonly Message[]) => Promise<void>): AsyncGenerator<Message[]> {
    const { isMessage } = await loadMessageShapes();
    const { records } = this.records;
    const sound = (found: readonly StoredRecord<unknown>[]) =>
      this.records.sound(found, isMessage).map(({ value }) => value);
    if (onend) {
      const before = await records.beforeLast(prefix, newestCount);
      // Asked for one more than there are, so that the slice goes on to the end.
      const newest = sound((await records.slice(prefix, before, newestCount + 1)).found);
      if (!before) {
        yield newest;
        return;
      }
      await onend(newest);
    }
    for await (const found of slicesOf(records, prefix)) yield sound(found);
  }

  /** The pieces of running replies, by conversation and message id. */
  async #pieces(prefix: Key): Promise<Map<string, JournalPiece[]>> {
    const { isJournalPiece } = await loadMessageShapes();
    const pieces = new Map<string, JournalPiece[]>();
    for (const { key, value } of await this.records.find(prefix, isJournalPiece)) {
      const reply = `${key[1]} ${key[2]}`;
      pieces.set(reply, [...(pieces.get(reply) ?? []), value]);
    }
    return pieces;
  }
}

async function all(slices: AsyncIterable<readonly Message[]>): Promise<Message[]> {
  const messages: Message[] = [];
  for await (const slice of slices) messages.push(...slice);
  return messages;
}

const areIds = (value: unknown): value is readonly string[] => listOf(isId)(value);

/** What messages are read with: a new chat has none. */
const loadMessageShapes = () => import('../checks/message-shapes');

/** Enough of a message to be changed. What is broken about it stays, and no reading takes it. */
function isLikeMessage(value: unknown): value is Message {
  return isObject(value) && Array.isArray(value['parts']);
}

/** Puts a running reply together. Most chats are read without one. */
const loadPieces = () => import('../journal/pieces');

/** A header's change as part of a write of others. One that is broken, or not there (and no `blank` is given), stays as it is. */
export function changeOfConversation(
  id: string,
  change: (old: Conversation) => Conversation,
  blank?: Conversation | null,
): Update {
  return updateOf(keyOf.conversation(id), isConversation, change, blank);
}

/** A message's change as part of a write of others: as it is then. */
export function changeOfMessage(conversationId: string, id: string, change: (old: Message) => Message): Update {
  return updateOf(keyOf.message(conversationId, id), isLikeMessage, change);
}

/** A header that is stored by a write of others. */
export function putOfConversation(conversation: Conversation): Change {
  return { put: keyOf.conversation(conversation.id), value: conversation };
}

/** A message that is stored by a write of others. */
export function putOfMessage(message: Message): Change {
  return { put: keyOf.message(message.conversationId, message.id), value: message };
}
