import type { meaningWords as English } from '../en/meaning';
import { count, usd } from '../format';

export const meaningWords: typeof English = {
  title: 'Recherche par le sens',
  text: 'Trouve les messages qui disent la même chose en d’autres mots. Un modèle d’embeddings transforme vos chats en vecteurs, qui restent dans ce navigateur.',
  switch: 'Rechercher les chats par le sens',
  endpoint: 'Endpoint',
  model: 'Modèle d’embeddings',
  modelHint: 'Par exemple text-embedding-3-small, ou nomic-embed-text sur votre machine.',
  price: 'Prix par million de tokens',
  priceHint: 'Laisser vide pour prendre le prix de la liste.',
  budget: 'Budget d’indexation',
  budgetHint: 'L’indexation s’arrête là. Laisser vide pour aucune limite.',
  leaves: (host) =>
    `Le texte de tous vos chats part une fois vers ${host}, et ce que vous tapez dans la recherche, à chaque fois.`,
  estimate: 'Estimer le coût',
  estimating: (done, of) => `Comptage du chat ${count(Math.min(done + 1, of))} sur ${count(of)}`,
  estimated: (messages, tokens, cost) =>
    `${messages === 1 ? '1 message' : `${count(messages)} messages`}, ${tokens} tokens${cost === null ? '. Aucun prix connu.' : ` : ${cost}.`}`,
  unlock: 'Déverrouiller',
  start: 'Commencer l’indexation',
  pause: 'Suspendre',
  goOn: 'Continuer',
  updateNow: 'Mettre à jour',
  progress: (done, of) => `${count(done)} chats indexés sur ${count(of)}`,
  statuses: {
    idle: '',
    running: 'Indexation en cours.',
    waiting: 'Le serveur a demandé d’attendre.',
    elsewhere: 'Un autre onglet indexe.',
    stopped: 'Arrêtée.',
    done: 'À jour.',
  },
  waiting: (wait) => `Le serveur a demandé d’attendre ${wait}.`,
  paused: 'Suspendue.',
  spent: (tokens, cost) => `Facturé jusqu’ici : ${tokens} tokens, ${cost}.`,
  unpriced: 'prix inconnu',
  skipped: (n) =>
    n === 1
      ? 'Le modèle n’a pas donné de vecteur pour un passage.'
      : `Le modèle n’a pas donné de vecteur pour ${count(n)} passages.`,
  indexes: 'Index stockés',
  indexOf: (model, endpoint) => `${model} (${endpoint})`,
  gone: 'endpoint supprimé',
  delete: 'Supprimer l’index',
  deleteOf: (model) => `Supprimer l’index de ${model}`,
  searching: 'Recherche par le sens…',
  needsIndex:
    'Vos chats ne sont pas encore indexés : seuls les mots sont recherchés. Commencez dans Réglages → Données.',
  problems: {
    otherDimension: (is, was) =>
      `Le modèle donne maintenant ${count(is)} nombres par vecteur, et l’index en a ${count(was)}. Supprimez l’index et recommencez.`,
    noVectors: 'La réponse du serveur n’a pas de vecteurs utilisables. Vérifiez que le modèle fait des embeddings.',
    budget: (limitUsd) =>
      `La prochaine requête dépasserait votre budget de ${usd(limitUsd)}. Relevez-le pour continuer.`,
    monthLimit: (limitUsd) =>
      `La prochaine requête dépasserait votre limite stricte de ${usd(limitUsd)} par mois. Relevez-la dans Budget pour continuer.`,
  },
  noEmbeddings:
    'Cet endpoint n’a pas de /embeddings. Choisissez-en un autre, comme OpenAI, ou un serveur local qui fait des embeddings.',
};
