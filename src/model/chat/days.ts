/** Where a conversation stands in the list, by the person's local days. */
export type DayGroup = 'today' | 'yesterday' | 'lastWeek' | 'lastMonth' | `${number}-${number}`;

/**
 * The groups of times (UTC ms) as seen at `now`: recent days by name, older ones by year and month (`2026-3`). Made once
 * for many times: what a date costs is not paid for each of 5,000.
 */
export function dayGroups(now: number): (time: number) => DayGroup {
  const today = new Date(now);
  // Counted in days of the calendar: one on which the clocks change has 23 or 25 hours.
  const daysAgo = (days: number): number =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() - days).getTime();
  const recent = [
    { from: daysAgo(0), name: 'today' },
    { from: daysAgo(1), name: 'yesterday' },
    { from: daysAgo(7), name: 'lastWeek' },
    { from: daysAgo(30), name: 'lastMonth' },
  ] as const;
  /** The month that was asked for last: neighbours in the list are mostly of one month. */
  let month = { from: 0, to: 0, name: '0-0' as DayGroup };
  return (time) => {
    const found = recent.find(({ from }) => time >= from);
    if (found) return found.name;
    if (time < month.from || time >= month.to) {
      const date = new Date(time);
      const [year, index] = [date.getFullYear(), date.getMonth()];
      const startOf = (one: number): number => new Date(year, one).getTime();
      month = { from: startOf(index), to: startOf(index + 1), name: `${year}-${index + 1}` };
    }
    return month.name;
  };
}

/** The local day of a time (UTC ms), `2026-07-03`. */
export function dayOf(time: number): string {
  const date = new Date(time);
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The local day and minute of a time (UTC ms), as names of files have them: `2026-07-03-14-05`. */
export function minuteOf(time: number): string {
  const date = new Date(time);
  return `${dayOf(time)}-${two(date.getHours())}-${two(date.getMinutes())}`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

/** The month of a local day: `2026-07`. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}
