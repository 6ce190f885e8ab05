import type { ChatState } from './doc';
import { Segment, type StoredSegment } from './segment';

/** Where an entry is. */
interface DocPlace {
  segment: Segment;
  doc: number;
}

/** A chat with its entries, by message id. */
export interface IndexedChat {
  state: ChatState;
  docs: Map<string, DocPlace>;
}

/** The index in memory: its segments, older ones first, and where in them each message is. A later entry replaces an earlier one. */
export class IndexMemory {
  readonly segments = new Map<string, Segment>();
  readonly chats = new Map<string, IndexedChat>();

  /** `dead`: the numbers of its entries that were replaced. */
  add(id: string, stored: StoredSegment, dead: Iterable<number> = []): void {
    const segment = new Segment(id, stored);
    this.segments.set(id, segment);
    for (const doc of dead) segment.bury(doc);
    for (const state of stored.chats) {
      if (state.isGone) this.#forget(state.id);
      else this.#chat(state.id).state = state;
    }
    for (let doc = 0; doc < segment.size; doc += 1) {
      const messageId = stored.messageIds[doc]!;
      if (segment.dead[doc]) continue;
      const { docs } = this.#chat(segment.conversationIdOf(doc));
      this.#bury(docs.get(messageId));
      docs.set(messageId, { segment, doc });
    }
  }

  /** Takes an entry out. */
  remove(conversationId: string, messageId: string): void {
    const docs = this.chats.get(conversationId)?.docs;
    this.#bury(docs?.get(messageId));
    docs?.delete(messageId);
  }

  drop(segment: Segment): void {
    this.segments.delete(segment.id);
  }

  #chat(id: string): IndexedChat {
    const known = this.chats.get(id);
    if (known) return known;
    const state = { id, title: '', tipId: null, updatedAt: NaN, isGone: false };
    const chat = { state, docs: new Map<string, DocPlace>() };
    this.chats.set(id, chat);
    return chat;
  }

  #forget(id: string): void {
    for (const place of this.chats.get(id)?.docs.values() ?? []) this.#bury(place);
    this.chats.delete(id);
  }

  #bury(place: DocPlace | undefined): void {
    place?.segment.bury(place.doc);
  }
}
