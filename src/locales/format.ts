import type { ModelFacts } from '../model/endpoint/model-facts';
import { dateText } from './date-formats';
import { unitWords } from './en/units';
import { isolated } from './isolated';
import { isRightToLeft, language } from './in-force.svelte';

/** The language in force, as Intl takes it. Figures are ASCII in every language: they stand in columns, and beside code and prices. */
function locale(): string {
  const name = language();
  if (name === 'en') return 'en-US';
  return name === 'ar' ? 'ar-u-nu-latn' : name;
}

/** Money stands in columns from left to right, where the signs that Arabic and Hebrew put around it would move it. */
function moneyLocale(): string {
  return isRightToLeft() ? 'en-US' : locale();
}

const dollars = { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' } as const;

const made = new Map<string, Intl.NumberFormat>();

/** `n` with so many decimals at least and at most. What writes it is kept, as it takes long to make. */
function written(n: number, least: number, most: number): string {
  const name = `${locale()} ${least} ${most}`;
  let format = made.get(name);
  if (!format) {
    format = new Intl.NumberFormat(locale(), { minimumFractionDigits: least, maximumFractionDigits: most });
    made.set(name, format);
  }
  return format.format(n);
}

/** A whole number with its thousands marked. */
export function count(n: number): string {
  return written(n, 0, 3);
}

/** A share (0 to 1) in percent, with three figures. */
export function percentage(share: number): string {
  return new Intl.NumberFormat(locale(), { style: 'percent', maximumSignificantDigits: 3 }).format(share);
}

/** A whole number with its sign, as one reads it. */
export function signed(n: number): string {
  return n < 0 ? isolated(`−${count(-n)}`) : count(n + 0);
}

/** Tokens that may be less than nothing, with "≈" before what is not a fact. Of nothing there is no estimate. */
export function signedTokens(n: number, exact: boolean): string {
  return exact || n === 0 ? signed(n) : isolated(`≈ ${signed(n)}`);
}

/** Tokens, with "≈" before what is not a fact. */
export function tokens(n: number, exact: boolean): string {
  return signedTokens(n, exact);
}

/** Tokens per second; of a slow model with a decimal. */
export function perSecond(rate: number): string {
  if (rate < 0.1) return isolated(`< ${unitWords.perSecond(written(0.1, 0, 1))}`);
  return isolated(unitWords.perSecond(rate < 9.95 ? written(rate, 0, 1) : count(Math.round(rate))));
}

/** A duration in ms, shown in seconds; from two minutes on in a larger unit. */
export function duration(ms: number): string {
  if (ms < 50) return isolated(`< ${unitWords.seconds(written(0.1, 0, 1))}`);
  return ms < 120_000 ? isolated(unitWords.seconds(written(ms / 1000, 1, 1))) : wait(ms);
}

/** How long to wait, in the largest unit that says it well: `90 s`, `12 min`, `6 h`, `3 days`. */
export function wait(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 120) return isolated(unitWords.seconds(count(seconds)));
  if (seconds < 7200) return isolated(unitWords.minutes(count(Math.ceil(seconds / 60))));
  if (seconds < 172_800) return isolated(unitWords.hours(count(Math.ceil(seconds / 3600))));
  const days = Math.ceil(seconds / 86_400);
  return isolated(unitWords.days(count(days), days));
}

/**
 * US dollars. Prices of single requests are small: two significant figures below a cent, four decimals below a dollar.
 * What is less than a hundredth of a cent is said to be just that.
 */
export function usd(amount: number, exact = true): string {
  if (amount > 0 && amount < 0.0001) return isolated(`< ${usd(0.0001)}`);
  const size = Math.abs(amount);
  const digits = size < 0.0001 || size >= 1 ? 2 : size >= 0.01 ? 4 : Math.ceil(-Math.log10(size)) + 1;
  const shown = new Intl.NumberFormat(moneyLocale(), {
    ...dollars,
    minimumFractionDigits: 2,
    maximumFractionDigits: digits,
  }).format(amount + 0);
  return isolated(exact || amount === 0 ? shown : `≈ ${shown}`);
}

/**
 * A model's window in three or four signs, as developers of every language write it: `128K`, `1M`, `32,8K`; empty where it is not known.
 * Intl's own short forms would be read as exact in some: `32.800` in German, `8190` in Japanese.
 */
export function modelWindow({ contextWindow }: Pick<ModelFacts, 'contextWindow'>): string {
  if (!contextWindow) return '';
  const [unit, sign] = contextWindow < 999_500 ? [1e3, 'K'] : [1e6, 'M'];
  return new Intl.NumberFormat(locale(), { maximumSignificantDigits: 3 }).format(contextWindow / unit) + sign;
}

/**
 * What a model costs, in US dollars per million tokens of input and output: `$2 / $8`; empty where that is not known.
 */
export function modelRates({ price }: Pick<ModelFacts, 'price'>): string {
  if (price === null) return '';
  const shown = (rate: number): string => {
    if (rate > 0 && rate < 0.0001) return usd(rate);
    return new Intl.NumberFormat(moneyLocale(), {
      ...dollars,
      minimumFractionDigits: Number.isInteger(rate) ? 0 : 2,
      maximumFractionDigits: 4,
    }).format(rate);
  };
  return isolated(`${shown(price.input)} / ${shown(price.output)}`);
}

/** A number as code reads it: no exponent, no grouping, no more digits than it has. */
export function decimal(n: number): string {
  return n.toFixed(12).replace(/\.?0+$/, '');
}

/** A month, given as year and month (`2026-3`). */
export function month(yearAndMonth: `${number}-${number}`): string {
  const [year = 0, number = 1] = yearAndMonth.split('-').map(Number);
  return dateText(locale(), new Date(year, number - 1), { month: 'long', year: 'numeric' });
}

/** A day, given as `2026-07-03`. */
export function day(yearMonthDay: string): string {
  const [year = 0, month = 1, date = 1] = yearMonthDay.split('-').map(Number);
  return dateText(locale(), new Date(year, month - 1, date), { dateStyle: 'medium' });
}

/** A size in bytes, as B, kB, MB or GB. */
export function size(n: number): string {
  if (n < 1e3) return isolated(`${count(n)} B`);
  if (n < 1e6) return isolated(`${written(n / 1e3, 0, 1)} kB`);
  return isolated(n < 1e9 ? `${written(n / 1e6, 0, 1)} MB` : `${written(n / 1e9, 0, 1)} GB`);
}

/** The time of day of a UTC time in ms, in the person's own zone. */
export function timeOfDay(utcMs: number): string {
  return dateText(locale(), new Date(utcMs), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** The same of a time that may be long ago: the day and time within the last months, else the day with its year. */
export function shortDateTime(utcMs: number, now = Date.now()): string {
  const isRecent = Math.abs(now - utcMs) < 180 * 86_400_000;
  const date = new Date(utcMs);
  if (!isRecent) return dateText(locale(), date, { dateStyle: 'medium' });
  return dateText(locale(), date, {
    ...{ day: 'numeric', month: 'short' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
}

/** A day and time, in the person's own zone. */
export function dateTime(utcMs: number): string {
  return dateText(locale(), new Date(utcMs), { dateStyle: 'medium', timeStyle: 'short' });
}
