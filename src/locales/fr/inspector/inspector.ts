import type { inspectorWords as English } from '../../en/inspector/inspector';
import { count } from '../../format';

export const inspectorWords: typeof English = {
  label: 'Inspecteur',
  close: 'Fermer l’inspecteur',
  tabs: { parameters: 'Paramètres', plan: 'Plan', turn: 'Ce tour', bill: 'Facture' },
  cached: (most, cached, until) =>
    `${most} au plus. ${cached} si le serveur a encore les messages précédents dans son cache, où ils restent jusque vers ${until}.`,
  uncached: (most, until) =>
    `${most} : le serveur avait les messages précédents dans son cache jusque vers ${until}, et les relira.`,
  longCache: 'Le cache est gardé une heure : y écrire coûte 2 × le prix d’entrée, y lire 0,1 ×.',
  askedWindow: (tokens) =>
    `On demande à Ollama une fenêtre de ${count(tokens)} tokens (num_ctx), qui contient cette requête et sa réponse. Quand elle change, il recharge le modèle.`,
  earlier: (n) => `Afficher ${count(n)} ${n === 1 ? 'message précédent' : 'messages précédents'}`,
  willBeSent: 'Ce qui sera envoyé',
  thisConversation: 'Ce chat',
  promptBilled: 'Prompt, facturé',
  completionBilled: 'Réponse, facturée',
  nothingYet: 'Rien pour l’instant.',
  noPrice: 'Aucun prix connu.',
  tokens: (tokens) => `${tokens} tokens`,
  leftOut: {
    failed: 'échouée',
    empty: 'vide',
    'tool-calls': 'seulement des appels d’outils',
    images: 'seulement des images',
    audio: 'seulement du son',
    reasoning: 'seulement du raisonnement',
    muted: 'exclu',
    summarised: 'dans le résumé',
    'not-read': 'non lu par ce modèle',
    dropped: 'écarté',
  },
  besides: {
    wrapping: 'Rôles et séparateurs',
    tools: 'Outils',
    hidden: 'Écart avec le compte du serveur',
  },
  sum: 'Prompt',
};
