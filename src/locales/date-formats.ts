const made = new Map<string, Intl.DateTimeFormat>();

/** A date written in that way. What writes it is kept: to make one takes as long as to write fifty dates, and a list has many. */
export function dateText(locale: string, date: Date, options: Intl.DateTimeFormatOptions): string {
  // A date beyond what the calendar has, as a file may bring one, is said to be invalid, as `toLocaleString` does.
  if (Number.isNaN(date.getTime())) return String(date);
  const name = `${locale} ${JSON.stringify(options)}`;
  const format = made.get(name) ?? new Intl.DateTimeFormat(locale, options);
  made.set(name, format);
  return format.format(date);
}
