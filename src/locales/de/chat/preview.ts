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
  previousVersion: 'Vorige Version der Vorschau',
  nextVersion: 'Nächste Version der Vorschau',
  versionOf: (n, total) => `${count(n)} / ${count(total)}`,
  compare: 'Änderungen',
  changes: 'Änderungen seit der Version davor',
  added: 'hinzugefügt',
  removed: 'entfernt',
  console: 'Konsole',
  noOutput: 'Nichts wurde in die Konsole geschrieben.',
  more: (n) =>
    n === 1 ? 'Eine weitere Zeile wird nicht gezeigt.' : `${count(n)} weitere Zeilen werden nicht gezeigt.`,
  errors: (n) => (n === 1 ? '1 Fehler' : `${count(n)} Fehler`),
  line: (n) => `Zeile ${count(n)}`,
  ends: {
    stopped: 'Gestoppt.',
    left: 'Die Vorschau hat ihre Seite verlassen, darum hat Tally sie geschlossen.',
    flooding: 'Die Vorschau hat Meldungen ohne Ende geschickt, darum hat Tally sie geschlossen.',
    grabbing:
      'Die Vorschau hat die Tastatur an sich gezogen, während du anderswo geschrieben hast, darum hat Tally sie geschlossen.',
    missing:
      'Die Seite, in der Vorschauen laufen, antwortet nicht. Lade Tally neu; wenn das nicht hilft, fehlt dem Server preview.html oder diagram.html, oder er verbietet, sie in einem Frame zu zeigen.',
  },
  status: {
    running: 'Läuft …',
    done: 'Fertig. Timer, die es gesetzt hat, enden 10 Sekunden nach dem Start.',
    timedOut: 'Nach 10 Sekunden beendet, so lange darf ein Skript höchstens laufen.',
    silent: 'Die Vorschau reagiert nicht: Sie ist beschäftigt, oder in einer Schleife ohne Ende.',
  },
  loops:
    'Manche Browser frieren bei einem Skript ohne Ende ein. Wenn das passiert, schließ den Tab und öffne Tally wieder; dein Chat bleibt erhalten.',
  blocked: {
    navigation: (address) => `${address} nicht geöffnet: Eine Vorschau kann nirgendwohin gehen.`,
    anyNavigation: (address) =>
      `${address} nicht geöffnet, was eine der Vorschauen dieser Seite wollte: Eine Vorschau kann nirgendwohin gehen.`,
    other: (directive, from) => `Blockiert (${directive}): ${from}`,
    load: (what) => `Nicht geladen: ${what}. Vorschauen erreichen das Netz nicht.`,
    loadFrom: (what, from) => `Nicht geladen: ${what} von ${from}. Vorschauen erreichen das Netz nicht.`,
    kinds: {
      'script-src': 'ein Skript',
      'style-src': 'ein Stylesheet',
      'img-src': 'ein Bild',
      'font-src': 'eine Schrift',
      'media-src': 'Ton oder Video',
      'connect-src': 'Daten',
      'frame-src': 'eine Seite',
      'child-src': 'eine Seite',
      'object-src': 'ein eingebettetes Objekt',
      'worker-src': 'ein Worker',
    },
  },
  alert: (text) => `Meldungsfenster: ${text}`,
};
