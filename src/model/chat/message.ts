import type { Measured } from '../endpoint/calibration';
import type { Failure } from '../failure';
import { newId } from '../id';
import type { Logprobs } from './logprobs';
import type { Parameters } from '../request/parameters';
import { textOf, textParts, type MessagePart } from './parts';
import type { CarriedMedia } from '../usage/carried-media';
import type { Trace } from './trace';
import type { Billed, TokenCount, Usage } from '../usage/usage';

export type Role = 'system' | 'user' | 'assistant';

/**
 * `streaming`; `complete` (a finish reason or `[DONE]` came); `stopped` (by the person); `interrupted` (something had
 * come, then: cut, error, silence, tab killed); `failed` (nothing came).
 */
export type MessageStatus = 'complete' | 'streaming' | 'interrupted' | 'failed' | 'stopped';

/** Why the model stopped, in the server's words (`stop`, `length`, `content_filter`, …); null where it did not say. */
export type FinishReason = string | null;

/** What is known of a reply besides its parts. */
export interface ReplyFacts {
  status: MessageStatus;
  endpointId: string;
  /** The model that was asked, and the one that the server says answered. */
  model: string;
  answeredBy: string | null;
  /**
   * Pieces of the stream that could not be read, as they came. They are kept because they may hold a part of the reply.
   */
  unread?: string[];
  finishReason: FinishReason;
  /** What the server billed, in tokens; null until it says so. Until then, `estimate` has our own count. */
  usage: Usage | null;
  /** The usage that the server reported for the last request, where it is not plausible: shown beside our own count. */
  doubtedUsage?: Usage;
  /** Our own count of the request and of what came, in tokens; null where nothing was counted yet. */
  estimate: { promptTokens: number; completionTokens: number; exact: boolean } | null;
  /**
   * The server's token counts, where one request brought the whole reply; absent where it took several, or none were
   * reported.
   */
  measured?: Measured;
  /** How likely its tokens were; absent where the request did not ask for that. */
  logprobs?: Logprobs;
  /** The server's ids for the last request and its answer. */
  trace?: Trace;
  /** US dollars; null where no price is known, or where the reply was billed together with others (`sharedBill`). */
  costUsd: number | null;
  /** The index of this choice, where the request asked for several. */
  choice?: number;
  /** The bill of the request that brought this and the other choices. Each of them carries the same bill. */
  sharedBill?: Billed;
  /** The pictures, files and sounds that its requests carried, by request; absent where there were none. */
  carried?: readonly CarriedMedia[];
  /** How many of the choices that the request asked for did not come. */
  missing?: number;
  /** The limit that the last request set on the reply, in tokens; absent where it set none. */
  maxTokens?: number;
  /** The parameters of its request, where they differ from the chat's. */
  parameters?: Parameters;
  /** ms from sending to the first piece of text or reasoning; null while nothing came. */
  firstTokenMs: number | null;
  /** ms in which reasoning came and nothing else; absent where none came. */
  reasoningMs?: number;
  /** ms from sending to the end; null while it runs. */
  durationMs: number | null;
  failure: Failure | null;
}

/** A node of a conversation's tree. `parentId` points up; siblings are versions; nothing is overwritten. */
export interface Message {
  /** Sorts by time of creation within a conversation. */
  id: string;
  conversationId: string;
  parentId: string | null;
  role: Role;
  /** Tells participants of one role apart; sent with the message. */
  name?: string;
  /** What it consists of; read by the functions of `parts.ts`. */
  parts: readonly MessagePart[];
  /**
   * Whether requests always or never contain this message, whatever the strategy; absent where the strategy decides.
   */
  sending?: 'always' | 'never';
  /**
   * Set on a summary, which replaces all messages up to and including its parent in requests. `parentId` ties it to a
   * place in the tree, but it is not part of any branch.
   */
  summary?: true;
  /** The id that replies asked for together share: they are siblings and are shown side by side. */
  round?: string;
  /** A reply that was written from others of its round. */
  merged?: true;
  /**
   * What the request for a merged reply added below the person's message: the instruction and the replies to merge.
   * Absent in messages stored by versions that did not keep it.
   */
  mergeText?: string;
  /** UTC ms. */
  createdAt: number;
  /** UTC ms; null while it is not in the bin. */
  deletedAt: number | null;
  /** Null for what a person wrote. */
  reply: ReplyFacts | null;
  /** The id that an imported message had where it is from, so that what was written there since can be added. */
  sourceId?: string;
}

