import type { versionWords as English } from '../../en/finding/versions';
import { count } from '../../format';

export const versionWords: typeof English = {
  item: '转到版本…',
  title: '转到版本',
  number: '版本',
  range: (total) => `1 到 ${count(total)}`,
  go: '转到',
};
