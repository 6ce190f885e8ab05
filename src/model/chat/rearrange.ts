import { newMessage, newReplyFacts, type Message, type ReplyFacts, type Role } from './message';

/** What a person can do to a branch beside going on with it. */
export type Rearrangement = 'insert' | 'move' | 'role' | 'words';

/**
 * The messages that make a branch `wanted`: versions beside those of `branch`, from the first that differs on, each the child of
 * the one before. Nothing of `branch` is changed. Messages that are the same object are the same; ids of the others do not matter.
 */
export function regrown(branch: readonly Message[], wanted: readonly Message[]): Message[] {
  const fork = wanted.findIndex((message, index) => message !== branch[index]);
  return fork === -1 ? [] : copies(wanted.slice(fork), wanted[fork - 1]?.id ?? null);
}

/**
 * Copies of `messages` in their conversation or another, the first a child of `parentId` and each other one of the one before.
 * What belongs to the one request that was made for a reply stays with that reply.
 */
export function copies(messages: readonly Message[], parentId: string | null, conversationId?: string): Message[] {
  let above = parentId;
  return messages.map((message) => {
    const { role, text, name, sending, summary, createdAt, reply } = message;
    const copy: Message = {
      ...newMessage(conversationId ?? message.conversationId, above, role, text),
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
 * How many of the first messages of `wanted` are stood for by the summary that stands for those of `branch` up to `lastId`: as many
 * as have the same ones in them, in the same order. What always or never goes into requests is not stood for, and may differ.
 * 0 where they are not the same.
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

/** `branch` with the message at `index` one place up (−1) or down (+1); as it is where there is no such place. */
export function withMoved(branch: readonly Message[], index: number, step: -1 | 1): Message[] {
  const [message, other] = [branch[index], branch[index + step]];
  return message && other ? branch.with(index, other).with(index + step, message) : [...branch];
}

/** `branch` with another message in the place of the one at `index`. */
export function withChanged(
  branch: readonly Message[],
  index: number,
  change: (message: Message) => Message,
): Message[] {
  return branch.map((message, at) => (at === index ? change(message) : message));
}

/** A message as `role` says it. What is no model's reply any more has no facts of one. */
export function saidBy(message: Message, role: Role): Message {
  const text = message.text === '' ? (message.reply?.refusal ?? '') : message.text;
  return { ...message, role, text, reply: role === 'assistant' ? message.reply : null };
}

/** A message in other words. Whose reply it was stays; how that came about does not belong to these words. */
export function reworded(message: Message, text: string): Message {
  const { reply } = message;
  const facts = reply && { ...newReplyFacts(reply.endpointId, reply.model), status: 'complete' as const };
  return { ...message, createdAt: Date.now(), text, reply: facts };
}

/** How a reply came out, without what its request took and cost. What the server measured holds for the same text anywhere. */
function unbilled(reply: ReplyFacts): ReplyFacts {
  const { status, endpointId, model, answeredBy, reasoning, refusal, toolCalls, finishReason, failure, measured } =
    reply;
  const outcome = { status, answeredBy, reasoning, refusal, toolCalls, finishReason, failure };
  return { ...newReplyFacts(endpointId, model), ...outcome, ...(measured && { measured }) };
}
