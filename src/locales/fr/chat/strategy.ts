import type { strategyWords as English } from '../../en/chat/strategy';
import { count } from '../../format';

export const strategyWords: typeof English = {
  title: 'Quand la fenêtre est pleine',
  standard: 'Par défaut',
  ofChat: 'Dans ce chat',
  names: {
    ask: 'Me demander',
    'drop-oldest': 'Écarter les tours les plus anciens',
    'last-turns': 'N’envoyer que les derniers tours',
    summarise: 'Résumer les tours précédents',
  },
  explain: {
    ask: 'La requête est retenue, et vous choisissez quoi écarter.',
    'drop-oldest':
      'Écarte aussi peu de tours anciens que possible, ou seulement leurs images et fichiers si cela suffit.',
    'last-turns': 'Écarte les tours anciens même quand il y a de la place pour eux.',
    summarise: 'Le modèle écrit un résumé qui les remplace. C’est une requête à part, avec son propre coût.',
  },
  asInSettings: (name) => `Comme dans les réglages (${name.charAt(0).toLowerCase()}${name.slice(1)})`,
  turns: 'Tours',
  makeDefault: 'Définir par défaut',
  summariseNow: 'Résumer maintenant',
  summary: {
    title: (messages) =>
      messages === 1 ? 'Résumé du message ci-dessus' : `Résumé des ${count(messages)} messages ci-dessus`,
    sent: 'Envoyé à la place de ces messages.',
    superseded: 'Non envoyé : un résumé plus récent le remplace.',
    older: 'Non envoyé : une version plus ancienne.',
    unfinished: 'Non envoyé : il est inachevé. Modifiez-le pour l’envoyer, ou annulez-le.',
    cut: 'Il a été coupé. Lisez-le jusqu’au bout et ajoutez ce qui manque.',
    use: 'Utiliser cette version',
    undo: 'Annuler le résumé',
  },
};
