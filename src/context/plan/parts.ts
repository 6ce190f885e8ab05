import type { Measured } from '../../model/endpoint/calibration';
import { dialectNameOf, type Endpoint } from '../../model/endpoint/endpoint';
import { learntOf } from '../../model/endpoint/learnt';
import type { ModelFacts } from '../../model/endpoint/model-facts';
import { takingTurns } from '../../model/next-task';
import { wordless, type LeftOut, type Message, type Role } from '../../model/chat/message';
import {
  mediaOf,
  providerStatesOf,
  refusalOf,
  textOf,
  toolResultsOf,
  type MediaPart,
  type ProviderStatePart,
  type StateTie,
  type ToolCallPart,
  type ToolResultPart,
} from '../../model/chat/parts';
import type { Example } from '../../model/prompt/prompt';
import { sentCalls, type SentCalls } from './tool-calls';

/** What goes with a message beside its words. */
export interface Beside {
  /** Tells participants of one role apart. */
  name?: string;
  /** What a person sends beside the words. */
  media?: readonly MediaPart[];
  /** Of a reply: the tools that it called, whose results are in the next message. */
  calls?: readonly ToolCallPart[];
  /** What tools gave for the calls of the message before. */
  results?: readonly ToolResultPart[];
  /** Of a reply: what its server wants back of it, if all before it is as it was. */
  state?: ProviderStatePart;
}

/** A piece of a conversation that may go into a request. */
export interface Part extends Beside {
  source: 'system' | 'example' | 'summary' | 'history';
  /** The id of the thread's message; null for the system prompt and the examples. */
  id: string | null;
  role: Role;
  content: string;
  /**
   * The 0-based turn that the part belongs to: a turn is sent or left out as a whole. Null: the part is always sent.
   */
  turn: number | null;
  /** The part is always sent only because the person pinned it: otherwise its turn could be left out. */
  isPinned?: true;
  /** Why the part is not sent, whatever the window; null where nothing keeps it from being sent. */
  leftOut: Exclude<LeftOut, 'dropped'> | null;
  /** Of a reply: what the server counted of the request that brought it. */
  measured?: Measured;
}

/** What goes with the words of `part`. */
export function besideOf({ name, media, calls, results, state }: Beside): Beside {
  return {
    ...(name !== undefined && { name }),
    ...(media && { media }),
    ...(calls && { calls }),
    ...(results && { results }),
    ...(state && { state }),
  };
}

/** What a request is made from. `history`: the messages of the branch, oldest first. */
export interface RequestSource {
  systemPrompt: { text: string; examples?: readonly Example[] };
  history: readonly Message[];
  /** The summary that stands for all of `history` up to its `parentId`. */
  summary: Message | null;
  /** The last message of `history` is a reply that is to be continued: it is always sent. */
  isContinued?: boolean;
  /** What the request goes to: state of replies is sent only to where it came from. Absent or null: none is sent. */
  to?: Recipient | null;
  /** Absent: pictures of replies stay behind. */
  asked?: AskedModel;
  /** Only the last message of the person is sent: the model makes a picture of it. */
  readsLastOnly?: boolean;
}

/** `seesPictures`: null where that is not known. */
interface AskedModel {
  model: string;
  seesPictures: boolean | null;
}

/** The model that a request goes to, as far as it decides whether pictures of replies go along. */
export function askedModel(model: string, facts: Pick<ModelFacts, 'input'> | null): AskedModel {
  return { model, seesPictures: facts?.input?.includes('image') ?? null };
}

/**
 * What a request goes to, as far as the state of replies is tied to it. `refused`: the digests of states that it has
 * refused.
 */
type Recipient = Omit<StateTie, 'digest'> & { refused?: ReadonlySet<string> };

/** Whom the state of replies is sent to with a request; null where the server is known to refuse it. */
export function recipientOf(endpoint: Endpoint, model: string, refused?: ReadonlySet<string>): Recipient | null {
  const dialect = dialectNameOf(endpoint);
  if (dialect === null || learntOf(endpoint, model).refuses.includes('provider-state')) return null;
  return { endpointId: endpoint.id, model, dialect, ...(refused && { refused }) };
}

/**
 * All that may be sent, in order: system prompt, examples, branch. A stopped or interrupted reply is sent as far as it
 * came, and a refusal as its text; reasoning goes only as what its server wants back. A turn begins with the first
 * message of the person after a reply; the results of tools belong to the turn of their calls. The turn that has no
 * reply yet is always sent, and so are pinned messages.
 */
export function partsOf(source: RequestSource): Part[] {
  const making = makeParts(source);
  for (;;) {
    const { done, value } = making.next();
    if (done) return value;
  }
}

/** Makes the parts in short tasks, between which the page gets its turn: a history may be long. */
export async function partsInTurns(source: RequestSource, takeTurn = takingTurns()): Promise<Part[]> {
  const making = makeParts(source);
  for (;;) {
    const { done, value } = making.next();
    if (done) return value;
    await takeTurn();
  }
}

/** Messages whose parts are made in one step: about a millisecond of work. */
const stepLength = 250;

