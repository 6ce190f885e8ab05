import type { strategyWords as English } from '../../en/chat/strategy';
import { count } from '../../format';

export const strategyWords: typeof English = {
  title: 'Wenn das Fenster voll ist',
  standard: 'Standard',
  ofChat: 'In diesem Chat',
  names: {
    ask: 'Mich fragen',
    'drop-oldest': 'Älteste Runden weglassen',
    'last-turns': 'Nur die letzten Runden senden',
    summarise: 'Ältere Runden zusammenfassen',
  },
  explain: {
    ask: 'Die Anfrage wird angehalten, und du wählst, was wegbleibt.',
    'drop-oldest':
      'Lässt so wenige der ältesten Runden wie möglich weg oder nur ihre Bilder und Dateien, falls das reicht.',
    'last-turns': 'Lässt ältere Runden weg, auch solange Platz für sie ist.',
    summarise:
      'Das Modell schreibt eine Zusammenfassung, die sie ersetzt. Das ist eine eigene Anfrage mit eigenen Kosten.',
  },
  asInSettings: (name) => `Wie in den Einstellungen (${name})`,
  turns: 'Runden',
  makeDefault: 'Als Standard festlegen',
  summariseNow: 'Jetzt zusammenfassen',
  summary: {
    title: (messages) =>
      `Zusammenfassung der ${messages === 1 ? 'Nachricht' : `${count(messages)} Nachrichten`} darüber`,
    sent: 'Wird anstelle dieser Nachrichten gesendet.',
    superseded: 'Nicht gesendet: Eine spätere Zusammenfassung ersetzt sie.',
    older: 'Nicht gesendet: eine ältere Version.',
    unfinished: 'Nicht gesendet: Sie ist unvollständig. Bearbeite sie, um sie zu senden, oder mache sie rückgängig.',
    cut: 'Sie wurde abgeschnitten. Lies sie bis zum Ende und ergänze, was fehlt.',
    use: 'Diese Version verwenden',
    undo: 'Zusammenfassung rückgängig machen',
  },
};
