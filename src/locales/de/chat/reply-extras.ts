import type { replyExtrasWords as English } from '../../en/chat/reply-extras';

export const replyExtrasWords: typeof English = {
  sources: 'Quellen',
  pages: (from, to) => (from === to ? `Seite ${from}` : `Seiten ${from} bis ${to}`),
  noAnswer: 'Das Modell hat nach seiner Überlegung aufgehört, ohne zu antworten.',
  empty: 'Diese Antwort ist leer.',
  kinds: { image: 'ein Bild', file: 'eine Datei', audio: 'Audio' },
  withReply: (what) => `Mit der Antwort kam ${what}. Das wurde nicht gespeichert.`,
  withMessage: (what) => `Mit der Nachricht kam ${what}. Das wurde nicht gespeichert.`,
  withReplyAt: (what) => `Mit der Antwort kam ${what}, gespeichert unter`,
  withMessageAt: (what) => `Mit der Nachricht kam ${what}, gespeichert unter`,
  toolCall: (name) => `Das Modell wollte das Tool „${name}“ aufrufen, aber dieser Chat hat keine Tools.`,
  calledTool: (name) => `Das Modell hat das Tool „${name}“ aufgerufen.`,
  toolResult: 'Ergebnis',
  toolError: 'Fehler',
  hostedCall: (name) => `Der Server hat sein Tool „${name}“ ausgeführt.`,
  hostedError: (name) => `Das Tool „${name}“ des Servers ist fehlgeschlagen:`,
  unread: 'Ein Teil dieser Antwort konnte nicht gelesen werden, daher kann etwas fehlen. Was ankam:',
};
