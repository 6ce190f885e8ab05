import { newMessage, newReplyFacts, type Message, type ReplyFacts, type Role } from './message';
import { mediaOf, refusalOf, textOf, textParts, withText } from './parts';

/** What a person can do to a branch besides continuing it. */
export type Rearrangement = 'insert' | 'move' | 'role' | 'words';

/**
 * The new messages that it takes to turn `branch` into `wanted`: copies of `wanted` from the first message that
 * differs, each a child of the one before. `branch` itself is not changed. Messages are compared as objects, not by
 * their ids.
 */
export function regrown(branch: readonly Message[], wanted: readonly Message[]): Message[] {
  const fork = wanted.findIndex((message, index) => message !== branch[index]);
  return fork === -1 ? [] : copies(wanted.slice(fork), wanted[fork - 1]?.id ?? null);
}

/**
 * Copies of `messages`, in their own conversation or in `conversationId`. The first is a child of `parentId`, each of
 * the others a child of the copy before it. What a reply's request took and cost is not copied, so that nothing is
 * counted twice.
 */
export function copies(messages: readonly Message[], parentId: string | null, conversationId?: string): Message[] {
  let above = parentId;
  return messages.map((message) => {
    const { role, parts, name, sending, summary, createdAt, reply } = message;
    const copy: Message = {
      ...newMessage(conversationId ?? message.conversationId, above, role, ''),
      parts,
      ...(name !== undefined && { name }),
      ...(sending && { sending }),
      ...(summary && { summary }),
      createdAt,
      reply: reply && unbilled(reply),
    };
    above = copy.id;
    return copy;
  });
}

/**
 * A summary replaces the messages of `branch` up to `lastId`: how many of the first messages of `wanted` can it
 * replace? All up to the last one that it summarises, if the summarised messages are the same and in the same order;
 * otherwise 0. Messages that always or never go into requests are not summarised and may differ.
 */
export function stoodFor(branch: readonly Message[], wanted: readonly Message[], lastId: string): number {
  const isReplaced = ({ sending }: Message): boolean => sending === undefined;
  const replaced = branch.slice(0, branch.findIndex(({ id }) => id === lastId) + 1).filter(isReplaced);
  const last = replaced.at(-1);
  const length = last ? wanted.indexOf(last) + 1 : 0;
  const now = wanted.slice(0, length).filter(isReplaced);
  return now.length === replaced.length && now.every((one, index) => one === replaced[index]) ? length : 0;
}

/** `branch` with `message` at `index`, before what is there. */
export function withInserted(branch: readonly Message[], index: number, message: Message): Message[] {
  return branch.toSpliced(index, 0, message);
}

/**
 * `branch` with the message at `index` moved one place up (−1) or down (+1); unchanged where there is no such place.
 */
export function withMoved(branch: readonly Message[], index: number, step: -1 | 1): Message[] {
  const [message, other] = [branch[index], branch[index + step]];
  return message && other ? branch.with(index, other).with(index + step, message) : [...branch];
}

/** `branch` with the message at `index` replaced by what `change` makes of it. */
export function withChanged(
  branch: readonly Message[],
  index: number,
  change: (message: Message) => Message,
): Message[] {
  return branch.map((message, at) => (at === index ? change(message) : message));
}

/**
 * `message` under another role. Under a role other than `assistant` it is no longer a reply, so it loses its `reply`
 * facts, its reasoning, tool calls and sources; a refusal becomes its text where it has no other.
 */
export function saidBy(message: Message, role: Role): Message {
  if (role === 'assistant') return { ...message, role };
  const parts = [...textParts(textOf(message) || refusalOf(message)), ...mediaOf(message)];
  return { ...message, role, parts, reply: null };
}

/**
 * `message` with another text. A reply keeps its endpoint and model; its other parts and facts described the old text
 * and are dropped. What a person attached stays.
 */
export function reworded(message: Message, text: string): Message {
  const { reply } = message;
  const facts = reply && { ...newReplyFacts(reply.endpointId, reply.model), status: 'complete' as const };
  const parts = reply ? textParts(text) : withText(message.parts, text);
  return { ...message, createdAt: Date.now(), parts, reply: facts };
}

/**
 * The outcome of a reply without the time and cost of its request. `measured` is kept, because it holds for the same
 * text anywhere.
 */
function unbilled(reply: ReplyFacts): ReplyFacts {
  const { status, endpointId, model, answeredBy, finishReason, failure, measured } = reply;
  const outcome = { status, answeredBy, finishReason, failure };
  return { ...newReplyFacts(endpointId, model), ...outcome, ...(measured && { measured }) };
}
