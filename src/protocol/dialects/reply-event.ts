import type { Failure } from '../../model/failure';
import type { ChosenToken } from '../../model/chat/logprobs';
import type { FinishReason } from '../../model/chat/message';
import type { ProviderState } from '../../model/chat/parts';
import type { Source } from '../../model/chat/source';
import type { Refusable } from '../../model/endpoint/learnt';
import type { Usage } from '../../model/usage/usage';
import type { CameMedia } from './came-media';

/** What happens while a reply arrives, in order of arrival. `choice` is the index of the completion (0-based). */
export type ReplyEvent =
  /** The server took the request: its headers came. */
  | { type: 'sent' }
  /** A sign of life without content: a comment in the stream. */
  | { type: 'alive' }
  /** The server is busy: the request is sent again, as number `attempt`, at `until` (UTC ms). */
  | { type: 'waiting'; until: number; attempt: number; failure: Failure }
  /**
   * The server refused something of the request: it goes out again without, and so should later ones for this model,
   * unless it is the state of replies, which may be refused for one chat only.
   */
  | { type: 'learned'; refuses: Refusable }
  /**
   * The first piece of the answer: its id, the model that answers and the server's setup, as it names them (empty where
   * it does not).
   */
  | { type: 'started'; id: string; model: string; fingerprint: string }
  | { type: 'text'; choice: number; delta: string }
  | { type: 'reasoning'; choice: number; delta: string }
  | { type: 'refusal'; choice: number; delta: string }
  /**
   * The last `length` characters of the text, or of the reasoning, turned out to belong `to` the other: a closing tag
   * came that nothing had opened, or reasoning was never closed.
   */
  | { type: 'moved'; choice: number; to: 'text' | 'reasoning'; length: number }
  /**
   * A piece of tool call number `index` (0-based, without holes): both `name` and `arguments` append to what came
   * before. `id`: the server's, in the first piece; empty where it gives none. `isHosted`: the server runs it itself, and
   * says what went wrong with it in `error`.
   */
  | {
      type: 'tool-call';
      choice: number;
      index: number;
      id: string;
      name: string;
      arguments: string;
      isHosted?: true;
      error?: string;
    }
  /**
   * A picture, a sound or a file came. `base64`: its bytes, where they came, too; whoever stores them gives `media` its
   * new source. Its `id` is its own within the request only.
   */
  | ({ type: 'media'; choice: number } & CameMedia)
  /** Pages that the answer names as its sources: those that are new, or have a title now. */
  | { type: 'sources'; choice: number; sources: Source[] }
  /** What the server wants back of the answer when it is sent to it again, in order; adds to what came before. */
  | { type: 'provider-state'; choice: number; state: ProviderState }
  /** A piece of the stream that could not be read, as it came. */
  | { type: 'unread'; said: string }
  /** How likely tokens of the text or the refusal were. */
  | { type: 'logprobs'; choice: number; tokens: ChosenToken[] }
  /** `isUncertain`: the request broke off after the server had given this reason, and it may have had more to say. */
  | { type: 'finished'; choice: number; reason: FinishReason; isUncertain?: true }
  /** This one of several choices ended with an error; the others may go on. */
  | { type: 'failed'; choice: number; failure: Failure }
  /** What the request is billed so far; replaces an earlier `usage` of the same reply. */
  | { type: 'usage'; usage: Usage };

const contentTypes: readonly ReplyEvent['type'][] = ['text', 'reasoning', 'refusal', 'tool-call', 'media', 'unread'];

/** Whether `event` brings something of the answer that a person would lose. */
export function isContent(event: ReplyEvent): boolean {
  return contentTypes.includes(event.type);
}
