import type { Message } from '../../model/chat/message';
import { textOf } from '../../model/chat/parts';

/**
 * The summary among `messages` that is used on `branch`: the one that stands for most of it; of several versions, the
 * newest complete one.
 */
export function summaryInForce(branch: readonly Message[], messages: Iterable<Message>): Message | null {
  const place = new Map(branch.map(({ id }, index) => [id, index]));
  let best: Message | null = null;
  for (const summary of messages) {
    const { parentId, deletedAt, reply } = summary;
    const at = parentId === null || !summary.summary ? undefined : place.get(parentId);
    if (at === undefined || deletedAt !== null || textOf(summary) === '' || (reply && reply.status !== 'complete'))
      continue;
    const bestAt = place.get(best?.parentId ?? '') ?? -1;
    if (at > bestAt || (at === bestAt && best !== null && summary.id > best.id)) best = summary;
  }
  return best;
}
