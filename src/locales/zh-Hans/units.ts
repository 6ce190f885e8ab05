import type { unitWords as English } from '../en/units';

export const unitWords: typeof English = {
  perSecond: (n) => `${n}/秒`,
  seconds: (n) => `${n} 秒`,
  minutes: (n) => `${n} 分钟`,
  hours: (n) => `${n} 小时`,
  days: (n) => `${n} 天`,
};
