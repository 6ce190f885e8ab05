import type { ModelFacts } from '../model/endpoint/model-facts';

const locale = 'en-US';

const integers = new Intl.NumberFormat(locale);
const perSecondRates = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const seconds = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
const bytes = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

/** A whole number with its thousands marked. */
export function count(n: number): string {
  return integers.format(n);
}

/** A whole number with its sign, as one reads it. */
export function signed(n: number): string {
  return n < 0 ? `−${count(-n)}` : count(n);
}

/** Tokens that may be less than nothing, with "≈" before what is not a fact. */
export function signedTokens(n: number, exact: boolean): string {
  return exact ? signed(n) : `≈ ${signed(n)}`;
}

/** Tokens, with "≈" before what is not a fact. */
export function tokens(n: number, exact: boolean): string {
  return exact ? count(n) : `≈ ${count(n)}`;
}

/** Tokens per second. */
export function perSecond(rate: number): string {
  return `${perSecondRates.format(rate)}/s`;
}

/** A duration in ms, shown in seconds. */
export function duration(ms: number): string {
  return `${seconds.format(ms / 1000)} s`;
}

/** How long to wait, in the largest unit that says it well: `90 s`, `12 min`, `6 h`, `3 days`. */
export function wait(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 120) return `${count(seconds)} s`;
  if (seconds < 7200) return `${count(Math.ceil(seconds / 60))} min`;
  return seconds < 172_800 ? `${count(Math.ceil(seconds / 3600))} h` : `${count(Math.ceil(seconds / 86_400))} days`;
}

/**
 * US dollars. Prices of single requests are small: two significant figures below a cent, four decimals below a dollar. What is
 * less than a hundredth of a cent is said to be just that.
 */
export function usd(amount: number, exact = true): string {
  if (amount > 0 && amount < 0.0001) return `< ${usd(0.0001)}`;
  const digits = amount === 0 || amount >= 1 ? 2 : amount >= 0.01 ? 4 : Math.ceil(-Math.log10(amount)) + 1;
  const shown = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: 2,
    maximumFractionDigits: digits,
  }).format(amount);
  return exact ? shown : `≈ ${shown}`;
}

/** A model's window in three or four signs: `128K`, `1M`; empty where it is not known. */
export function modelWindow({ contextWindow }: Pick<ModelFacts, 'contextWindow'>): string {
  if (contextWindow === null) return '';
  return new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 }).format(contextWindow);
}

/** What a model costs, in US dollars per million tokens of input and output: `$2 / $8`; empty where that is not known. */
export function modelRates({ price }: Pick<ModelFacts, 'price'>): string {
  if (price === null) return '';
  const shown = (rate: number): string =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: 'USD',
      minimumFractionDigits: Number.isInteger(rate) ? 0 : 2,
      maximumFractionDigits: 4,
    }).format(rate);
  return `${shown(price.input)} / ${shown(price.output)}`;
}

/** A number as code reads it: no exponent, no grouping, no more digits than it has. */
export function decimal(n: number): string {
  return n.toFixed(12).replace(/\.?0+$/, '');
}

/** A month, given as year and month (`2026-3`). */
export function month(yearAndMonth: `${number}-${number}`): string {
  const [year = 0, number = 1] = yearAndMonth.split('-').map(Number);
  return new Date(year, number - 1).toLocaleString(locale, { month: 'long', year: 'numeric' });
}

/** A day, given as `2026-07-03`. */
export function day(yearMonthDay: string): string {
  const [year = 0, month = 1, date = 1] = yearMonthDay.split('-').map(Number);
  return new Date(year, month - 1, date).toLocaleDateString(locale, { dateStyle: 'medium' });
}

/** A size in bytes, as kB, MB or GB. */
export function size(n: number): string {
  if (n < 1e6) return `${bytes.format(n / 1e3)} kB`;
  return n < 1e9 ? `${bytes.format(n / 1e6)} MB` : `${bytes.format(n / 1e9)} GB`;
}

/** The time of day of a UTC time in ms, in the person's own zone. */
export function timeOfDay(utcMs: number): string {
  return new Date(utcMs).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** A day and time, in the person's own zone. */
export function dateTime(utcMs: number): string {
  return new Date(utcMs).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
}
