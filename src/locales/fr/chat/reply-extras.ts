import type { replyExtrasWords as English } from '../../en/chat/reply-extras';

export const replyExtrasWords: typeof English = {
  sources: 'Sources',
  pages: (from, to) => (from === to ? `page ${from}` : `pages ${from} à ${to}`),
  noAnswer: 'Le modèle s’est arrêté après son raisonnement, sans réponse.',
  empty: 'Cette réponse est vide.',
  kinds: { image: 'une image', file: 'un fichier', audio: 'de l’audio' },
  withReply: (what) => `La réponse est arrivée avec ${what}. Ce n’a pas été stocké.`,
  withMessage: (what) => `Le message est arrivé avec ${what}. Ce n’a pas été stocké.`,
  withReplyAt: (what) => `La réponse est arrivée avec ${what}, stocké à`,
  withMessageAt: (what) => `Le message est arrivé avec ${what}, stocké à`,
  toolCall: (name) => `Le modèle a voulu appeler l’outil « ${name} », mais ce chat n’a pas d’outils.`,
  calledTool: (name) => `Le modèle a appelé l’outil « ${name} ».`,
  toolResult: 'Résultat',
  toolError: 'Erreur',
  hostedCall: (name) => `Le serveur a exécuté son outil « ${name} ».`,
  hostedError: (name) => `L’outil « ${name} » du serveur a échoué :`,
  unread: 'Une partie de cette réponse n’a pas pu être lue : il peut en manquer. Ce qui est arrivé :',
};
