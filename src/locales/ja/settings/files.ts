import type { fileWords as English } from '../../en/settings/files';

export const fileWords: typeof English = {
  one: 'ファイルを選択…',
  several: 'ファイルを選択…',
};
