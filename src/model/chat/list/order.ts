import type { Conversation } from '../conversation';
import type { ChatSort } from './choices';

export type Order = (a: Conversation, b: Conversation) => number;

/** The time (UTC ms) by which a chat is sorted, and grouped by days. */
export function timeOf({ createdAt, updatedAt }: Conversation, sort: ChatSort): number {
  return sort === 'created' ? createdAt : updatedAt;
}

/**
 * The order of the list: newest first, dearest first, or by title. A clock that was set back leaves chats in the future
 * of `now`; they would stay above every chat that is used from then on. So they stand where `earliest` is, the earliest
 * `now` that this page load has seen.
 */
export function orderBy(sort: ChatSort, now: number, earliest: number): Order {
  const rank = (one: Conversation): number => {
    const time = timeOf(one, sort);
    return time > now ? earliest : time;
  };
  const byTime: Order = (a, b) => rank(b) - rank(a) || timeOf(b, sort) - timeOf(a, sort);
  if (sort === 'cost') return (a, b) => b.totals.costUsd - a.totals.costUsd || byTime(a, b);
  if (sort !== 'title') return byTime;
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return (a, b) => compare(a.title, b.title) || byTime(a, b);
}

/**
 * All of `now` in order. Those that were in the sorted list `before` keep their places, and only the others are sorted
 * in: with 5,000 chats, one that changes costs no more than a look at each.
 */
export function sortedAgain(
  before: readonly Conversation[],
  now: Iterable<Conversation>,
  order: Order,
): readonly Conversation[] {
  const others = new Set(now);
  const kept = before.filter((one) => others.delete(one));
  // The engine's sort (TimSort) takes a part that is sorted as it is.
  return [...kept, ...others].sort(order);
}
