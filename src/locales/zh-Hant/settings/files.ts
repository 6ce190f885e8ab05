import type { fileWords as English } from '../../en/settings/files';

export const fileWords: typeof English = {
  one: '選擇檔案…',
  several: '選擇檔案…',
};
