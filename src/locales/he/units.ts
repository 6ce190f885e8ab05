import type { unitWords as English } from '../en/units';
import { plural } from '../grammar';

export const unitWords: typeof English = {
  perSecond: (n) => `${n}/שנ׳`,
  seconds: (n) => `${n} שנ׳`,
  minutes: (n) => `${n} דק׳`,
  hours: (n) => `${n} שע׳`,
  days: (n, days) => plural(days, { two: 'יומיים', other: `${n} ימים` }),
};
