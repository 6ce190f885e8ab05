import type { Conversation } from '../../model/chat/conversation';
import type { Message } from '../../model/chat/message';
import type { Notice } from '../../model/notice';
import type { Parameters } from '../../model/request/parameters';
import type { Change } from '../../storage/keyspace/records';
import type { Draft } from './drafts/draft.svelte';
import type { Messages } from './messages.svelte';
import type { SentWords } from './drafts/sent-words';

/** What changes in a chat when a request is sent. */
export interface Departure {
  /** The round that then stands in columns. */
  round: string | undefined;
  /** The person's message right before the reply, where it is new. */
  written?: Message | undefined;
  /** Where that stands. */
  draft?: SentWords | undefined;
}

/**
 * What a thread lets others read and do that it is built from or calls: what makes its requests, counts the next one, and rearranges
 * its messages. They name what they use by a `Pick` of this, and none of them imports the thread itself.
 */
export interface ThreadPort {
  readonly id: string;
  /** The chat's header. */
  readonly conversation: Conversation;
  /** The same as the next request is made from it. */
  readonly asked: Conversation;
  /** Parameters for the next request alone; null where the chat's own hold. */
  once: Parameters | null;
  /** The path on show. */
  readonly branch: readonly Message[];
  readonly draft: Draft;
  readonly messages: Messages;
  /** The message that is to be brought into view. */
  revealed: string | null;
  /** Sends the draft. `isDecided`: the person has been told what their limits say to it. */
  send(isDecided?: boolean): Promise<void>;
  /** Changes the header, and keeps the chat from now on. */
  change(change: (conversation: Conversation) => Conversation): Promise<void>;
  /** Shows the newest branch through the message `id`. */
  goTo(id: string | null): void;
  /** The same, which `write` stores with what else changes, in one transaction. */
  goToWith(id: string | null, write: (also: readonly Change[]) => Promise<unknown>, firstText?: string): Promise<void>;
  /** Goes to the reply `tipId`; where it is of a `round`, that stands in columns. */
  showRound(tipId: string, round: string | undefined): Promise<void>;
  /** Goes to the reply `tipId`, which `begin` stores with `changes`, in one transaction. Null where it does not begin. */
  going<Begun>(
    tipId: string,
    departure: Departure,
    begin: (changes: readonly Change[]) => Promise<Begun | null>,
  ): Promise<Begun | null>;
  /** Tells of what was done, with its undo. */
  tell(notice: Notice, undo: (thread: ThreadPort) => Promise<void>): void;
  /** Counts the next request anew: what is known of the model's tokenizer has changed. */
  recount(): void;
}
