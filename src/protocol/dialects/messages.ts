import type { Role } from '../../model/chat/message';
import type { ProviderState, ToolCallPart, ToolResultPart } from '../../model/chat/parts';
import type { Refusable } from '../../model/endpoint/learnt';
import type { SentMedia } from './sent-media';

/** A message as a request carries it. */
export interface RequestMessage {
  role: Role;
  content: string;
  /** Tells participants of one role apart. */
  name?: string;
  /** Of a person: pictures, files and sounds, which stand before the words. */
  media?: readonly SentMedia[];
  /** Of a reply: the tools that it called. Each has its result in the next message. */
  calls?: readonly ToolCallPart[];
  /** What tools gave for the calls of the message before; they stand before all else. */
  results?: readonly ToolResultPart[];
  /** Of a reply of this endpoint: what its server wants back of it, as it came. */
  state?: ProviderState;
}

/** What asks a server to go on where it cannot do so by itself. */
export const continueInstruction = 'Continue exactly where you stopped, without repeating anything.';

/** The text that a request asks to go on with; empty where it asks for a new answer. */
export function keptText(messages: readonly RequestMessage[]): string {
  const last = messages.at(-1);
  const answer = last?.content === continueInstruction ? messages.at(-2) : last;
  return answer?.role === 'assistant' ? answer.content : '';
}

/** `messages` as a server takes them that refuses `refuses`. No word is left out. */
export function acceptable(messages: readonly RequestMessage[], refuses: readonly Refusable[]): RequestMessage[] {
  let all = [...messages];
  if (refuses.includes('prefill') && all.at(-1)?.role === 'assistant')
    all = [...all, { role: 'user', content: continueInstruction }];
  if (refuses.includes('system')) all = all.map((one) => (one.role === 'system' ? { ...one, role: 'user' } : one));
  if (!refuses.includes('same-role-twice') && !refuses.includes('system')) return all;
  // A server that is so strict gets the words of replies alone, without what another one wants back of them.
  return joined(all.map(({ state: _, ...message }) => message));
}

/**
 * `messages` with what the system says within the person's, where a server refuses that role; for an API that has no
 * names for participants.
 */
export function systemWithin(
  messages: readonly RequestMessage[],
  refuses: readonly Refusable[],
): readonly RequestMessage[] {
  if (!refuses.includes('system')) return messages;
  return joined(messages.map((one) => named(one.role === 'system' ? { ...one, role: 'user' } : one)));
}

/**
 * Messages of one role in a row as one message. A system prompt stands in its own, and so does a reply that goes back as
 * its server wrote it.
 */
export function joined(messages: readonly RequestMessage[]): RequestMessage[] {
  const all: RequestMessage[] = [];
  for (const message of messages) {
    const last = all.at(-1);
    const isApart = message.role === 'system' || last?.state || message.state || last?.calls;
    if (last?.role !== message.role || isApart) all.push(message);
    else all[all.length - 1] = together(last, message);
  }
  return all;
}

function together(one: RequestMessage, other: RequestMessage): RequestMessage {
  // Two participants in one message are told apart by their names, which stand before the words.
  const [first, second] = one.name === other.name ? [one, other] : [named(one), named(other)];
  const content = [first.content, second.content].filter((words) => words !== '').join('\n\n');
  const media = [...(one.media ?? []), ...(other.media ?? [])];
  const { calls } = other;
  return { ...first, content, ...(media.length > 0 && { media }), ...(calls && { calls }) };
}

/** A message for an API that has no names for participants: the name stands before the words. */
export function named({ name, ...message }: RequestMessage): RequestMessage {
  return name === undefined ? message : { ...message, content: `${name}: ${message.content}` };
}

/** Whether the words that a server wrote of a reply are still its words. Spaces between texts are ours. */
export function isSameText(written: string, content: string): boolean {
  const [one, other] = [written, content].map((words) => words.replace(/\s+/g, ''));
  return one === other;
}

/** Whether two messages of a person or of the model follow each other. */
export function hasSameRoleTwice(messages: readonly { role: string }[]): boolean {
  return messages.some(
    ({ role }, index) => (role === 'user' || role === 'assistant') && messages[index + 1]?.role === role,
  );
}
