import type { spaceWords as English } from '../../en/settings/space';
import { count } from '../../format';

const attachments = (n: number): string => `${count(n)} ${n === 1 ? 'Anhang' : 'Anhänge'}`;

export const spaceWords: typeof English = {
  title: 'Was Speicherplatz belegt',
  text: 'Zählt alles, was in diesem Browser aufbewahrt wird. Das kann einige Sekunden dauern. Du kannst währenddessen weiterarbeiten.',
  measure: 'Zählen',
  again: 'Erneut zählen',
  kinds: {
    text: 'Chats und Prompts, als Text',
    attachments: 'Dateien, Bilder und Audio',
    index: 'Suchindex',
    vectors: 'Index der Suche nach Bedeutung',
    usage: 'Verlauf der Anfragen',
    drafts: 'Entwürfe',
  },
  largest: 'Größte Chats',
  size: (size, lastUse) => `${size}, zuletzt verwendet ${lastUse}`,
  open: 'Öffnen',
  openOf: (title) => `${title} öffnen`,
  free: 'Was gelöscht werden kann',
  nothing:
    'Nichts freizugeben. Die Suchindizes sind im Vergleich zum Text klein und werden gebraucht, um ihn zu finden.',
  bin: (chats, messages) =>
    chats + messages === 0
      ? ''
      : `Im Papierkorb: ${count(chats)} ${chats === 1 ? 'Chat' : 'Chats'} und ${count(messages)} ${messages === 1 ? 'Nachricht' : 'Nachrichten'}. Sie werden nach 30 Tagen automatisch gelöscht.`,
  unused: (n) => (n === 0 ? '' : `${attachments(n)}, die keine Nachricht braucht. Sie werden automatisch gelöscht.`),
  old: (n) => (n === 0 ? '' : `${attachments(n)} nur in Chats, die du ein halbes Jahr nicht verwendet hast.`),
  ask: { bin: 'Papierkorb leeren …', unused: 'Unbenutzte löschen …', old: 'Alte Anhänge löschen …' },
  sure: {
    bin: 'Alles im Papierkorb wird endgültig gelöscht.',
    unused: 'Diese Anhänge werden endgültig gelöscht. Keine Nachricht braucht sie.',
    old: 'Diese Anhänge werden endgültig gelöscht. Ihre Chats bleiben und sagen, was fehlt. Speichere vorher ein Backup mit Anhängen, wenn du sie noch brauchen könntest.',
  },
  confirm: { bin: 'Papierkorb jetzt leeren', unused: 'Unbenutzte jetzt löschen', old: 'Alte Anhänge jetzt löschen' },
};
