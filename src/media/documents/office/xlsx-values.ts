import { at, childrenOf, type Element } from '../markup';

/** What of a date and time a cell shows. `duration`: hours may be more than 24. */
export type DateFormat = 'date' | 'time' | 'date-time' | 'duration';

/** Number formats that every workbook has, with their ids (ECMA-376 part 1, 18.8.30). The later ones are those of East Asia. */
const builtIn: readonly (readonly [first: number, last: number, format: DateFormat])[] = [
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'date-time'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 45, 'time'],
  [46, 46, 'duration'],
  [47, 47, 'time'],
  [50, 58, 'date'],
];

/** What kind of date each cell style of the workbook shows, by its number; null for those that show none. */
export function dateFormats(styles: Element | null): (DateFormat | null)[] {
  const root = at(styles ?? undefined, 'styleSheet');
  const own = new Map(
    (at(root, 'numFmts')?.children ?? []).flatMap((child) =>
      typeof child === 'string' ? [] : [[Number(child.attributes['numFmtId']), child.attributes['formatCode'] ?? '']],
    ),
  );
  const cells = at(root, 'cellXfs');
  return (cells ? childrenOf(cells, 'xf') : []).map(({ attributes }) => {
    const id = Number(attributes['numFmtId'] ?? 0);
    const code = own.get(id);
    if (code !== undefined) return formatOf(code);
    return builtIn.find(([first, last]) => id >= first && id <= last)?.[2] ?? null;
  });
}

/** What a format's code shows: `yyyy-mm-dd` a date, `0.00` none. Colours, conditions, literals and text are no codes. */
function formatOf(code: string): DateFormat | null {
  const [positive = ''] = code.split(';');
  if (/\[(?:h+|m+|s+)\]/i.test(positive)) return 'duration';
  const letters = positive.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|general|am\/pm|a\/p/gi, '').toLowerCase();
  // `e` is a year in Japan, but an exponent in `0.00E+00`.
  const hasDate = /[yd]|^[^0#]*e|m{3,}/.test(letters.replace(/e[+-]/g, ''));
  const hasTime = /[hs]/.test(letters);
  if (hasDate) return hasTime ? 'date-time' : 'date';
  if (hasTime) return 'time';
  return /m/.test(letters) ? 'date' : null;
}

const dayMs = 86_400_000;

/**
 * A serial number of days as text: `2024-03-01`, `2024-03-01 14:30`, `14:30:05`. Day 1 is 1900-01-01, and there is a day 60,
 * 1900-02-29, which never was; with `is1904` day 0 is 1904-01-01.
 */
export function dateText(serial: number, format: DateFormat, is1904: boolean): string {
  if (!Number.isFinite(serial) || Math.abs(serial) > 2_958_466) return String(serial);
  // To whole seconds: a time of day is a fraction that binary numbers do not meet.
  const seconds = Math.round(serial * 86_400);
  if (format === 'duration') return `${seconds < 0 ? '-' : ''}${clock(Math.abs(seconds), true)}`;
  if (serial < 0) return String(serial);
  const time = clock(seconds % 86_400, false);
  if (format === 'time' && seconds < 86_400) return time;
  const days = Math.floor(seconds / 86_400);
  if (days === 0 && !is1904) return time;
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const day = !is1904 && days === 60 ? '1900-02-29' : new Date(epoch + days * dayMs).toISOString().slice(0, 10);
  return format === 'date' ? day : `${day} ${time}`;
}

function clock(seconds: number, isLong: boolean): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const [minutes, rest] = [Math.floor((seconds % 3600) / 60), seconds % 60];
  return `${isLong ? hours : two(hours)}:${two(minutes)}${rest === 0 ? '' : `:${two(rest)}`}`;
}

/** A number with the fifteen digits that Excel shows: it stores 0.1 + 0.2 as 0.30000000000000004. */
export function numberText(value: string): string {
  const number = Number(value);
  return Number.isFinite(number) && value.trim() !== '' ? String(Number(number.toPrecision(15))) : value;
}
