import type { priceWords as English } from '../../en/settings/prices';
import { count } from '../../format';

export const priceWords: typeof English = {
  price: 'Precio',
  perMillion: 'US$ por millón de tokens',
  none: 'desconocido',
  rates: {
    input: 'Entrada',
    output: 'Salida',
    cachedInput: 'Entrada en caché',
    cacheWrite: 'Escritura en caché',
    inputAudio: 'Entrada de audio',
    reasoning: 'Razonamiento',
    outputAudio: 'Salida de audio',
  },
  tier: (above) => `por encima de ${count(above)} tokens:`,
  sources: {
    person: 'tuyo',
    error: 'de un error del servidor',
    endpoint: 'del endpoint',
    catalogue: 'catálogo',
    none: 'desconocido',
  },
  sourceDated: (source, date) => `${source}, ${date}`,
};
