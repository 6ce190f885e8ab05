import type { costForecastWords as English } from '../../en/inspector/cost-forecast';
import { count } from '../../format';

export const costForecastWords: typeof English = {
  title: 'Tokens par tour',
  parts: { system: 'Système', history: 'Historique', fresh: 'Nouveau', reply: 'Réponse' },
  turn: 'Tour',
  cost: 'Coût',
  nthTurn: (n) => `Tour ${count(n)}`,
  noPrice: '–',
  table: 'Voir en tableau',
  took: (tokens, usd) => `${tokens} tokens${usd === null ? '' : ` (${usd})`}`,
  grown: (n, first, latest) =>
    n === 1 ? `Le premier tour a pris ${latest}.` : `De ${first} au premier tour à ${latest} au dernier.`,
  earlier: (n) => `Les ${count(n)} derniers tours sont affichés.`,
  ahead: (turns, tokens, usd) =>
    `À ce rythme, les ${count(turns)} prochains tours ${usd === null ? `prennent ${tokens} tokens. Aucun prix connu.` : `coûtent ${usd} (${tokens} tokens).`}`,
  saving: {
    title: 'Ce qui économiserait le plus',
    summary: (turns) => `Résumer tout sauf les ${count(turns)} derniers tours`,
    'last-turns': (turns) => `N’envoyer que les ${count(turns)} derniers tours`,
    tokens: (tokens) => `${tokens} tokens`,
  },
  assumption: 'Au plein tarif, sans cache. L’écriture du résumé est comprise.',
};
