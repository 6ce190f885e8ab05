import type { priceWords as English } from '../../en/settings/prices';
import { count } from '../../format';

export const priceWords: typeof English = {
  price: 'Preis',
  perMillion: 'US$ pro Million Tokens',
  none: 'unbekannt',
  rates: {
    input: 'Eingabe',
    output: 'Ausgabe',
    cachedInput: 'Eingabe aus dem Cache',
    cacheWrite: 'Cache schreiben',
    inputAudio: 'Audioeingabe',
    reasoning: 'Überlegung',
    outputAudio: 'Audioausgabe',
  },
  tier: (above) => `über ${count(above)} Tokens:`,
  sources: {
    person: 'von dir',
    error: 'aus einem Serverfehler',
    endpoint: 'vom Endpunkt',
    catalogue: 'Katalog',
    none: 'unbekannt',
  },
  sourceDated: (source, date) => `${source}, ${date}`,
};
