import { translated } from '../in-force.svelte';

/** Figures with their units, as `format.ts` writes them; each `n` is written already. */
export const unitWords = translated('unitWords', {
  perSecond: (n: string) => `${n}/s`,
  seconds: (n: string) => `${n} s`,
  minutes: (n: string) => `${n} min`,
  hours: (n: string) => `${n} h`,
  /** `days` is the same number; it is never 1. */
  days: (n: string, _days: number) => `${n} days`,
});
