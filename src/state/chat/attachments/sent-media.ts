import { mediaCost } from '../../../context/cost/media-cost';
import { askedModel, sendableMedia } from '../../../context/plan/parts';
import type { PlanRow } from '../../../context/plan/rows';
import type { MediaLeftOut, Message } from '../../../model/chat/message';
import { mediaOf, type MediaPart } from '../../../model/chat/parts';
import type { MediaCost } from '../../../model/usage/carried-media';
import type { Thread } from '../thread.svelte';

/** Why the next request leaves out an attachment of a message that it carries; null where it goes, or is not counted yet. */
export function leftOutOf({ nextRequest }: Thread, message: Message, part: MediaPart): MediaLeftOut | null {
  return nextRequest?.files.leftOut(message.id, part, nextRequest) ?? null;
}

/**
 * What of a message of the plan goes or stays behind by itself: of a reply, the pictures that the chat's model may see and
 * its server has not refused.
 */
export function plannedMedia(thread: Thread, message: Message, { part: planned }: PlanRow): MediaPart[] {
  if (message.role === 'user') return mediaOf(message);
  const asked = askedModel(thread.conversation.model, thread.nextRequest?.facts ?? null);
  const isPlanned = (part: MediaPart): boolean =>
    planned?.media?.includes(part) === true || leftOutOf(thread, message, part) !== null;
  return sendableMedia(message, asked).filter(isPlanned);
}

/** What the next request carries of earlier messages, oldest first. */
export function plannedEarlier({ nextRequest, messages }: Thread): { message: Message; part: MediaPart }[] {
  return (nextRequest?.rows ?? []).flatMap(({ part: planned, leftOut }) => {
    const message = leftOut === null ? messages.byId(planned?.id ?? null) : undefined;
    return message ? (planned?.media ?? []).map((part) => ({ message, part })) : [];
  });
}

/** Leaves an attachment of a message out of later requests, or takes it in again. Nothing of it is deleted. */
export async function toggleSending(thread: Thread, message: Message, part: MediaPart): Promise<void> {
  const leftOut = leftOutOf(thread, message, part);
  const sending = leftOut === null ? 'never' : leftOut === 'muted' ? undefined : 'always';
  await thread.messages.setPartSending(message, message.parts.indexOf(part), sending);
}

/** What an attachment took of the chat's requests so far. */
export function costSoFar({ messages, nextRequest }: Thread, part: MediaPart): MediaCost {
  return mediaCost(part, messages.all, nextRequest?.files.mediaBy);
}
