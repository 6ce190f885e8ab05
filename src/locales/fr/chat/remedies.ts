import type { remedyWords as English } from '../../en/chat/remedies';
import { count } from '../../format';

export const remedyWords: typeof English = {
  enterKey: 'Saisir la clé',
  removeRefused: 'Retirer et réessayer',
  withinFirst: 'L’envoyer dans le premier message',
  asText: 'Envoyer en texte',
  without: {
    image: 'Envoyer sans images',
    audio: 'Envoyer sans audio',
    video: 'Envoyer sans vidéos',
    file: 'Envoyer sans fichiers',
  },
  waits: 'En attente du réseau.',
  keptHere: 'Il est conservé ici jusqu’à ce que vous l’envoyiez.',
  backOnline: 'Vous êtes de nouveau en ligne.',
  askToSend: 'Envoyer ce message maintenant ?',
  notSent: 'Non envoyé.',
  goesAlong: 'Il sera envoyé avec votre prochain message.',
  offline: 'Vous êtes hors ligne. Vos chats sont là ; un message qui a besoin du réseau attend dans son chat.',
  lastTurns: (turns) => `N’envoyer que les ${count(turns)} derniers tours`,
};
