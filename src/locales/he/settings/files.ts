import type { fileWords as English } from '../../en/settings/files';

export const fileWords: typeof English = {
  one: 'בחירת קובץ…',
  several: 'בחירת קבצים…',
};
