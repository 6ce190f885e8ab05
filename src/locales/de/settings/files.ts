import type { fileWords as English } from '../../en/settings/files';

export const fileWords: typeof English = {
  one: 'Datei auswählen …',
  several: 'Dateien auswählen …',
};
