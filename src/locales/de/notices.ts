import type { noticeWords as English } from '../en/notices';
import { count, usd } from '../format';

export const noticeWords: typeof English = {
  plain: {
    'chat-duplicated': 'Dupliziert. Das ist die Kopie.',
    'text-attached': 'Langer Text: als Datei angehängt. „Rückgängig“ fügt ihn in die Nachricht ein.',
    dictated: 'In die Nachricht eingefügt. Prüfe den Text, bevor du ihn sendest.',
    'system-prompt-changed': 'System-Prompt geändert.',
    'reply-running':
      'Noch nicht gesendet: Die Antwort läuft noch. Warte, bis sie fertig ist, oder drücke „Stopp“ und sende dann.',
    'reply-elsewhere': 'Noch nicht gesendet: Ein anderer Tab schreibt noch an der Antwort darüber.',
    'edit-discarded': 'Änderungen verworfen.',
    'summary-removed': 'Zusammenfassung entfernt. Die Nachrichten, die sie ersetzt hat, werden wieder gesendet.',
    updated: 'Tally wurde aktualisiert, daher wurde die Seite neu geladen. Dein Entwurf ist noch da.',
    'share-lost':
      'Das Geteilte ist nicht angekommen: Vielleicht hat dieser Browser keinen Platz mehr. Teile es noch einmal.',
    'drop-kept':
      'Was du abgelegt hast, bleibt hier. Sobald du angefangen hast, kannst du es importieren oder anhängen.',
    'new-version': 'Eine neue Version von Tally ist bereit.',
    'changed-elsewhere': 'Endpunkte oder Daten wurden in einem anderen Tab geändert.',
    'restoring-elsewhere':
      'Ein anderer Tab stellt ein Backup wieder her. Was hier geändert wird, wird danach gespeichert.',
    copied: 'Kopiert.',
    'not-copied': 'Der Browser lässt diese Seite nicht auf die Zwischenablage zugreifen.',
    'everything-deleted': 'Alles wurde gelöscht.',
    'insecure-page':
      'Diese Seite wurde nicht über https geöffnet. Schlüssel werden daher vergessen, wenn du sie schließt, und Tabs wissen nichts voneinander.',
    'temporary-ended': 'Temporärer Chat beendet.',
    'temporary-kept': 'Behalten. Dieser Chat steht jetzt in deiner Liste.',
  },
  deleted: 'Gelöscht.',
  deletedOne: (title) => `„${title}“ gelöscht.`,
  folderDeleted: (name) => `Ordner „${name}“ gelöscht. Seine Chats bleiben erhalten.`,
  folderMoved: (name, place, of) => `„${name}“ ist jetzt Nummer ${count(place)} von ${count(of)}.`,
  folderMovedIn: (name, place, of, inside) =>
    `„${name}“ ist jetzt Nummer ${count(place)} von ${count(of)} in „${inside}“.`,
  chatsMovedOut: (n) => (n === 1 ? 'Aus dem Ordner verschoben.' : `${count(n)} Chats aus dem Ordner verschoben.`),
  chatsMoved: (n, to) => (n === 1 ? `Nach „${to}“ verschoben.` : `${count(n)} Chats nach „${to}“ verschoben.`),
  chatsDeleted: (n) => `${count(n)} Chats gelöscht.`,
  chatsArchived: (n) => (n === 1 ? 'Archiviert.' : `${count(n)} Chats archiviert.`),
  chatsUnarchived: (n) => (n === 1 ? 'Aus dem Archiv geholt.' : `${count(n)} Chats aus dem Archiv geholt.`),
  chatsTagged: (n) => (n === 1 ? 'Tags geändert.' : `Tags von ${count(n)} Chats geändert.`),
  chatNamed: (title) => `Der Chat heißt jetzt „${title}“.`,
  chatNotNamed: {
    noTitle: 'Der Chat behält seinen Titel. Das Modell hat keinen Titel geliefert.',
    because: (why) => `Der Chat behält seinen Titel. ${why}`,
    anyway: 'Trotzdem benennen',
  },
  tagRenamed: (tag, to) => `„${tag}“ heißt jetzt „${to}“.`,
  tagRemoved: (tag) => `Tag „${tag}“ aus allen Chats entfernt.`,
  messagesDeleted: (n) => (n === 1 ? 'Nachricht gelöscht.' : `${count(n)} Nachrichten gelöscht.`),
  messagesWait: (n) =>
    n === 1
      ? 'In einem anderen Chat wartet eine Nachricht darauf, gesendet zu werden.'
      : `In anderen Chats warten ${count(n)} Nachrichten darauf, gesendet zu werden.`,
  show: 'Anzeigen',
  rearranged: {
    insert: 'Nachricht eingefügt.',
    move: 'Nachricht verschoben.',
    role: 'Rolle geändert.',
    words: 'Als neue Version gespeichert.',
  },
  summaryLost:
    'Die Zusammenfassung passt nicht zu dieser Version, daher werden die Nachrichten, die sie ersetzt hat, wieder gesendet.',
  parameterRemoved: (parameter) => `„${parameter}“ aus den Parametern dieses Chats entfernt.`,
  columnTaken: {
    parameters: 'Dieser Chat verwendet jetzt die Parameter dieser Spalte.',
    model: (model) => `Dieser Chat verwendet jetzt ${model}.`,
    both: (model) => `Dieser Chat verwendet jetzt ${model} mit den Parametern dieser Spalte.`,
  },
  transcriptAdded: 'In die Nachricht eingefügt, anstelle der Audiodatei. Prüfe den Text, bevor du ihn sendest.',
  attachmentRemoved: (name) => `${name} entfernt.`,
  pictureEdited: (name) => `${name} geändert.`,
  maskRemoved: (name) => `Maske von ${name} entfernt.`,
  recordsSkipped: (n) =>
    n === 1 ? 'Ein beschädigter Datensatz wurde übersprungen.' : `${count(n)} beschädigte Datensätze übersprungen.`,
  promptsImported: (added, replaced) => `Prompts importiert: ${count(added)} hinzugefügt, ${count(replaced)} ersetzt.`,
  budgetSoft: {
    month: (limitUsd, spentUsd) =>
      `Du hast dein weiches Limit von ${usd(limitUsd)} pro Monat erreicht: ${usd(spentUsd)} ausgegeben.`,
    chat: (limitUsd, spentUsd) =>
      `Du hast dein weiches Limit von ${usd(limitUsd)} pro Chat erreicht: ${usd(spentUsd)} in diesem ausgegeben.`,
  },
  budgetUnpriced: (model) =>
    `Deine Limits gelten nicht für ${model}, weil der Preis unbekannt ist. Du kannst ihn unter Einstellungen → Modelle eingeben.`,
};
