import type { unitWords as English } from '../en/units';
import { plural } from '../grammar';

export const unitWords: typeof English = {
  perSecond: (n) => `${n}/с`,
  seconds: (n) => `${n} с`,
  minutes: (n) => `${n} мин`,
  hours: (n) => `${n} ч`,
  days: (n, days) => `${n} ${plural(days, { one: 'день', few: 'дня', many: 'дней', other: 'дня' })}`,
};
