import type { Measured } from '../../model/endpoint/calibration';
import { statusOf, type LeftOut, type Message, type Role } from '../../model/chat/message';
import type { Example } from '../../model/prompt/prompt';

/** A piece of a conversation that may go into a request. */
export interface Part {
  source: 'system' | 'example' | 'summary' | 'history';
  /** That of the thread's message; null for the system prompt and the examples. */
  id: string | null;
  role: Role;
  content: string;
  /** Tells participants of one role apart. */
  name?: string;
  /** Which turn it belongs to, 0-based: a turn goes or stays as a whole. Null: it goes whatever is left behind. */
  turn: number | null;
  /** It always goes, and only because the person said so: else its turn could stay behind. */
  isPinned?: true;
  /** Why it does not go, whatever the window. */
  leftOut: Exclude<LeftOut, 'dropped'> | null;
  /** Of a reply: what the server counted of the request that brought it. */
  measured?: Measured;
}

/** What a request is made from. `history`: the branch, oldest first. */
export interface Source {
  systemPrompt: { text: string; examples?: readonly Example[] };
  history: readonly Message[];
  /** Stands for all of `history` up to its `parentId`. */
  summary: Message | null;
  /** The last of `history` is a reply that is to be gone on with: it always goes. */
  isContinued?: boolean;
}

/**
 * All that may be sent, in its order: system prompt, examples, branch. A reply that was stopped or interrupted goes as far as it
 * came, a refusal as what was said; reasoning is never sent back. A turn begins with what a person writes after a reply; the one
 * that has no reply yet always goes, and so does what is pinned.
 */
export function partsOf({ systemPrompt, history, summary, isContinued = false }: Source): Part[] {
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
    const part = partOf(message);
    if (index <= summarisedUntil && part.leftOut === null && message.sending !== 'always') part.leftOut = 'summarised';
    if (index > summarisedUntil && message.role === 'user' && isAnswered) turn += 1;
    isAnswered = message.role === 'assistant';
    if (index >= unanswered) parts.push({ ...part, turn: null });
    else if (message.sending === 'always') parts.push({ ...part, turn: null, isPinned: true });
    else parts.push({ ...part, turn: Math.max(turn, 0) });
    if (summary && index === summarisedUntil) {
      parts.push({ ...fixed, source: 'summary', id: summary.id, role: 'system', content: summaryText(summary.text) });
    }
  }
  return parts;
}

function partOf(message: Message): Omit<Part, 'turn'> {
  const { id, role, text, name } = message;
  // Of a reply of nothing but white space there is nothing to send: servers refuse blank messages.
  const content = text.trim() === '' ? (message.reply?.refusal ?? '') : text;
  const empty = statusOf(message) === 'failed' ? 'failed' : 'empty';
  const leftOut = content === '' ? empty : message.sending === 'never' ? 'muted' : null;
  const measured = message.reply?.measured;
  return {
    source: 'history',
    id,
    role,
    content,
    ...(name !== undefined && { name }),
    leftOut,
    ...(measured && { measured }),
  };
}

/** How a summary goes to the model, which is to know what it is. */
function summaryText(text: string): string {
  return `Summary of the conversation so far:\n\n${text}`;
}
