import type { priceWords as English } from '../../en/settings/prices';
import { count } from '../../format';

export const priceWords: typeof English = {
  price: 'Prix',
  perMillion: '$ US par million de tokens',
  none: 'inconnu',
  rates: {
    input: 'Entrée',
    output: 'Sortie',
    cachedInput: 'Entrée en cache',
    cacheWrite: 'Écriture en cache',
    inputAudio: 'Entrée audio',
    reasoning: 'Raisonnement',
    outputAudio: 'Sortie audio',
  },
  tier: (above) => `au-delà de ${count(above)} tokens :`,
  sources: {
    person: 'le vôtre',
    error: 'd’une erreur du serveur',
    endpoint: 'de l’endpoint',
    catalogue: 'catalogue',
    none: 'inconnu',
  },
  sourceDated: (source, date) => `${source}, ${date}`,
};
