import type { standingWords as English } from '../../en/everyday/standing';

export const standingWords: typeof English = {
  title: 'In allen Chats',
  text: 'Wird am Anfang jedes Chats gesendet, über dessen eigenem System-Prompt, und wie dieser gezählt. Lass beides leer, um nichts zu senden. Im System-Prompt eines Chats kannst du es ausschalten.',
  about: 'Über dich',
  aboutHint: 'Zum Beispiel dein Beruf, womit du dich auskennst, welche Einheiten du verwendest.',
  instructions: 'Dauerhafte Anweisungen',
  instructionsHint: 'Wie Antworten aussehen sollen.',
  ofFolder: 'Dauerhafte Anweisungen',
  ofFolderHint:
    'Werden mit jedem Chat in diesem Ordner gesendet, auch mit früheren, nach den Anweisungen für alle Chats.',
  inChat: 'Meine dauerhaften Anweisungen senden',
  whatIsSent: 'Was gesendet wird',
};
