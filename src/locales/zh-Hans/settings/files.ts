import type { fileWords as English } from '../../en/settings/files';

export const fileWords: typeof English = {
  one: '选择文件…',
  several: '选择文件…',
};
