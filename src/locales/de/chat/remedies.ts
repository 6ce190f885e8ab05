import type { remedyWords as English } from '../../en/chat/remedies';
import { count } from '../../format';

export const remedyWords: typeof English = {
  enterKey: 'Schlüssel eingeben',
  removeRefused: 'Entfernen und erneut versuchen',
  withinFirst: 'In der ersten Nachricht senden',
  asText: 'Als Text senden',
  without: {
    image: 'Ohne Bilder senden',
    audio: 'Ohne Audio senden',
    video: 'Ohne Videos senden',
    file: 'Ohne Dateien senden',
  },
  waits: 'Wartet auf eine Netzwerkverbindung.',
  keptHere: 'Die Nachricht bleibt hier, bis du sie sendest.',
  backOnline: 'Du bist wieder online.',
  askToSend: 'Diese Nachricht jetzt senden?',
  notSent: 'Nicht gesendet.',
  goesAlong: 'Sie wird mit deiner nächsten Nachricht gesendet.',
  offline: 'Du bist offline. Deine Chats sind hier. Eine Nachricht, die das Netzwerk braucht, wartet in ihrem Chat.',
  lastTurns: (turns) => `Nur die letzten ${count(turns)} Runden senden`,
};
