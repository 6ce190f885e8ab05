import type { fileWords as English } from '../../en/settings/files';

export const fileWords: typeof English = {
  one: 'اختيار ملف…',
  several: 'اختيار ملفات…',
};
