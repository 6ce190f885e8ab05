import type {
  exportWords as EnglishExport,
  fineTuningWords as EnglishFineTuning,
  uploadWords as EnglishUpload,
} from '../../en/export/export';
import { count } from '../../format';

const chats = (n: number): string => (n === 1 ? '1 Chat' : `${count(n)} Chats`);
const examples = (n: number): string => (n === 1 ? '1 Beispiel' : `${count(n)} Beispiele`);

export const exportWords: typeof EnglishExport = {
  title: 'Exportieren',
  section: 'Chats exportieren',
  sectionText: 'Speichert Chats zum Lesen, Teilen oder für andere Apps. Ein Backup enthält alles.',
  format: 'Format',
  formats: {
    markdown: { label: 'Markdown', hint: 'Zum Bearbeiten, Veröffentlichen oder für deine Notizen.' },
    html: { label: 'HTML', hint: 'Eine Seite, die sich überall öffnen lässt, mit farbigem Code und Formeln.' },
    json: { label: 'JSON', hint: 'Der ganze Chat mit allen Zweigen. Tally kann ihn wieder importieren.' },
    text: { label: 'Reiner Text', hint: 'Nur die Wörter, ohne Formatierung.' },
    'fine-tuning': { label: 'Fine-Tuning-JSONL', hint: 'Beispiele zum Trainieren eines Modells, eines pro Zeile.' },
    sharegpt: { label: 'ShareGPT', hint: 'Unterhaltungen, wie offene Trainingsprogramme sie lesen.' },
  },
  include: 'Was hineinkommt',
  versions: 'Versionen',
  versionsOf: { shown: 'Aktueller Zweig', all: 'Alle Zweige' },
  media: 'Bilder und Dateien',
  places: {
    people: { inside: 'Bilder in der Datei', beside: 'In einem Ordner daneben (Zip)', named: 'Nur Namen' },
    page: { inside: 'In der Datei', beside: 'In einem Ordner daneben (Zip)', named: 'Nur Namen' },
    text: { inside: 'Texte in der Datei', beside: 'In einem Ordner daneben (Zip)', named: 'Nur Namen' },
    tally: { inside: 'In der Datei', beside: 'Daneben in einem Zip', named: 'Weggelassen' },
  },
  files: 'Dateien',
  filesOf: { each: 'Eine pro Chat (Zip)', one: 'Alle Chats in einer Datei' },
  systemPrompt: 'System-Prompts',
  reasoning: 'Überlegungen',
  figures: 'Zeiten, Modelle und Kosten',
  messages: 'Nachrichten wählen',
  allMessages: 'Alle Nachrichten',
  chosenMessages: (n, of) => `${count(n)} von ${count(of)}`,
  messageOf: (n, speaker, words) => `${count(n)}. ${speaker}: ${words}`,
  print: 'Drucken oder als PDF speichern',
  problems: {
    'not-read':
      'Ein Chat konnte nicht gelesen werden, daher wurde nichts gespeichert. Lade die Seite neu und versuche es erneut.',
    'too-large':
      'Das Zip wäre größer als 4 GB oder hätte mehr als 65.535 Dateien. Wähle weniger Chats oder lass Bilder und Dateien weg.',
  },
  chats: {
    label: 'Chats',
    which: 'Welche Chats',
    all: (n) => (n === 1 ? '1 Chat' : `Alle ${count(n)} Chats`),
    some: 'Ausgewählte Chats',
    find: 'Chat suchen',
    chosen: (n) => `${chats(n)} ausgewählt`,
    more: (n) => `${chats(n)} mehr. Gib etwas ein, um einen zu finden.`,
    none: 'Kein Chat hat diese Wörter im Titel.',
  },
  save: 'Datei speichern',
  saveFiles: 'Beide Dateien speichern',
  untitled: 'Neuer Chat',
};

