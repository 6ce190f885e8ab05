import type { fileWords as English } from '../../en/settings/files';

export const fileWords: typeof English = {
  one: 'Choisir un fichier…',
  several: 'Choisir des fichiers…',
};
