import type { versionWords as English } from '../../en/finding/versions';
import { count } from '../../format';

export const versionWords: typeof English = {
  item: 'Перейти к версии…',
  title: 'Перейти к версии',
  number: 'Версия',
  range: (total) => `От 1 до ${count(total)}`,
  go: 'Перейти',
};
