import type { copyingWords as English } from '../../en/export/copying';
import { count } from '../../format';

export const copyingWords: typeof English = {
  menu: 'Kopieren als',
  markdown: 'Markdown',
  text: 'Reiner Text',
  rich: 'Formatierter Text',
  more: 'Bild oder weitere Nachrichten …',
  title: 'Nachrichten kopieren',
  form: 'Kopieren als',
  forms: {
    markdown: { label: 'Markdown', hint: 'Wie das Modell es geschrieben hat.' },
    text: { label: 'Reiner Text', hint: 'Ohne Formatierung.' },
    rich: { label: 'Formatierter Text', hint: 'Für Dokumente und E-Mails.' },
    picture: { label: 'Bild', hint: 'PNG, hell oder dunkel wie angezeigt.' },
  },
  reasoning: 'Überlegung',
  figures: 'Zeiten, Modelle und Kosten',
  copy: 'Kopieren',
  save: 'Datei speichern',
  several: (n) =>
    `Zu lang für ein Bild: Es wären ${count(n)}. Speichere sie oder wähle weniger Nachrichten zum Kopieren.`,
  tooLong: 'Zu lang für Bilder. Wähle weniger Nachrichten oder exportiere den Chat als HTML.',
  undrawn: 'Dieser Browser konnte das Bild nicht zeichnen. Exportiere den Chat stattdessen als HTML.',
  notCopied: 'Der Browser hat das Kopieren nicht erlaubt. Speichere stattdessen die Datei.',
  fileName: 'Nachrichten',
};
