import type { previewWords as English } from '../../en/chat/preview';
import { count } from '../../format';

export const previewWords: typeof English = {
  title: 'Vorschau',
  reload: 'Neu laden',
  runAgain: 'Erneut ausführen',
  stop: 'Stopp',
  fullScreen: 'Vollbild',
  leaveFullScreen: 'Vollbild verlassen',
  code: 'Code',
  previousVersion: 'Vorherige Version der Vorschau',
  nextVersion: 'Nächste Version der Vorschau',
  versionOf: (n, total) => `${count(n)} / ${count(total)}`,
  compare: 'Änderungen',
  changes: 'Änderungen seit der vorherigen Version',
  added: 'hinzugefügt',
  removed: 'entfernt',
  console: 'Konsole',
  noOutput: 'Es wurde nichts in die Konsole geschrieben.',
  more: (n) =>
    n === 1 ? 'Eine weitere Zeile wird nicht gezeigt.' : `${count(n)} weitere Zeilen werden nicht gezeigt.`,
  errors: (n) => (n === 1 ? '1 Fehler' : `${count(n)} Fehler`),
  line: (n) => `Zeile ${count(n)}`,
  ends: {
    stopped: 'Gestoppt.',
    left: 'Die Vorschau hat ihre Seite verlassen, daher hat Tally sie geschlossen.',
    flooding: 'Die Vorschau hat ununterbrochen Meldungen geschickt, daher hat Tally sie geschlossen.',
    grabbing:
      'Die Vorschau hat die Tastatur an sich gezogen, während du anderswo geschrieben hast, daher hat Tally sie geschlossen.',
    missing:
      'Die Seite, in der Vorschauen laufen, antwortet nicht. Lade Tally neu; wenn das nicht hilft, fehlt dem Server preview.html oder diagram.html, oder er verbietet, sie in einem Frame zu zeigen.',
  },
  status: {
    running: 'Läuft …',
    done: 'Fertig. Die Timer des Skripts enden 10 Sekunden nach dem Start.',
    timedOut: 'Nach 10 Sekunden beendet: Länger darf ein Skript nicht laufen.',
    silent: 'Die Vorschau reagiert nicht: Sie ist beschäftigt oder in einer Endlosschleife.',
  },
  loops:
    'Ein Skript ohne Ende kann manche Browser einfrieren. Wenn das passiert, schließe den Tab und öffne Tally wieder; dein Chat bleibt erhalten.',
  blocked: {
    navigation: (address) => `${address} nicht geöffnet: Eine Vorschau kann keine anderen Seiten öffnen.`,
    anyNavigation: (address) =>
      `${address} nicht geöffnet, was eine der Vorschauen dieser Seite wollte: Eine Vorschau kann keine anderen Seiten öffnen.`,
    other: (directive, from) => `Blockiert (${directive}): ${from}`,
    load: (what) => `Nicht geladen: ${what}. Vorschauen erreichen das Netz nicht.`,
    loadFrom: (what, from) => `Nicht geladen: ${what} von ${from}. Vorschauen erreichen das Netz nicht.`,
    kinds: {
      'script-src': 'ein Skript',
      'style-src': 'ein Stylesheet',
      'img-src': 'ein Bild',
      'font-src': 'eine Schrift',
      'media-src': 'Audio oder Video',
      'connect-src': 'Daten',
      'frame-src': 'eine Seite',
      'child-src': 'eine Seite',
      'object-src': 'ein eingebettetes Objekt',
      'worker-src': 'ein Worker',
    },
  },
  alert: (text) => `Hinweis: ${text}`,
};
