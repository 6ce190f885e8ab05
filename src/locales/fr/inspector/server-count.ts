import type { serverCountWords as English } from '../../en/inspector/server-count';

export const serverCountWords: typeof English = {
  count: 'Compter sur le serveur',
  counting: 'Comptage…',
  counted: (endpoint, tokens) => `${endpoint} compte ${tokens} tokens dans cette requête.`,
  countedBy: (endpoint) => `Compté par ${endpoint}`,
  failed: 'Le comptage n’a pas eu lieu.',
  because: {
    'wrong-path': 'Ce serveur n’offre pas le comptage. C’est peut-être une version plus ancienne.',
    'bad-response': 'Le serveur a répondu, mais pas par un compte.',
  },
};
