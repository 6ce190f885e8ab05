import type { Failure } from '../../model/failure';
import type { ChosenToken } from '../../model/chat/logprobs';
import type { FinishReason } from '../../model/chat/message';
import type { Refusable } from '../../model/endpoint/learnt';
import type { Usage } from '../../model/usage/usage';

/** What a reply says while it comes, in the order in which it says it. `choice` is the index of the completion (0-based). */
export type ReplyEvent =
  /** The server took the request: its headers came. */
  | { type: 'sent' }
  /** A sign of life without content: a comment in the stream. */
  | { type: 'alive' }
  /** The server is busy: the request is sent again, as number `attempt`, at `until` (UTC ms). */
  | { type: 'waiting'; until: number; attempt: number; failure: Failure }
  /** The server refused something of the request: it goes out again without, and so should later ones for this model. */
  | { type: 'learned'; refuses: Refusable }
  /** The first piece of the answer: its id, the model that answers and the server's setup, as it names them (empty where it does not). */
  | { type: 'started'; id: string; model: string; fingerprint: string }
  | { type: 'text'; choice: number; delta: string }
  | { type: 'reasoning'; choice: number; delta: string }
  | { type: 'refusal'; choice: number; delta: string }
  /** A piece of tool call number `index`: both `name` and `arguments` append to what came before. */
  | { type: 'tool-call'; choice: number; index: number; name: string; arguments: string }
  /** How likely tokens of the text or the refusal were. */
  | { type: 'logprobs'; choice: number; tokens: ChosenToken[] }
  | { type: 'finished'; choice: number; reason: FinishReason }
  /** What the request is billed so far; replaces an earlier `usage` of the same reply. */
  | { type: 'usage'; usage: Usage };

/** Whether `event` brings something of the answer that a person would lose. */
export function isContent(event: ReplyEvent): boolean {
  return event.type === 'text' || event.type === 'reasoning' || event.type === 'refusal' || event.type === 'tool-call';
}
