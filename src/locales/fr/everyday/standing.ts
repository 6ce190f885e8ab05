import type { standingWords as English } from '../../en/everyday/standing';

export const standingWords: typeof English = {
  title: 'Dans tous les chats',
  text: 'Envoyé au début de chaque chat, avant son propre prompt système, et compté de même. Laissez les deux vides pour ne rien envoyer. Vous pouvez le désactiver dans le prompt système d’un chat.',
  about: 'À propos de vous',
  aboutHint: 'Par exemple votre métier, ce que vous connaissez bien, vos unités.',
  instructions: 'Consignes permanentes',
  instructionsHint: 'Comment vous voulez les réponses.',
  ofFolder: 'Consignes permanentes',
  ofFolderHint: 'Envoyées avec chaque chat de ce dossier, même ancien, après les consignes pour tous les chats.',
  inChat: 'Envoyer mes consignes permanentes',
  whatIsSent: 'Ce qui est envoyé',
};
