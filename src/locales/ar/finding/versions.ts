import type { versionWords as English } from '../../en/finding/versions';
import { count } from '../../format';

export const versionWords: typeof English = {
  item: 'الانتقال إلى إصدار…',
  title: 'الانتقال إلى إصدار',
  number: 'الإصدار',
  range: (total) => `من 1 إلى ${count(total)}`,
  go: 'انتقال',
};
