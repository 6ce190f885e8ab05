import type { versionWords as English } from '../../en/finding/versions';
import { count } from '../../format';

export const versionWords: typeof English = {
  item: 'バージョンに移動…',
  title: 'バージョンに移動',
  number: 'バージョン',
  range: (total) => `1～${count(total)}`,
  go: '移動',
};
