import type { versionWords as English } from '../../en/finding/versions';
import { count } from '../../format';

export const versionWords: typeof English = {
  item: 'Aller à la version…',
  title: 'Aller à la version',
  number: 'Version',
  range: (total) => `De 1 à ${count(total)}`,
  go: 'Aller',
};
