import type { ModelFacts } from '../model/endpoint/model-facts';
import { dateText } from './date-formats';
import { unitWords } from './en/units';
import { count, dollars, locale, moneyLocale, usd, written } from './format';
import { isolated } from './isolated';

/** A share (0 to 1) in percent, with three figures. */
export function percentage(share: number): string {
  return new Intl.NumberFormat(locale(), { style: 'percent', maximumSignificantDigits: 3 }).format(share);
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
