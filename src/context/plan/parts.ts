import type { Measured } from '../../model/endpoint/calibration';
import { dialectNameOf, type Endpoint } from '../../model/endpoint/endpoint';
import { learntOf } from '../../model/endpoint/learnt';
import { wordless, type LeftOut, type Message, type Role } from '../../model/chat/message';
import {
  mediaOf,
  providerStatesOf,
  refusalOf,
  textOf,
  type MediaPart,
  type ProviderStatePart,
  type StateTie,
} from '../../model/chat/parts';
import type { Example } from '../../model/prompt/prompt';

/** A piece of a conversation that may go into a request. */
export interface Part {
  source: 'system' | 'example' | 'summary' | 'history';
  /** The id of the thread's message; null for the system prompt and the examples. */
  id: string | null;
  role: Role;
  content: string;
  /** Tells participants of one role apart. */
  name?: string;
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
  /** What a person sends beside the words. */
  media?: readonly MediaPart[];
  /** Of a reply: what its server wants back of it, if all before it is as it was. */
  state?: ProviderStatePart;
}

/** What a request is made from. `history`: the messages of the branch, oldest first. */
export interface Source {
  systemPrompt: { text: string; examples?: readonly Example[] };
  history: readonly Message[];
  /** The summary that stands for all of `history` up to its `parentId`. */
  summary: Message | null;
  /** The last message of `history` is a reply that is to be continued: it is always sent. */
  isContinued?: boolean;
  /** Whose replies' state may go back; absent: nobody's. */
  to?: Recipient | null;
}

/** What a request goes to, as far as the state of replies is tied to it. */
type Recipient = Omit<StateTie, 'digest'>;

/** Whom the state of replies is sent to with a request; null where the server is known to refuse it. */
export function recipientOf(endpoint: Endpoint, model: string): Recipient | null {
  const dialect = dialectNameOf(endpoint);
  if (dialect === null || learntOf(endpoint, model).refuses.includes('provider-state')) return null;
  return { endpointId: endpoint.id, model, dialect };
}

/**
 * All that may be sent, in order: system prompt, examples, branch. A stopped or interrupted reply is sent as far as it
 * came, and a refusal as its text; reasoning goes only as what its server wants back. A turn begins with the first
 * message of the person after a reply. The turn that has no reply yet is always sent, and so are pinned messages.
 */
export function partsOf({ systemPrompt, history, summary, isContinued = false, to = null }: Source): Part[] {
  const fixed = { id: null, turn: null, leftOut: null } as const;
  const parts: Part[] = [];
  if (systemPrompt.text !== '') parts.push({ ...fixed, source: 'system', role: 'system', content: systemPrompt.text });
  for (const { user, assistant } of systemPrompt.examples ?? []) {
    parts.push({ ...fixed, source: 'example', role: 'user', content: user });
    parts.push({ ...fixed, source: 'example', role: 'assistant', content: assistant });
  }
  const summarisedUntil = summary ? history.findIndex(({ id }) => id === summary.parentId) : -1;
  const answered = isContinued ? history.slice(0, -1) : history;
  const unanswered = answered.findLastIndex(({ role }) => role === 'assistant') + 1;
  let turn = -1;
  let isAnswered = true;
  for (const [index, message] of history.entries()) {
    const part = partOf(message, to);
    if (index <= summarisedUntil && part.leftOut === null && message.sending !== 'always') part.leftOut = 'summarised';
    if (index > summarisedUntil && message.role === 'user' && isAnswered) turn += 1;
    isAnswered = message.role === 'assistant';
    if (index >= unanswered) parts.push({ ...part, turn: null });
    else if (message.sending === 'always') parts.push({ ...part, turn: null, isPinned: true });
    else parts.push({ ...part, turn: Math.max(turn, 0) });
    if (summary && index === summarisedUntil) {
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

function partOf(message: Message, to: Recipient | null): Omit<Part, 'turn'> {
  const { id, role, name } = message;
  const text = textOf(message);
  // Servers refuse blank messages, so a reply of white space alone counts as empty.
  const content = text.trim() === '' ? refusalOf(message) : text;
  const state = stateFor(message, to);
  const media = sendableMedia(message);
  // What only its server can read is sent without words where the server goes on with it.
  const isEmpty = content === '' && !state?.isPaused && media.length === 0;
  const leftOut = isEmpty ? wordless(message) : message.sending === 'never' ? 'muted' : null;
  const measured = message.reply?.measured;
  return {
    source: 'history',
    id,
    role,
    content,
    ...(name !== undefined && { name }),
    leftOut,
    // The count of a reply is of its words alone.
    ...(measured && { measured: state ? { ...measured, completionTokens: null } : measured }),
    ...(media.length > 0 && { media }),
    ...(state && { state }),
  };
}

/** Of what a person attached, all that is somewhere. No interface takes a picture as a model's own words. */
function sendableMedia(message: Message): MediaPart[] {
  return message.role === 'user' ? mediaOf(message).filter(({ source }) => source.kind !== 'unkept') : [];
}

/** What of a message may go back to the server that wrote it. A reply of several requests is nothing that it knows. */
function stateFor(message: Message, to: Recipient | null): ProviderStatePart | null {
  const [state, another] = providerStatesOf(message);
  if (!to || !state || another) return null;
  const isOwn = state.endpointId === to.endpointId && state.model === to.model && state.dialect === to.dialect;
  return isOwn ? state : null;
}

/** The text of a summary as the model gets it, with a heading that says what it is. */
function summaryText(text: string): string {
  return `Summary of the conversation so far:\n\n${text}`;
}
