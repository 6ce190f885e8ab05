import type { costForecastWords as English } from '../../en/inspector/cost-forecast';
import { count } from '../../format';

export const costForecastWords: typeof English = {
  title: 'Tokens por turno',
  parts: { system: 'Sistema', history: 'Historial', fresh: 'Nuevo', reply: 'Respuesta' },
  turn: 'Turno',
  cost: 'Coste',
  nthTurn: (n) => `Turno ${count(n)}`,
  noPrice: '–',
  table: 'Ver como tabla',
  took: (tokens, usd) => `${tokens} tokens${usd === null ? '' : ` (${usd})`}`,
  grown: (n, first, latest) =>
    n === 1 ? `El primer turno gastó ${latest}.` : `De ${first} en el primer turno a ${latest} en el último.`,
  earlier: (n) => `Se muestran los últimos ${count(n)} turnos.`,
  ahead: (turns, tokens, usd) =>
    `A este ritmo, los próximos ${count(turns)} turnos ${usd === null ? `gastan ${tokens} tokens. No se conoce el precio.` : `cuestan ${usd} (${tokens} tokens).`}`,
  saving: {
    title: 'Lo que más ahorraría',
    summary: (turns) => `Resumir todo salvo los últimos ${count(turns)} turnos`,
    'last-turns': (turns) => `Enviar solo los últimos ${count(turns)} turnos`,
    tokens: (tokens) => `${tokens} tokens`,
  },
  assumption: 'A precio completo, sin caché. Incluye escribir el resumen.',
};
