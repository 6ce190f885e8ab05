import type { Passage } from '../../../model/meaning/meaning';
import { closest, type Similar, type VectorBlock } from '../vectors';

/** A passage and the chat that it stands in. */
export type ChatPassage = Passage & { conversationId: string };

/** What the worker is told: the vectors of a chat, in place of those it had, or what to look for among all. */
export type MeaningTask =
  | { type: 'keep'; conversationId: string; blocks: readonly VectorBlock<ChatPassage>[] }
  | { type: 'find'; id: number; query: Float32Array; many: number };

export interface MeaningAnswer {
  id: number;
  found: Similar<ChatPassage>[];
}

/** The vectors of all chats, compared with a query. */
export class MeaningMemory {
  readonly #chats = new Map<string, readonly VectorBlock<ChatPassage>[]>();

  /** Gives an answer to what asks for one. */
  take(task: MeaningTask): MeaningAnswer | null {
    if (task.type === 'find') return { id: task.id, found: closest(this.#blocks(), task.query, task.many) };
    if (task.blocks.length === 0) this.#chats.delete(task.conversationId);
    else this.#chats.set(task.conversationId, task.blocks);
    return null;
  }

  *#blocks(): Generator<VectorBlock<ChatPassage>> {
    for (const blocks of this.#chats.values()) yield* blocks;
  }
}
