import type { unitWords as English } from '../en/units';

export const unitWords: typeof English = {
  perSecond: (n) => `${n}/秒`,
  seconds: (n) => `${n}秒`,
  minutes: (n) => `${n}分`,
  hours: (n) => `${n}時間`,
  days: (n) => `${n}日`,
};
