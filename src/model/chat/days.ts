/** Where a conversation stands in the list, by the person's local days. */
export type DayGroup = 'today' | 'yesterday' | 'lastWeek' | 'lastMonth' | `${number}-${number}`;

/** The group of a time (UTC ms) as seen at `now`: recent days by name, older ones by year and month (`2026-3`). */
export function dayGroup(time: number, now: number): DayGroup {
  const then = new Date(time);
  const days = Math.round((startOfDay(now) - startOfDay(time)) / 86_400_000);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days <= 7) return 'lastWeek';
  if (days <= 30) return 'lastMonth';
  return `${then.getFullYear()}-${then.getMonth() + 1}`;
}

/** The local day of a time (UTC ms), `2026-07-03`. */
export function dayOf(time: number): string {
  const date = new Date(time);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The month of a local day: `2026-07`. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

// A day on which the clocks change has 23 or 25 hours, so the difference between two midnights has to be rounded, not
// floored.
function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
