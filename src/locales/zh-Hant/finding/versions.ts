import type { versionWords as English } from '../../en/finding/versions';
import { count } from '../../format';

export const versionWords: typeof English = {
  item: '前往版本…',
  title: '前往版本',
  number: '版本',
  range: (total) => `1 到 ${count(total)}`,
  go: '前往',
};
