import type { entryWords as English } from '../../en/chat/entry';
import { count } from '../../format';

export const entryWords: typeof English = {
  roles: { system: 'System', user: 'Du', assistant: 'Assistent' },
  reasoning: 'Überlegung',
  thinking: 'Denkt nach …',
  stillWaiting: (seconds) =>
    `Nach ${count(seconds)} s noch keine Antwort. Ein lokales Modell kann Minuten zum Laden brauchen.`,
  waitingToRetry: (seconds, attempt) => `Neuer Versuch in ${count(seconds)} s (Versuch ${count(attempt)} von 3).`,
  writtenElsewhere: 'Diese Antwort kommt gerade in einem anderen Tab an.',
  stopped: 'Gestoppt.',
  previousVersion: 'Vorherige Version',
  nextVersion: 'Nächste Version',
  versionOf: (n, total) => `${count(n)} / ${count(total)}`,
  sideBySide: 'Nebeneinander',
  actions: 'Aktionen',
  regenerate: 'Neu generieren',
  probabilities: 'Token-Wahrscheinlichkeiten',
  continue: 'Fortsetzen',
  editMessage: 'Nachricht bearbeiten',
  resend: 'Senden',
  saveVersion: 'Als neue Version speichern',
  showAll: (whole) => `Alles anzeigen (${whole})`,
  counts: {
    prompt: (n) => `Prompt ${n}`,
    completion: (n) => `Antwort ${n}`,
    cached: (n) => `aus dem Cache ${n}`,
    reasoning: (n) => `Überlegung ${n}`,
    speed: (firstToken, rate) => `Erstes Token nach ${firstToken} · ${rate}`,
    exact: 'Exakt gezählt',
    estimated: 'Schätzung, bis der Server die Zahl meldet',
  },
};
