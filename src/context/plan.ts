import { statusOf, type Message, type Role } from '../model/message';

/** A message that will be sent. `id` is that of the thread's message; null for the system prompt and the draft. */
export interface PlannedMessage {
  id: string | null;
  role: Role;
  content: string;
}

/** Why a message of the branch is not sent: its request brought nothing, or there is nothing in it to send. */
export type LeftOut = { id: string; reason: 'failed' | 'empty' };

/** What a request will carry: it is built from `messages`, so what is shown is what goes. */
export interface Plan {
  messages: PlannedMessage[];
  leftOut: LeftOut[];
}

/** What a request is planned from. `history`: the branch, oldest first. `draft`: what is typed; empty or null adds nothing. */
export interface PlanInput {
  systemPrompt: string;
  history: readonly Message[];
  draft: string | null;
}

/**
 * The messages of the next request: the system prompt first, the branch in its order, the draft last. A reply that was stopped or
 * interrupted goes as far as it came, a refusal as what was said; reasoning is never sent back. A reply without any of these is left
 * out, and then two messages of the person may follow each other: they are sent as they are.
 */
export function planRequest({ systemPrompt, history, draft }: PlanInput): Plan {
  const messages: PlannedMessage[] = [];
  const leftOut: LeftOut[] = [];
  if (systemPrompt !== '') messages.push({ id: null, role: 'system', content: systemPrompt });
  for (const message of history) {
    const content = message.text === '' ? (message.reply?.refusal ?? '') : message.text;
    if (content !== '') messages.push({ id: message.id, role: message.role, content });
    else leftOut.push({ id: message.id, reason: statusOf(message) === 'failed' ? 'failed' : 'empty' });
  }
  if (draft) messages.push({ id: null, role: 'user', content: draft });
  return { messages, leftOut };
}
