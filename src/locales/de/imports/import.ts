import type { importWords as English } from '../../en/imports/import';
import { count } from '../../format';
import { list } from '../../grammar';

const chats = (n: number): string => `${count(n)} ${n === 1 ? 'Chat' : 'Chats'}`;
const files = (n: number): string => `${count(n)} ${n === 1 ? 'Bild oder Datei' : 'Bilder und Dateien'}`;

export const importWords: typeof English = {
  title: 'Importieren',
  text: 'Übernimmt Chats aus ChatGPT, Claude und anderen Apps. Wähle die Datei oder .zip-Datei aus ihrem Export aus oder lege sie irgendwo auf der Seite ab.',
  choose: 'Datei importieren',
  folder: 'Ordner importieren',
  which: 'Welche Apps es gibt und wo du ihre Exporte findest',
  reads: (apps) => `Liest Exporte aus ${list(apps)}.`,
  places: {
    chatgpt:
      'ChatGPT und Claude: Einstellungen, dann „Daten exportieren“. Der Link kommt per E-Mail. Die .zip-Datei kann direkt importiert werden.',
    claude:
      'Die E-Mail von Claude führt manchmal zu einer .json, die nur Downloads auflistet. Öffne die Links darin: Die Chats sind in conversations-*.zip.',
    gemini: 'Gemini: Google Takeout, dann „Meine Aktivitäten“ nur mit Gemini-Apps, als JSON statt HTML.',
    jan: 'Jan: den Ordner „threads“ aus seinem Datenordner hier ablegen.',
    cherry:
      'Cherry Studio: Backups, die eine data.json enthalten. Neuere sind eine Datenbank, die nur die App selbst lesen kann.',
  },
  import: 'Importieren',
  close: 'Schließen',
  attach: 'Stattdessen an die Nachricht anhängen',
  restore: 'Dieses Backup wiederherstellen …',
  restoreTitle: 'Backup wiederherstellen',
  isBackup: 'Das ist ein Tally-Backup. Alles darin kann wiederhergestellt werden.',
  areBackups:
    'Das sind Tally-Backups. Sie werden einzeln wiederhergestellt: Ziehe die anderen danach noch einmal hierher.',
  reading: 'Die Dateien werden zuerst gelesen. Noch wird nichts geändert.',
  from: (apps) => `Aus ${list(apps)}`,
  formats: {
    'big-agi': 'big-AGI',
    'better-chatgpt': 'BetterChatGPT',
    'chatbot-ui': 'Chatbot UI',
    chatbox: 'Chatbox',
    chatgpt: 'ChatGPT',
    'chatgpt-web': 'chatgpt-web',
    'cherry-studio': 'Cherry Studio',
    claude: 'Claude',
    'claude-memory': 'Claudes Notizen über dich',
    'claude-projects': 'Claude-Projekten',
    'fine-tuning': 'Fine-Tuning-JSONL',
    'gemini-takeout': 'Gemini (Google Takeout)',
    hollama: 'hollama',
    jan: 'Jan',
    'le-chat': 'Le Chat',
    librechat: 'LibreChat',
    'llama-cpp': 'llama.cpp',
    messages: 'einer Liste von Nachrichten',
    nextchat: 'NextChat',
    'open-webui': 'Open WebUI',
    preference: 'Fine-Tuning-JSONL (DPO)',
    sharegpt: 'ShareGPT',
    tally: 'Tally',
    typingmind: 'TypingMind',
  },
  chats,
  messages: (n) => `${count(n)} ${n === 1 ? 'Nachricht' : 'Nachrichten'}`,
  media: files,
  prompts: (n) => `${count(n)} ${n === 1 ? 'Prompt' : 'Prompts'}`,
  facts: {
    found: 'In den Dateien',
    added: 'Hier neu',
    grown: 'Seit deinem Import geändert',
    grownHint: 'Ihre neuen Nachrichten kommen dazu. Was du hier geschrieben hast, bleibt.',
    here: 'Schon hier',
    hereHint: 'Sie bleiben, wie sie sind.',
    undated: 'Ohne Zeitangabe',
    undatedHint: 'Sie bekommen die Zeit des Imports.',
    instructed: 'Mit System-Prompt',
    instructedHint:
      'Was die andere App dem Modell in diesen Chats vorgab, ist hier deren System-Prompt. Er geht mit jeder Anfrage mit, und du kannst ihn ändern.',
  },
  lost: 'Was nicht übernommen wird',
  losses: {
    chat: (n) => `${chats(n)} ohne lesbare Nachrichten`,
    message: (n) =>
      `${count(n)} ${n === 1 ? 'Eintrag, der beschädigt oder keine Nachricht ist' : 'Einträge, die beschädigt oder keine Nachrichten sind'}`,
    file: (n) =>
      n === 1
        ? `${files(n)}, im Export genannt, aber nicht enthalten. Die Nachricht weist darauf hin.`
        : `${files(n)}, die der Export nennt, aber nicht enthält. Die Nachrichten weisen darauf hin.`,
    tool: (n) =>
      `${count(n)} ${n === 1 ? 'Schritt' : 'Schritte'} zwischen dem Modell und seinen Tools, z. B. Suchen und Code`,
    hidden: (n) => `${count(n)} ${n === 1 ? 'Nachricht, die' : 'Nachrichten, die'} die App selbst nicht zeigt`,
    link: (n) =>
      n === 1
        ? `${count(n)} Nachricht, deren Position im Chat verloren ging. Sie steht am Anfang des Chats.`
        : `${count(n)} Nachrichten, deren Position im Chat verloren ging. Sie stehen am Anfang des Chats.`,
    time: (n) => `${count(n)} ${n === 1 ? 'unlesbare Zeitangabe' : 'unlesbare Zeitangaben'}`,
    version: (n) => `${count(n)} ${n === 1 ? 'weiterer Entwurf' : 'weitere Entwürfe'} von Antworten`,
    setting: (n) => `${count(n)} ${n === 1 ? 'Einstellung' : 'Einstellungen'}, die nur die andere App hat`,
    key: (n) => `${count(n)} API-Schlüssel. Schlüssel werden nie importiert.`,
    content: (n) => `${count(n)} ${n === 1 ? 'Stück' : 'Stücke'} unbekannter Art`,
    document: (n) => `${count(n)} ${n === 1 ? 'Dokument' : 'Dokumente'} aus Projekten`,
    voice: (n) =>
      `${count(n)} ${n === 1 ? 'Sprachaufnahme' : 'Sprachaufnahmen'}. Der gesprochene Text wird übernommen.`,
    database: (n) =>
      `${count(n)} ${n === 1 ? 'Datenbank, die' : 'Datenbanken, die'} nur die App selbst lesen kann. Exportiere die Chats darin als JSON.`,
    rating: (n) =>
      `${count(n)} ${n === 1 ? 'Bewertung oder Markierung' : 'Bewertungen und Markierungen'} von Nachrichten`,
    summary: (n) =>
      `${count(n)} ${n === 1 ? 'Zusammenfassung' : 'Zusammenfassungen'}, die die App geschrieben hat. Die Nachrichten selbst sind hier.`,
  },
  others: (n) => `${count(n)} ${n === 1 ? 'Datei' : 'Dateien'} ohne Chats, die keine Nachricht nennt:`,
  mayNotFit: (needs, free) =>
    `Das braucht bis zu ${needs}. In diesem Browser sind ${free} frei. Chats, die nicht hineinpassen, werden nicht übernommen.`,
  problems: {
    'cut-off': 'ist abgeschnitten.',
    'not-json': 'ist beschädigt: Das ist kein JSON.',
    unknown: 'ist kein Export, den Tally kennt.',
    empty: 'ist leer.',
    'too-large': 'hat einen Teil, der für einen Browser zu groß ist.',
    downloads:
      'listet nur Downloads auf. Öffne die Links darin und importiere die Datei conversations-*.zip, die du bekommst.',
    'too-many-files': 'enthält mehr als 100.000 Dateien. Entpacke sie und wähle die .json-Dateien darin aus.',
    'broken-zip': 'ist beschädigt oder unvollständig.',
    encrypted: 'ist passwortgeschützt. Entpacke die Datei zuerst.',
    unreadable: 'konnte nicht gelesen werden. Wähle die Datei noch einmal aus.',
  },
  more: (n) => `Und ${count(n)} weitere.`,
  intact: 'Was vor dem Schaden steht, kann importiert werden.',
  failed:
    'Die Dateien konnten nicht gelesen werden: Der Browser hat das Lesen abgebrochen. Gib Arbeitsspeicher frei und versuche es erneut oder wähle weniger Dateien aus.',
  elsewhere:
    'Hier oder in einem anderen Tab wird noch importiert, ein Import rückgängig gemacht oder ein Backup wiederhergestellt. Warte, bis das abgeschlossen ist, und versuche es dann erneut.',
  nothing: 'Es gibt nichts zu importieren.',
  allHere: 'Alles in diesen Dateien ist schon hier.',
  done: (added, grown, unchanged) =>
    [
      added + grown === 0 ? 'Es wurde nichts Neues importiert' : `Importiert: ${chats(added)}`,
      ...(grown > 0 ? [`neue Nachrichten in ${chats(grown)}`] : []),
      ...(unchanged > 0 ? [`${chats(unchanged)} schon hier`] : []),
    ].join(', ') + '.',
  prompted: (n) => `${count(n)} ${n === 1 ? 'Prompt wurde' : 'Prompts wurden'} der Bibliothek hinzugefügt.`,
  cancelled:
    'Du hast abgebrochen. Die bisher importierten Chats sind vollständig. Importiere dieselben Dateien noch einmal, um den Rest zu bekommen.',
  full: 'Für mehr war kein Platz. Die bisher importierten Chats sind vollständig. Schaffe Platz und importiere dieselben Dateien noch einmal.',
  undoable: (when, added, grown) =>
    `Importiert ${when}: ${chats(added)}${grown > 0 ? `, neue Nachrichten in ${chats(grown)}` : ''}.`,
  undo: 'Import rückgängig machen',
  undoText: 'Ein Import lässt sich einen Tag lang rückgängig machen. Chats, die du seitdem verwendet hast, bleiben.',
  undone: (undone, kept, left) =>
    `Rückgängig gemacht: ${chats(undone)}.${kept > 0 ? ` ${chats(kept)} ${kept === 1 ? 'wurde' : 'wurden'} seitdem geändert und ${kept === 1 ? 'bleibt' : 'bleiben'}.` : ''}${left > 0 ? ` Noch übrig: ${chats(left)}. Mache den Import noch einmal rückgängig, um fortzufahren.` : ''}`,
};
