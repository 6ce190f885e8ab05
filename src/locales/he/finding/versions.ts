import type { versionWords as English } from '../../en/finding/versions';
import { count } from '../../format';

export const versionWords: typeof English = {
  item: 'מעבר לגרסה…',
  title: 'מעבר לגרסה',
  number: 'גרסה',
  range: (total) => `מ־1 עד ${count(total)}`,
  go: 'מעבר',
};
