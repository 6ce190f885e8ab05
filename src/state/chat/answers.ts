import type { Conversation } from '../../model/chat/conversation';
import {
  mergedLike,
  newMessage,
  newReplyFacts,
  type Message,
  type ReplyFacts,
  type ReplyMessage,
} from '../../model/chat/message';
import { isPaused, textOf, textParts, withText, type MessagePart } from '../../model/chat/parts';
import { ask, type AskOptions } from '../request/ask';
import type { Requests } from '../request/requests.svelte';
import type { Stores } from '../stores';
import type { Arrived } from './drafts/draft.svelte';
import type { ThreadPort } from './thread-port';

/** What is asked for a reply. */
type Answerer = Pick<Conversation, 'endpointId' | 'model'>;

/** The thread in which replies are asked for. */
export interface RequestingThread extends ThreadPort {
  readonly stores: Pick<Stores, 'notices' | 'recovery'>;
  readonly requests: Requests;
  isRead(): Promise<boolean>;
}

/** The draft as it was when it was to be sent. */
interface SentDraft {
  text: string;
  /** What was on its way into it then, and has come. */
  arrived: readonly (Arrived | undefined)[];
  /** How often something had not been attached by then. */
  refusals: number | undefined;
}

/** A reply below `parentId` that is not asked for yet. */
export function newReply(
  thread: Pick<ThreadPort, 'id' | 'conversation'>,
  parentId: string | null,
  { endpointId, model }: Answerer = thread.conversation,
): ReplyMessage {
  return { ...newMessage(thread.id, parentId, 'assistant', ''), reply: newReplyFacts(endpointId ?? '', model) };
}

/**
 * Sends the draft as it was when that was asked for. What forbids it is said by `requests` or in the composer, and the draft stays.
 * `isDecided`: the person was told what their limits say. Resolves to false where it was asked for, and nothing was sent.
 */
export async function sendDraft(
  thread: RequestingThread,
  { text, arrived, refusals = 0 }: SentDraft,
  isDecided: boolean,
): Promise<boolean> {
  const { draft, requests } = thread;
  if (arrived.some((one) => one?.isAsked) || !(await thread.isRead())) return true;
  const sent = arrived.reduce<string>((before, one) => one?.into?.(before) ?? before, text);
  const words = sent.trim() === '' ? null : textParts(sent);
  const parts = draft.hasMedia ? await (await import('./attachments/draft-parts')).draftParts(draft, words) : words;
  // What could not be attached meanwhile is said in the composer, or stands in it.
  if (!parts || (draft.attachments?.refusals ?? 0) !== refusals) return true;
  if (requests.isWritten) await requests.endShown();
  const { isReplying, isAwaited } = requests;
  if (isReplying || isAwaited) {
    thread.stores.notices.show({ kind: isReplying ? 'reply-running' : 'reply-elsewhere' });
    return true;
  }
  return askBelow(thread, thread.branch.at(-1)?.id ?? null, parts, { draft, isDecided });
}

/** A new version of what a person wrote, with a new reply; of anything else, other words. Resolves to whether there is one now. */
export async function edit(thread: RequestingThread, message: Message, text: string): Promise<boolean> {
  const draft = thread.draft.edits.wordsOf(message.id);
  if (message.role === 'user') return askBelow(thread, message.parentId, withText(message.parts, text), { draft });
  const { reword } = await import('./rearrange');
  return reword(thread, message, text);
}

/** Whether a model can be asked again for `message`: it is a reply, and there is something before it that it answers. */
export function canRegenerate(
  { branch, conversation }: Pick<ThreadPort, 'branch' | 'conversation'>,
  { id, role }: Message,
): boolean {
  return role === 'assistant' && (branch[0]?.id !== id || conversation.systemPrompt.text !== '');
}

/** Asks again for `message`, as a new version beside it: the chat's model, or the one that is chosen for this once. */
export async function regenerate(
  thread: RequestingThread,
  message: Message,
  chosen: Answerer = thread.conversation,
): Promise<void> {
  await ask(thread.requests, { ...newReply(thread, message.parentId, chosen), ...mergedLike(message) });
}

/** Asks again for a reply of which nothing came: in its place, as there is nothing in it to keep. */
export async function retry(thread: RequestingThread, message: Message): Promise<void> {
  const { reply } = newReply(thread, null);
  await ask(thread.requests, { ...message, reply }, { parameters: message.reply?.parameters });
}

/** Goes on with a reply that stopped half way: the new text is appended to the same message. */
export async function continueReply(thread: RequestingThread, { id }: Message): Promise<void> {
  // Its bill may still be on its way to the disk, and must not be lost.
  await Promise.allSettled([thread.requests.ended(id), thread.stores.recovery]);
  const message = thread.messages.byId(id);
  if (!message?.reply) return;
  // It was cut off while the model still reasoned: there is nothing yet to go on with.
  if (textOf(message).trim() === '' && !isPaused(message)) return regenerate(thread, message);
  const { endpointId, model } = thread.conversation;
  const before = { ...message.reply, finishReason: null, failure: null };
  const reply: ReplyFacts = { ...before, endpointId: endpointId ?? '', model, status: 'streaming' };
  await ask(thread.requests, { ...message, reply });
}

/** Shows the version `step` before (−1) or after (+1) `message`, at the end of its newest branch. */
export function showVersion(thread: Pick<ThreadPort, 'messages' | 'goTo'>, message: Message, step: -1 | 1): void {
  const versions = thread.messages.versions(message);
  const version = versions[versions.indexOf(message) + step];
  if (version) thread.goTo(version.id);
}

/** Whether `message` has no reply on the branch on show, and can have one. */
export function canAnswer({ branch }: Pick<ThreadPort, 'branch'>, { id, role }: Message): boolean {
  return role !== 'assistant' && branch.at(-1)?.id === id;
}

/** Asks for a reply to `message`, which has none. */
export async function answer(thread: RequestingThread, { id }: Message): Promise<void> {
  await ask(thread.requests, newReply(thread, id));
}

/** Adds what the person wrote below `parentId`, and asks for a reply. */
function askBelow(
  thread: RequestingThread,
  parentId: string | null,
  parts: readonly MessagePart[],
  options: Pick<AskOptions, 'draft' | 'isDecided'>,
): Promise<boolean> {
  const written = { ...newMessage(thread.id, parentId, 'user', ''), parts };
  return ask(thread.requests, newReply(thread, written.id), { ...options, written });
}
