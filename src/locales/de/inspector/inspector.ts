import type { inspectorWords as English } from '../../en/inspector/inspector';
import { count } from '../../format';

export const inspectorWords: typeof English = {
  label: 'Inspektor',
  close: 'Inspektor schließen',
  tabs: { parameters: 'Parameter', plan: 'Plan', turn: 'Diese Runde', bill: 'Rechnung' },
  cached: (most, cached, until) =>
    `Höchstens ${most}. ${cached}, wenn der Server die früheren Nachrichten noch im Cache hat, wo sie bis etwa ${until} bleiben.`,
  uncached: (most, until) =>
    `${most}: Der Server hatte die früheren Nachrichten bis etwa ${until} im Cache und wird sie neu lesen.`,
  longCache:
    'Der Cache wird eine Stunde gehalten: Ihn zu schreiben kostet das 2-Fache des Eingabepreises, aus ihm zu lesen das 0,1-Fache.',
  askedWindow: (tokens) =>
    `Ollama wird um ein Fenster von ${count(tokens)} Tokens gebeten (num_ctx), in das diese Anfrage und ihre Antwort passen. Wenn sich das ändert, lädt es das Modell neu.`,
  earlier: (n) => `${count(n)} frühere ${n === 1 ? 'Nachricht' : 'Nachrichten'} anzeigen`,
  willBeSent: 'Was gesendet wird',
  thisConversation: 'Dieser Chat',
  promptBilled: 'Prompt, abgerechnet',
  completionBilled: 'Antworten, abgerechnet',
  nothingYet: 'Noch nichts.',
  noPrice: 'Kein Preis bekannt.',
  tokens: (tokens) => `${tokens} Tokens`,
  leftOut: {
    failed: 'fehlgeschlagen',
    empty: 'leer',
    'tool-calls': 'nur Tool-Aufrufe',
    images: 'nur Bilder',
    reasoning: 'nur Überlegung',
    muted: 'stumm',
    summarised: 'in der Zusammenfassung',
    'not-read': 'liest dieses Modell nicht',
    dropped: 'weggelassen',
  },
  besides: {
    wrapping: 'Rollen und Trennzeichen',
    tools: 'Tools',
    hidden: 'Unterschied zur Zählung des Servers',
  },
  sum: 'Prompt',
};
