import type { versionWords as English } from '../../en/finding/versions';
import { count } from '../../format';

export const versionWords: typeof English = {
  item: 'Ir a la versión…',
  title: 'Ir a la versión',
  number: 'Versión',
  range: (total) => `De 1 a ${count(total)}`,
  go: 'Ir',
};