/** A message that a model wrote, or is writing. */
export type ReplyMessage = Message & { reply: ReplyFacts };

/**
 * Why a part of the conversation is not sent: its request brought nothing (`failed`), it has no content (`empty`) or
 * no words but something else, the person said never to send it (`muted`), a summary replaces it (`summarised`), the
 * strategy left it out (`dropped`), or the model reads only the last message (`not-read`).
 */
export type LeftOut = Wordless | 'muted' | 'summarised' | 'dropped' | 'not-read';

/**
 * Why a request that carries a message leaves out what is attached to it: the person said so (`muted`), it is of too old
 * a turn by the chat's rule (`old`), or the request would be too long (`room`).
 */
export type MediaLeftOut = 'muted' | 'old' | 'room';

/** Why a message has no words that could be sent: its request brought nothing, or only these. */
export type Wordless = 'failed' | 'empty' | 'tool-calls' | 'images' | 'audio' | 'reasoning';

/** What a message without words is. */
export function wordless(message: Message): Wordless {
  if (statusOf(message) === 'failed') return 'failed';
  const has = (wanted: MessagePart['type']): boolean => message.parts.some(({ type }) => type === wanted);
  if (has('tool-call')) return 'tool-calls';
  if (has('image')) return 'images';
  if (has('audio')) return 'audio';
  return has('reasoning') ? 'reasoning' : 'empty';
}

/** The status to show. A message that a person wrote is always `complete`. */
export function statusOf(message: Message): MessageStatus {
  return message.reply?.status ?? 'complete';
}

/** Whether a reply ended before it was finished, so that it can be gone on with. */
export function isUnfinished({ reply }: Message): boolean {
  if (!reply) return false;
  const isCut = ['length', 'pause_turn'].includes(reply.finishReason ?? '');
  return isCut || reply.status === 'stopped' || reply.status === 'interrupted';
}

/** Kinds of parts that say nothing by themselves. */
const unspoken: readonly MessagePart['type'][] = ['citation', 'provider-state'];

/** Whether a reply has anything in it that must not be lost. White space, with which some servers begin, is nothing. */
export function hasContent({ parts, reply }: Message): boolean {
  const says = (part: MessagePart): boolean =>
    !unspoken.includes(part.type) && !('text' in part && part.text.trim() === '');
  return (reply?.unread ?? []).length > 0 || parts.some(says);
}

/** Whether a reply that has ended contains an answer: anything besides reasoning, sources and white space. */
export function hasAnswer(message: Message): boolean {
  const { parts, reply } = message;
  if (textOf(message).trim() !== '' || (reply?.unread ?? []).length > 0) return true;
  return parts.some(({ type }) => ![...unspoken, 'reasoning', 'text'].includes(type));
}

/** A new message, created now, as a child of `parentId`. */
export function newMessage(conversationId: string, parentId: string | null, role: Role, text: string): Message {
  const parts = textParts(text);
  return { id: newId(), conversationId, parentId, role, parts, createdAt: Date.now(), deletedAt: null, reply: null };
}

/** A reply that was just asked for. */
export function newReplyFacts(endpointId: string, model: string): ReplyFacts {
  return {
    status: 'streaming',
    endpointId,
    model,
    answeredBy: null,
    finishReason: null,
    usage: null,
    estimate: null,
    costUsd: null,
    firstTokenMs: null,
    durationMs: null,
    failure: null,
  };
}

/**
 * The tokens of a reply: as billed (reasoning in) once the server has said so, else as estimated when it ended; null
 * for anything else.
 */
export function messageCount(message: Message): TokenCount | null {
  const { usage, estimate } = message.reply ?? {};
  if (usage) return { tokens: usage.completionTokens, exact: true };
  return estimate ? { tokens: estimate.completionTokens, exact: estimate.exact } : null;
}

/** Whether the reply `after` has a bill that `before`, the same reply when a request for it began, did not have. */
export function isBilledSince({ reply: before }: Message, { reply: after }: Message): boolean {
  return before?.usage !== after?.usage || before?.estimate !== after?.estimate;
}

/** The fields that make another reply a merged one like `message`; none where `message` is not merged. */
export function mergedLike({ mergeText }: Message): Pick<Message, 'merged' | 'mergeText'> {
  return mergeText === undefined ? {} : { merged: true, mergeText };
}
