import type { Message } from '../../../model/chat/message';

/** What stands in the thread, from top to bottom: a message, or room for those from `from` up to before `to`, which are not drawn. */
export type Row =
  { kind: 'message'; index: number; message: Message } | { kind: 'room'; from: number; to: number; height: number };

/** Where a message stands in a thread of which not all is drawn: its number, from 1 on, and how many there are. */
export interface PlaceInThread {
  number: number;
  of: number;
}

/** The thread with the messages at `drawn` (ascending), and room for the others, as high as `heightOf` says. */
export function rowsOf(
  list: readonly Message[],
  drawn: readonly number[],
  heightOf: (from: number, to: number) => number,
): Row[] {
  const rows: Row[] = [];
  let next = 0;
  const leave = (to: number): void => {
    if (to > next) rows.push({ kind: 'room', from: next, to, height: heightOf(next, to) });
  };
  for (const index of drawn) {
    leave(index);
    rows.push({ kind: 'message', index, message: list[index]! });
    next = index + 1;
  }
  leave(list.length);
  return rows;
}

/** Which messages are drawn: some before and some from the message `id` on, which was at `index`; null: those at the end. */
export interface Span {
  id: string | null;
  index: number;
  before: number;
  after: number;
}

/** The indexes of the messages of `list` that `span` means, from the first up to before the last. */
export function rangeOf({ id, index, before, after }: Span, list: readonly Message[]): { from: number; to: number } {
  if (id === null) return { from: Math.max(0, list.length - before), to: list.length };
  const now = list[index]?.id === id ? index : list.findIndex((one) => one.id === id);
  // A message that is gone has left its place to another one: its next version, or what followed it.
  const at = Math.min(now === -1 ? index : now, list.length - 1);
  return { from: Math.max(0, at - before), to: Math.min(list.length, at + Math.max(1, after)) };
}
