import type { inspectorWords as English } from '../../en/inspector/inspector';
import { count } from '../../format';

export const inspectorWords: typeof English = {
  label: 'Inspektor',
  close: 'Inspektor schließen',
  tabs: { parameters: 'Parameter', plan: 'Plan', turn: 'Runde', bill: 'Rechnung' },
  cached: (most, cached, until) =>
    `Höchstens ${most}. ${cached}, wenn der Server die früheren Nachrichten noch im Cache hat, wo sie bis etwa ${until} bleiben.`,
  uncached: (most, until) =>
    `${most}: Der Server hatte die früheren Nachrichten bis etwa ${until} im Cache und wird sie neu lesen.`,
  longCache:
    'Der Cache bleibt eine Stunde erhalten: Schreiben kostet das 2-Fache des Eingabepreises, Lesen das 0,1-Fache.',
  askedWindow: (tokens) =>
    `Von Ollama wird ein Fenster von ${count(tokens)} Tokens angefordert (num_ctx), in das diese Anfrage und ihre Antwort passen. Wenn sich das ändert, lädt es das Modell neu.`,
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
    audio: 'nur Ton',
    reasoning: 'nur Überlegung',
    muted: 'stummgeschaltet',
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
