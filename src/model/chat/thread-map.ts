/** At most so many marks: on a usual screen, they then stand at least 6 px apart. */
const mostMarks = 120;

/** A mark of the map of a thread: a question, or several that begin too close together to be told apart. */
export interface MapMark {
  /** Where the first and the last of them begin, as shares of the thread's height (from 0 to 1). */
  from: number;
  to: number;
  /** How many they are. */
  count: number;
}

/** The marks for questions that begin at these shares of a thread's height (ascending, from 0 to 1). */
export function marksOf(starts: readonly number[]): MapMark[] {
  const marks: MapMark[] = [];
  let last: number | null = null;
  for (const start of starts) {
    const place = Math.min(mostMarks - 1, Math.floor(start * mostMarks));
    const mark = marks.at(-1);
    if (mark && place === last) {
      mark.to = start;
      mark.count += 1;
    } else marks.push({ from: start, to: start, count: 1 });
    last = place;
  }
  return marks;
}

/** Which question has begun last before that share of the thread, by its index; −1 where none has. */
export function lastBegun(starts: readonly number[], share: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= share) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Which question begins nearest to that share of the thread, by its index; −1 where there is none. */
export function nearestTo(starts: readonly number[], share: number): number {
  const before = lastBegun(starts, share);
  const after = starts[before + 1];
  if (after === undefined) return before;
  if (before === -1) return 0;
  return after - share < share - starts[before]! ? before + 1 : before;
}
