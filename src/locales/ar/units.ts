import type { unitWords as English } from '../en/units';
import { plural } from '../grammar';

export const unitWords: typeof English = {
  perSecond: (n) => `${n}/ث`,
  seconds: (n) => `${n} ث`,
  minutes: (n) => `${n} د`,
  hours: (n) => `${n} س`,
  days: (n, days) =>
    plural(days, { one: 'يوم واحد', two: 'يومين', few: `${n} أيام`, many: `${n} يومًا`, other: `${n} يوم` }),
};
