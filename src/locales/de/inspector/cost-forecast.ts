import type { costForecastWords as English } from '../../en/inspector/cost-forecast';
import { count } from '../../format';

export const costForecastWords: typeof English = {
  title: 'Tokens pro Runde',
  parts: { system: 'System', history: 'Verlauf', fresh: 'Neu', reply: 'Antwort' },
  turn: 'Runde',
  cost: 'Kosten',
  nthTurn: (n) => `Runde ${count(n)}`,
  noPrice: '–',
  table: 'Als Tabelle ansehen',
  took: (tokens, usd) => `${tokens} Tokens${usd === null ? '' : ` (${usd})`}`,
  grown: (n, first, latest) =>
    n === 1 ? `Die erste Runde brauchte ${latest}.` : `Von ${first} in der ersten Runde auf ${latest} in der letzten.`,
  earlier: (n) => `Angezeigt werden die letzten ${count(n)} Runden.`,
  ahead: (turns, tokens, usd) =>
    `Geht es so weiter, ${usd === null ? `brauchen die nächsten ${count(turns)} Runden ${tokens} Tokens. Kein Preis bekannt.` : `kosten die nächsten ${count(turns)} Runden ${usd} (${tokens} Tokens).`}`,
  saving: {
    title: 'Was am meisten sparen würde',
    summary: (turns) => `Alles bis auf die letzten ${count(turns)} Runden zusammenfassen`,
    'last-turns': (turns) => `Nur die letzten ${count(turns)} Runden senden`,
    tokens: (tokens) => `${tokens} Tokens`,
  },
  assumption: 'Zum vollen Preis, ohne Cache. Das Schreiben der Zusammenfassung ist eingerechnet.',
};
