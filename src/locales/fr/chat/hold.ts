import type { holdWords as English } from '../../en/chat/hold';
import { count, tokens, usd } from '../../format';

export const holdWords: typeof English = {
  label: 'Requête retenue',
  over: {
    title: ({ over, exact }) => `Retenue : ${tokens(over, exact)} ${over === 1 ? 'token' : 'tokens'} de trop.`,
    text: ({ contextWindow, reserved, over, exact }) =>
      `${tokens(contextWindow - reserved + over, exact)} pour le prompt + ${count(reserved)} pour la réponse = ${tokens(contextWindow + over, exact)}, et la fenêtre en contient ${count(contextWindow)}.`,
    alone:
      'Les tours précédents n’en sont pas la cause. Raccourcissez le message ou le prompt système, ou baissez « Tokens max ».',
    notEnough: 'Écarter les tours précédents ne suffit pas.',
    lasting: 'Votre choix vaut désormais pour ce chat. Vous pouvez le changer dans l’inspecteur.',
  },
  pinned: {
    title: (n) => (n === 1 ? 'Ce message est toujours envoyé :' : 'Ces messages sont toujours envoyés :'),
    tokens: (shown) => `${shown} tokens`,
    unpin: 'Ne pas toujours envoyer',
    unpinOne: (excerpt) => `Ne pas toujours envoyer « ${excerpt} »`,
  },
  drop: 'Écarter les tours les plus anciens',
  dropText: (fitting, turns) =>
    fitting === 0
      ? 'N’envoie aucun tour précédent.'
      : fitting === 1
        ? `Envoie le plus récent des ${count(turns)} tours précédents.`
        : `Envoie les ${count(fitting)} plus récents des ${count(turns)} tours précédents.`,
  dropOldest: 'Écarter les plus anciens',
  dropMedia: (n) =>
    n === 1
      ? 'Envoie tous les tours, sans l’image ou le fichier le plus ancien.'
      : `Envoie tous les tours, sans les ${count(n)} images et fichiers les plus anciens.`,
  last: 'N’envoyer que les derniers tours',
  lastTurns: 'Nombre de tours',
  turns: 'tours',
  summarise: 'Résumer les tours précédents',
  summariseText:
    'Le modèle écrit d’abord un résumé, qui a son propre coût. Vous pouvez le lire, le modifier et l’annuler.',
  summarising: 'Résumé des tours précédents…',
  budget: {
    title: ({ limitUsd, period }) =>
      `Retenue : cela dépasserait votre limite stricte de ${usd(limitUsd)} par ${period === 'month' ? 'mois' : 'chat'}.`,
    spent: ({ spentUsd, period }) =>
      period === 'month' ? `${usd(spentUsd)} dépensés ce mois-ci.` : `${usd(spentUsd)} dépensés dans ce chat.`,
    settings: 'Vous pouvez changer vos limites dans Réglages → Budget.',
  },
  costly: (limitUsd) => `Retenue : elle coûte plus de ${usd(limitUsd)}.`,
  cost: ({ purpose, requestUsd, exact }) =>
    requestUsd === null
      ? 'Ce modèle n’a pas de prix connu.'
      : purpose === 'summary'
        ? `Demander un résumé coûterait ${usd(requestUsd, exact)}, plus le résumé lui-même.`
        : `Cette requête coûterait ${usd(requestUsd, exact)} avant la réponse.`,
  sendAnyway: 'Envoyer quand même',
  send: 'Envoyer',
};