export const fineTuningWords: typeof EnglishFineTuning = {
  noJobs:
    'Tally schreibt und prüft die Datei. Tally startet keine Trainingsjobs: OpenAI nimmt keine mehr von neuen Kunden an, und andere Anbieter haben jeweils eine eigene Schnittstelle.',
  contents: 'Was hineinkommt',
  kind: 'Beispiele',
  kinds: { chat: 'Unterhaltungen', preference: 'Antwortpaare (DPO)' },
  kindHints: {
    chat: 'Jeder Zweig ist ein Beispiel. Seine Antworten werden gelernt.',
    preference: 'Die aktuelle Version jeder Antwort wird ihren anderen Versionen vorgezogen.',
  },
  versions: 'Versionen',
  versionsOf: { shown: 'Aktueller Zweig', all: 'Alle Zweige' },
  allHint: 'Antworten, die Zweige gemeinsam haben, werden einmal gelernt.',
  learn: 'Lernen aus',
  learnFrom: { all: 'Allen Antworten', last: 'Letzter Antwort jedes Zweigs' },
  systemPrompt: 'System-Prompts einschließen',
  messages: 'Nachrichten wählen',
  messageUses: { learned: 'Lernen', included: 'Einschließen', context: 'Nur Kontext', 'left-out': 'Weglassen' },
  useOf: (n, speaker) => `Verwendung von Nachricht ${n} (${speaker})`,
  openFile: 'Stattdessen eine .jsonl-Datei prüfen',
  openShareGpt: 'Stattdessen eine .json-Datei prüfen',
  repeatedHint:
    'Antworten, die Zweige gemeinsam haben, stehen mehrmals darin: ShareGPT kann nicht sagen, welche gelernt werden.',
  backToChats: 'Zurück zu deinen Chats',
  opened: (name) => `${name} wird geprüft.`,
  fileProblems: {
    unreadable: 'Die Datei konnte nicht gelesen werden. Wähle sie noch einmal aus.',
    'too-large': 'Die Datei ist zu groß für einen Browser. Teile sie in Dateien unter 256 MB.',
  },
  reading: (done, of) => `Chat ${count(done)} von ${count(of)} wird gelesen`,
  counting: 'Tokens werden gezählt',
  check: 'Prüfen',
  summary: (n, tokens) => `${examples(n)}, ${tokens} Tokens.`,
  lengths: 'Tokens pro Beispiel',
  lengthsOf: (shortest, median, longest) => `Kürzestes ${shortest}, Median ${median}, längstes ${longest}.`,
  table: 'Als Tabelle ansehen',
  range: 'Tokens',
  examples: 'Beispiele',
  training: 'Training',
  model: 'Zu trainierendes Modell',
  price: 'Preis pro 1 Mio. Tokens',
  priceHint: (asOf) => `OpenAIs Listenpreis, Stand ${asOf}. Ändere ihn, wenn deiner abweicht.`,
  noPrice: 'Tally kennt für dieses Modell keinen Preis.',
  epochs: 'Epochen',
  epochsHint: 'Leer lassen für die übliche Zahl.',
  validation: 'Zur Validierung (%)',
  seed: 'Seed',
  seedHint: 'Derselbe Seed wählt dieselben Beispiele.',
  perEpoch: 'Eine Epoche',
  allEpochs: (n) => (n === 1 ? '1 Epoche' : `${count(n)} Epochen`),
  trained: (tokens) => `${tokens} Tokens`,
  unpriced: 'kein Preis bekannt',
  parts: (training, validation) =>
    `${examples(training)} zum Training, ${count(validation)} zur Validierung. Zweige eines Chats bleiben zusammen.`,
  limit: (tokens) => `Dieses Modell liest höchstens ${tokens} Tokens eines Beispiels.`,
};

export const uploadWords: typeof EnglishUpload = {
  title: 'Hochladen',
  text: 'Sendet die Datei an den gewählten Endpunkt, zum Fine-Tuning. Gesendet wird erst, wenn du „Hochladen“ drückst.',
  endpoint: 'Endpunkt',
  upload: 'Hochladen',
  stop: 'Stopp',
  under: (name, size, host) => `${name} (${size}) wird an ${host} gesendet …`,
  done: (name, host) => `${name} liegt bei ${host} als`,
  copy: 'ID kopieren',
  noFiles: 'Dieser Endpunkt nimmt unter /files keine Dateien an.',
};
