import type { remedyWords as English } from '../../en/chat/remedies';
import { count } from '../../format';

export const remedyWords: typeof English = {
  enterKey: 'Schlüssel eingeben',
  removeRefused: 'Entfernen und erneut versuchen',
  withinFirst: 'In der ersten Nachricht senden',
  asText: 'Als Text senden',
  without: {
    image: 'Ohne Bilder senden',
    audio: 'Ohne Ton senden',
    video: 'Ohne Videos senden',
    file: 'Ohne Dateien senden',
  },
  lastTurns: (turns) => `Nur die letzten ${count(turns)} Runden senden`,
};
