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
  waits: 'Wartet auf das Netz.',
  keptHere: 'Die Nachricht bleibt hier, bis du sie sendest.',
  backOnline: 'Du bist wieder online.',
  askToSend: 'Diese Nachricht jetzt senden?',
  notSent: 'Nicht gesendet.',
  goesAlong: 'Die Nachricht geht mit deiner nächsten mit.',
  offline: 'Du bist offline. Deine Chats sind hier; eine Nachricht, die das Netz braucht, wartet in ihrem Chat.',
  lastTurns: (turns) => `Nur die letzten ${count(turns)} Runden senden`,
};
