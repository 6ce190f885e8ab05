import type { Measured } from '../endpoint/calibration';
import type { Failure } from '../failure';
import { newId } from '../id';
import type { Logprobs } from './logprobs';
import type { Parameters } from '../request/parameters';
import type { Source } from './source';
import type { Trace } from './trace';
import { tokensPerSecond } from '../usage/tokens-per-second';
import type { Billed, TokenCount, Usage } from '../usage/usage';

export type Role = 'system' | 'user' | 'assistant';

/**
 * `streaming`; `complete` (a finish reason or `[DONE]` came); `stopped` (by the person); `interrupted` (something had come,
 * then: cut, error, silence, tab killed); `failed` (nothing came).
 */
export type MessageStatus = 'complete' | 'streaming' | 'interrupted' | 'failed' | 'stopped';

/** Why the model stopped, in the server's words (`stop`, `length`, `content_filter`, …); null where it did not say. */
export type FinishReason = string | null;

/** A tool call that a model made without having been given tools: shown, never run. */
export interface ToolCall {
  name: string;
  arguments: string;
}

/** An image that came with a reply. It is named, not shown: `bytes` is its size, or `url` the address at which it lies. */
export interface ReplyImage {
  /** Such as `image/png`; empty where the server does not say. */
  mediaType: string;
  bytes?: number;
  url?: string;
}

/** What is known of a reply beside its text. */
export interface ReplyFacts {
  status: MessageStatus;
  endpointId: string;
  /** The model that was asked, and the one that the server says answered. */
  model: string;
  answeredBy: string | null;
  /** The model's thinking, shown folded and never sent back. */
  reasoning: string;
  refusal: string;
  toolCalls: ToolCall[];
  /** Images that came, in their order; absent where none did. */
  images?: ReplyImage[];
  /** The pages that it names as its sources, in the order of their numbers; sent to nobody. Absent where it names none. */
  sources?: Source[];
  /** Pieces of the stream that could not be read, as they came: something of the reply may be in them. */
  unread?: string[];
  finishReason: FinishReason;
  /** What the server billed; null until it says so (then `estimate` holds ours). */
  usage: Usage | null;
  /** What the server said that it billed for its last request, where that cannot be true: shown beside our own count. */
  doubtedUsage?: Usage;
  /** Our own count of the request and of what came, in tokens; null where nothing was counted yet. */
  estimate: { promptTokens: number; completionTokens: number; exact: boolean } | null;
  /** What the server counted of the one request that brought all of it: absent where it did not say, or there were several. */
  measured?: Measured;
  /** How likely its tokens were; absent where nobody asked. */
  logprobs?: Logprobs;
  /** What the server calls it all, of its last request. */
  trace?: Trace;
  /** US dollars; null where no price is known, and where it was billed with others. */
  costUsd: number | null;
  /** Which choice of its request it is, where that was for several. */
  choice?: number;
  /** The bill of the one request that brought this and the other choices: each has it. */
  sharedBill?: Billed;
  /** How many more choices were asked for with it than came. */
  missing?: number;
  /** The tokens that its last request limited it to; absent where it did not. */
  maxTokens?: number;
  /** The parameters that it was asked for with, where they are not its chat's own. */
  parameters?: Parameters;
  /** ms from sending to the first piece of text or reasoning; null while nothing came. */
  firstTokenMs: number | null;
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
  text: string;
  /** Whether it goes into requests, whatever the strategy leaves behind; absent: as the strategy says. */
  sending?: 'always' | 'never';
  /** A summary of all up to its parent, which it stands for in requests. It hangs on the tree's branches, but is no node of them. */
  summary?: true;
  /** Replies that were asked for together, to be looked at side by side, are siblings with one id here. */
  round?: string;
  /** A reply that was written from others of its round. */
  merged?: true;
  /** What went below the person's message for a merged one: the instruction and the answers. Absent where it was not kept yet. */
  mergeText?: string;
  /** UTC ms. */
  createdAt: number;
  /** UTC ms; null while it is not in the bin. */
  deletedAt: number | null;
  /** Null for what a person wrote. */
  reply: ReplyFacts | null;
}

/** A message that a model wrote, or is writing. */
export type ReplyMessage = Message & { reply: ReplyFacts };

/**
 * Why a part of the conversation is not sent: its request brought nothing (`failed`), there is nothing in it (`empty`), the person
 * said never to send it (`muted`), a summary stands for it (`summarised`), or the strategy left it behind (`dropped`).
 */
export type LeftOut = 'failed' | 'empty' | 'muted' | 'summarised' | 'dropped';

/** The status on show: what a person wrote is complete. */
export function statusOf(message: Message): MessageStatus {
  return message.reply?.status ?? 'complete';
}

/** Whether a reply has anything in it that must not be lost. */
export function hasContent(message: Message): boolean {
  return message.text !== '' || (message.reply?.reasoning ?? '') !== '' || hasMoreThanText(message);
}

/** Whether a reply that has ended brought an answer: something beside reasoning and white space. */
export function hasAnswer(message: Message): boolean {
  return message.text.trim() !== '' || hasMoreThanText(message);
}

function hasMoreThanText({ reply }: Message): boolean {
  return reply !== null && (reply.refusal !== '' || reply.toolCalls.length > 0 || (reply.images ?? []).length > 0);
}

/** A message that is new now, as a node of the tree below `parentId`. */
export function newMessage(conversationId: string, parentId: string | null, role: Role, text: string): Message {
  return { id: newId(), conversationId, parentId, role, text, createdAt: Date.now(), deletedAt: null, reply: null };
}

/** A reply that was just asked for. */
export function newReplyFacts(endpointId: string, model: string): ReplyFacts {
  return {
    status: 'streaming',
    endpointId,
    model,
    answeredBy: null,
    reasoning: '',
    refusal: '',
    toolCalls: [],
    finishReason: null,
    usage: null,
    estimate: null,
    costUsd: null,
    firstTokenMs: null,
    durationMs: null,
    failure: null,
  };
}

/** The tokens of a reply: as billed (reasoning in) once the server has said so, else as estimated when it ended; null for anything else. */
export function messageCount(message: Message): TokenCount | null {
  const { usage, estimate } = message.reply ?? {};
  if (usage) return { tokens: usage.completionTokens, exact: true };
  return estimate ? { tokens: estimate.completionTokens, exact: estimate.exact } : null;
}

/** What makes another reply a merged one like `message`; nothing where that is none. */
export function mergedLike({ mergeText }: Message): Pick<Message, 'merged' | 'mergeText'> {
  return mergeText === undefined ? {} : { merged: true, mergeText };
}

/** Tokens per second of a finished reply, from its first token on; null where that is not known. */
export function messageRate(message: Message): number | null {
  const { firstTokenMs = null, durationMs = null } = message.reply ?? {};
  const count = messageCount(message);
  if (!count || firstTokenMs === null || durationMs === null) return null;
  return tokensPerSecond(count.tokens, durationMs - firstTokenMs);
}
