import { dateText } from './date-formats';
import { isolated } from './isolated';
import { isRightToLeft, language } from './in-force.svelte';

export { decimal } from '../model/usage/decimal';

/** The language in force, as Intl takes it. Figures are ASCII in every language: they stand in columns, and beside code and prices. */
export function locale(): string {
  const name = language();
  if (name === 'en') return 'en-US';
  return name === 'ar' ? 'ar-u-nu-latn' : name;
}

/** Money stands in columns from left to right, where the signs that Arabic and Hebrew put around it would move it. */
export function moneyLocale(): string {
  return isRightToLeft() ? 'en-US' : locale();
}

export const dollars = { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' } as const;

const made = new Map<string, Intl.NumberFormat>();

/** `n` with so many decimals at least and at most. What writes it is kept, as it takes long to make. */
export function written(n: number, least: number, most: number): string {
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

/** A whole number with its sign, as one reads it. */
export function signed(n: number): string {
  return n < 0 ? isolated(`−${count(-n)}`) : count(n + 0);
}

/** Tokens, which may be less than nothing, with "≈" before what is not a fact. Of nothing there is no estimate. */
export function tokens(n: number, exact: boolean): string {
  return exact || n === 0 ? signed(n) : isolated(`≈ ${signed(n)}`);
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

/** A month, given as year and month (`2026-3`). */
export function month(yearAndMonth: `${number}-${number}`): string {
  const [year = 0, number = 1] = yearAndMonth.split('-').map(Number);
  return dateText(locale(), new Date(year, number - 1), { month: 'long', year: 'numeric' });
}