function* makeParts({
  systemPrompt,
  history,
  summary,
  isContinued = false,
  to = null,
  asked,
  readsLastOnly = false,
}: RequestSource): Generator<void, Part[]> {
  const fixed = { id: null, turn: null, leftOut: null } as const;
  const parts: Part[] = [];
  if (systemPrompt.text !== '' && !readsLastOnly)
    parts.push({ ...fixed, source: 'system', role: 'system', content: systemPrompt.text });
  for (const { user, assistant } of readsLastOnly ? [] : (systemPrompt.examples ?? [])) {
    parts.push({ ...fixed, source: 'example', role: 'user', content: user });
    parts.push({ ...fixed, source: 'example', role: 'assistant', content: assistant });
  }
  const summarisedUntil = summary ? history.findIndex(({ id }) => id === summary.parentId) : -1;
  const answered = isContinued ? history.slice(0, -1) : history;
  const unanswered = beginningOfLastTurn(answered);
  // A summary in the place of messages, or a message that is never sent, parts calls from their results.
  const sentAt = (index: number): Message | undefined =>
    index === summarisedUntil + 1 || history[index]?.sending === 'never' ? undefined : history[index];
  let turn = -1;
  let isAnswered = true;
  for (const [index, message] of history.entries()) {
    if (index % stepLength === stepLength - 1) yield;
    const before = index === summarisedUntil + 1 ? undefined : history[index - 1];
    const after = sentAt(index + 1);
    const sent = sentCalls(message, before?.sending === 'never' ? undefined : before, after);
    const part = partOf(message, sent, to, asked);
    // A call and its result are pinned together.
    const isPinned =
      message.sending === 'always' ||
      (sent.results.length > 0 && before?.sending === 'always') ||
      (sent.calls.length > 0 && after?.sending === 'always');
    if (readsLastOnly && index < unanswered) part.leftOut ??= 'not-read';
    if (index <= summarisedUntil && part.leftOut === null && !isPinned) part.leftOut = 'summarised';
    if (index > summarisedUntil && message.role === 'user' && isAnswered && !part.results) turn += 1;
    isAnswered = message.role === 'assistant';
    if (index >= unanswered) parts.push({ ...part, turn: null });
    else if (isPinned) parts.push({ ...part, turn: null, isPinned: true });
    else parts.push({ ...part, turn: Math.max(turn, 0) });
    if (summary && index === summarisedUntil && !readsLastOnly) {
      parts.push({
        ...fixed,
        source: 'summary',
        id: summary.id,
        role: 'system',
        content: summaryText(textOf(summary)),
      });
    }
  }
  return parts;
}

/** The first message of the turn that has no reply yet: with the results of tools, that of their calls. */
function beginningOfLastTurn(history: readonly Message[]): number {
  const afterReply = history.findLastIndex(({ role }) => role === 'assistant') + 1;
  const isMidCall = toolResultsOf(history[afterReply] ?? { parts: [] }).length > 0;
  if (!isMidCall) return afterReply;
  return Math.max(
    0,
    history.findLastIndex((one) => one.role === 'user' && toolResultsOf(one).length === 0),
  );
}

function partOf(
  message: Message,
  { calls, results, words }: SentCalls,
  to: Recipient | null,
  asked: AskedModel | undefined,
): Omit<Part, 'turn'> {
  const { id, role, name } = message;
  const text = [words, textOf(message)].filter((one) => one !== '').join('\n\n');
  // Servers refuse blank messages, so a reply of white space alone counts as empty.
  const content = text.trim() === '' ? refusalOf(message) : text;
  const state = stateFor(message, to);
  const media = sendableMedia(message, asked);
  // What only its server can read is sent without words where the server goes on with it.
  const isEmpty = content === '' && !state?.isPaused && [media, calls, results].every(({ length }) => length === 0);
  const leftOut = isEmpty ? wordless(message) : message.sending === 'never' ? 'muted' : null;
  const measured = message.reply?.measured;
  return {
    source: 'history',
    id,
    role,
    content,
    leftOut,
    // The count of a reply is of its words alone.
    ...(measured && { measured: state ? { ...measured, completionTokens: null } : measured }),
    ...besideOf({
      ...(name !== undefined && { name }),
      ...(media.length > 0 && { media }),
      ...(calls.length > 0 && { calls }),
      ...(results.length > 0 && { results }),
      ...(state && { state }),
    }),
  };
}

/**
 * Of what a person attached, all that is somewhere; of what a model made, whole pictures, where the one that is asked is
 * known to see them, or made them itself.
 */
export function sendableMedia(message: Message, asked: AskedModel | undefined): MediaPart[] {
  const media = mediaOf(message).filter(({ source }) => source.kind !== 'unkept');
  if (message.role === 'user') return media;
  const isSeen = asked && (asked.seesPictures ?? message.reply?.model === asked.model);
  return isSeen ? media.filter(isSentBack) : [];
}

function isSentBack(part: MediaPart): boolean {
  const isTaken = /^image\/(?:png|jpeg|webp|gif)$/.test(part.mediaType) && part.source.kind === 'blob';
  return part.type === 'image' && isTaken && !part.isPartial;
}

/** What of a message may go back to the server that wrote it. A reply of several requests is nothing that it knows. */
function stateFor(message: Message, to: Recipient | null): ProviderStatePart | null {
  const [state, another] = providerStatesOf(message);
  if (!to || !state || another) return null;
  const isOwn = state.endpointId === to.endpointId && state.model === to.model && state.dialect === to.dialect;
  return isOwn && !to.refused?.has(state.digest) ? state : null;
}

/** The text of a summary as the model gets it, with a heading that says what it is. */
function summaryText(text: string): string {
  return `Summary of the conversation so far:\n\n${text}`;
}
