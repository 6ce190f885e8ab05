import { mediaCost } from '../../../context/cost/media-cost';
import { askedModel, sendableMedia } from '../../../context/plan/parts';
import type { PlanRow } from '../../../context/plan/rows';
import { refusableInput } from '../../../model/attachment/taken';
import type { Transcript } from '../../../model/audio/transcript';
import type { MediaLeftOut, Message } from '../../../model/chat/message';
import { isSentAsText, mediaOf, type MediaPart } from '../../../model/chat/parts';
import type { RefusableInput } from '../../../model/endpoint/learnt';
import type { MediaCost } from '../../../model/usage/carried-media';
import type { Thread } from '../thread.svelte';
import { withTranscript } from './same-part';

/** The messages of a thread, and what of them its next request carries. */
export type Carried = Pick<Thread, 'messages' | 'nextRequest'>;

/** Why the next request leaves out an attachment of a message that it carries; null where it goes, or is not counted yet. */
export function leftOutOf(
  { nextRequest }: Pick<Thread, 'nextRequest'>,
  message: Message,
  part: MediaPart,
): MediaLeftOut | null {
  return nextRequest?.files.leftOut(message.id, part, nextRequest) ?? null;
}

/**
 * What of a message of the plan goes or stays behind by itself: of a reply, the pictures that the chat's model may see and
 * its server has not refused.
 */
export function plannedMedia(
  thread: Pick<Thread, 'conversation' | 'nextRequest'>,
  message: Message,
  { part: planned }: PlanRow,
): MediaPart[] {
  if (message.role === 'user') return mediaOf(message);
  const asked = askedModel(thread.conversation.model, thread.nextRequest?.facts ?? null);
  const isPlanned = (part: MediaPart): boolean =>
    planned?.media?.includes(part) === true || leftOutOf(thread, message, part) !== null;
  return sendableMedia(message, asked).filter(isPlanned);
}

/** What the next request carries of earlier messages, oldest first. */
export function plannedEarlier({ nextRequest, messages }: Carried): { message: Message; part: MediaPart }[] {
  return (nextRequest?.rows ?? []).flatMap(({ part: planned, leftOut }) => {
    const message = leftOut === null ? messages.byId(planned?.id ?? null) : undefined;
    return message ? (planned?.media ?? []).map((part) => ({ message, part })) : [];
  });
}

/** Leaves an attachment of a message out of later requests, or takes it in again. Nothing of it is deleted. */
export async function toggleSending(thread: Carried, message: Message, part: MediaPart): Promise<void> {
  const leftOut = leftOutOf(thread, message, part);
  const sending = leftOut === null ? 'never' : leftOut === 'muted' ? undefined : 'always';
  await setPartSending(thread, message, part, sending);
}

/** Always or never sends what is attached to a message, or as the chat's rule says (undefined). */
export async function setPartSending(
  { messages }: Pick<Thread, 'messages'>,
  message: Message,
  part: MediaPart,
  sending: MediaPart['sending'],
): Promise<void> {
  const index = message.parts.indexOf(part);
  await messages.change([message], (one) => {
    const now = one.parts[index];
    if (!now || !('source' in now)) return one;
    const { sending: _, ...ruled } = now;
    return { ...one, parts: one.parts.with(index, sending ? { ...ruled, sending } : ruled) };
  });
}

/**
 * Leaves out of later requests what the message `id` carries of `input`, one of which its server cannot read, or which is
 * too much for it; where it carries none of that itself, what the messages before it do.
 */
export async function leaveOutSpoilt(
  { branch, messages }: Pick<Thread, 'branch' | 'messages'>,
  id: string | null,
  input: RefusableInput,
): Promise<void> {
  const of = (message: Message): MediaPart[] =>
    mediaOf(message).filter(
      (part) => part.sending !== 'never' && !isSentAsText(part) && refusableInput(part) === input,
    );
  const asked = branch.findIndex((one) => one.id === id);
  const carrying = branch.slice(0, asked + 1).filter((one) => of(one).length > 0);
  const own = carrying.filter((one) => one.id === id);
  for (const message of own.length > 0 ? own : carrying)
    for (const part of of(message)) await setPartSending({ messages }, message, part, 'never');
}

/** Keeps what is said in a sound with its message. */
export async function keepTranscript(
  { messages }: Pick<Thread, 'messages'>,
  message: Message,
  { source }: MediaPart,
  transcript: Transcript,
): Promise<void> {
  await messages.change([message], (one) => ({ ...one, parts: withTranscript(one.parts, source, transcript) }));
}

/** What an attachment took of the chat's requests so far. */
export function costSoFar({ messages, nextRequest }: Carried, part: MediaPart): MediaCost {
  return mediaCost(part, messages.all, nextRequest?.files.mediaBy);
}
