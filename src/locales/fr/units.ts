import type { unitWords as English } from '../en/units';

export const unitWords: typeof English = {
  perSecond: (n) => `${n}/s`,
  seconds: (n) => `${n} s`,
  minutes: (n) => `${n} min`,
  hours: (n) => `${n} h`,
  days: (n) => `${n} jours`,
};
