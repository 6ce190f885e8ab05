import type { fileWords as English } from '../../en/settings/files';

export const fileWords: typeof English = {
  one: 'Elegir un archivo…',
  several: 'Elegir archivos…',
};
