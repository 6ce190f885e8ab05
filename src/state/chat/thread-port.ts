import type { Conversation } from '../../model/chat/conversation';
import type { Message } from '../../model/chat/message';
import type { Notice } from '../../model/notice';
import type { Parameters } from '../../model/request/parameters';
import type { Change } from '../../storage/keyspace/records';
import type { Draft } from './drafts/draft.svelte';
import type { Messages } from './messages.svelte';

/**
 * What a thread offers to the classes that make its requests, count the next one, and rearrange its messages. They name
 * what they use by a `Pick` of this interface, and none of them imports the thread itself.
 */
export interface ThreadPort {
  readonly id: string;
  /** The chat's header. */
  readonly conversation: Conversation;
  /** The header as the next request uses it, with `parametersOnce` in place of the chat's parameters. */
  readonly forNextRequest: Conversation;
  /** Whether it is not kept yet: a new chat, in which nothing was sent or chosen. */
  readonly isNew: boolean;
  /** Parameters for the next request alone; null where the chat's own hold. */
  parametersOnce: Parameters | null;
  /** The path on show. */
  readonly branch: readonly Message[];
  readonly draft: Draft;
  readonly messages: Messages;
  /** The message that is to be brought into view. */
  revealed: string | null;
  /** Sends the draft. `isDecided`: the person has seen what their limits say and still wants it sent. */
  send(isDecided?: boolean): Promise<void>;
  /** The chat is kept from now on: it is opened again, and the browser is asked not to delete it. */
  keep(): void;
  /** Changes the header; a new chat is stored from now on. */
  change(change: (conversation: Conversation) => Conversation): Promise<void>;
  /** Changes the header, which alone does not put a new chat into the list. */
  changeUnkept(change: (conversation: Conversation) => Conversation): Promise<void>;
  /** Shows the newest branch through the message `id`. */
  goTo(id: string | null): void;
  /**
   * Shows the newest branch through the message `id`; `write` stores that change together with its own, in one transaction.
   * `title`: what the chat is called where it has no title yet.
   */
  goToWith(id: string | null, write: (also: readonly Change[]) => Promise<unknown>, title?: string): Promise<void>;
  /** Shows a notice about what was done, with its undo. */
  tell(notice: Notice, undo: (thread: ThreadPort) => Promise<void>): void;
  /** Counts the next request again, because more is known of the model's tokenizer. */
  recount(): void;
}
