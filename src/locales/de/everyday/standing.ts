import type { standingWords as English } from '../../en/everyday/standing';

export const standingWords: typeof English = {
  title: 'In allen Chats',
  text: 'Wird am Anfang jedes Chats gesendet, über dessen eigenem System-Prompt, und gezählt wie dieser. Lass beides leer, um nichts zu senden. Im System-Prompt eines Chats kannst du es abschalten.',
  about: 'Über dich',
  aboutHint: 'Etwa deine Arbeit, womit du dich auskennst, welche Einheiten du verwendest.',
  instructions: 'Dauerhafte Anweisungen',
  instructionsHint: 'Wie du Antworten haben willst.',
  ofFolder: 'Dauerhafte Anweisungen',
  ofFolderHint: 'Werden mit jedem Chat in diesem Ordner gesendet, auch früheren, nach denen für alle Chats.',
  inChat: 'Meine dauerhaften Anweisungen senden',
  whatIsSent: 'Was gesendet wird',
};
