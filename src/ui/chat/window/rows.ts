import type { Message } from '../../../model/chat/message';

/** What stands in the thread, from top to bottom: a message, or room for those from `from` up to before `to`, which are not drawn. */
export type Row = { index: number; message: Message } | { from: number; to: number; height: number };

/** The thread with the messages at `drawn` (ascending), and room for the others, as high as `heightOf` says. */
export function rowsOf(
  list: readonly Message[],
  drawn: readonly number[],
  heightOf: (from: number, to: number) => number,
): Row[] {
  const rows: Row[] = [];
  let next = 0;
  const leave = (to: number): void => {
    if (to > next) rows.push({ from: next, to, height: heightOf(next, to) });
  };
  for (const index of drawn) {
    leave(index);
    rows.push({ index, message: list[index]! });
    next = index + 1;
  }
  leave(list.length);
  return rows;
}
