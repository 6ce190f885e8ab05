import type { fileWords as English } from '../../en/settings/files';

export const fileWords: typeof English = {
  one: 'Выбрать файл…',
  several: 'Выбрать файлы…',
};
