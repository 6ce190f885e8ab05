import type { entryWords as English } from '../../en/chat/entry';
import { count } from '../../format';

export const entryWords: typeof English = {
  roles: { system: 'Système', user: 'Vous', assistant: 'Assistant' },
  reasoning: 'Raisonnement',
  thinking: 'Réflexion…',
  stillWaiting: (seconds) =>
    `Toujours en attente après ${count(seconds)} s. Un modèle local peut mettre plusieurs minutes à se charger.`,
  waitingToRetry: (seconds, attempt) => `Nouvel essai dans ${count(seconds)} s (tentative ${count(attempt)} sur 3).`,
  writtenElsewhere: 'Cette réponse arrive dans un autre onglet.',
  stopped: 'Arrêtée.',
  previousVersion: 'Version précédente',
  nextVersion: 'Version suivante',
  versionOf: (n, total) => `${count(n)} / ${count(total)}`,
  sideBySide: 'Côte à côte',
  actions: 'Actions',
  regenerate: 'Régénérer',
  probabilities: 'Probabilités des tokens',
  continue: 'Continuer',
  editMessage: 'Modifier le message',
  resend: 'Envoyer',
  saveVersion: 'Enregistrer comme nouvelle version',
  showAll: (whole) => `Tout afficher (${whole})`,
  counts: {
    prompt: (n) => `prompt ${n}`,
    completion: (n) => `réponse ${n}`,
    cached: (n) => `en cache ${n}`,
    reasoning: (n) => `raisonnement ${n}`,
    speed: (firstToken, rate) => `Premier token après ${firstToken} · ${rate}`,
    exact: 'Nombre exact',
    estimated: 'Estimation, jusqu’à ce que le serveur l’indique',
  },
};
