import type { versionWords as English } from '../../en/finding/versions';
import { count } from '../../format';

export const versionWords: typeof English = {
  item: 'Zu Version springen …',
  title: 'Zu Version springen',
  number: 'Version',
  range: (total) => `Von 1 bis ${count(total)}`,
  go: 'Springen',
};
