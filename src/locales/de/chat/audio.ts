import type { audioWords as English } from '../../en/chat/audio';
import { count, usd } from '../../format';

export const audioWords: typeof English = {
  dictate: 'Diktieren',
  bar: 'Diktat',
  asking: 'Dein Browser fragt nach dem Mikrofon …',
  recording: 'Aufnahme läuft',
  paused: 'Pausiert',
  level: 'Lautstärke',
  pause: 'Pause',
  resume: 'Fortsetzen',
  done: 'Fertig',
  discard: 'Verwerfen',
  stop: 'Stopp',
  transcribing: 'Wird transkribiert …',
  progress: (done, of) =>
    of === null
      ? `Wird transkribiert … Teil ${count(done + 1)}.`
      : `Wird transkribiert … Teil ${count(done + 1)} von ${count(of)}.`,
  heard: 'Bisher gehört',
  kept: (length) => `Die Aufnahme (${length}) bleibt erhalten.`,
  transcribe: 'Transkribieren',
  tryAgain: 'Erneut versuchen',
  again: 'Erneut transkribieren',
  anyway: 'Trotzdem transkribieren',
  useHeard: 'Angekommenes verwenden',
  attach: 'Aufnahme anhängen',
  save: 'Aufnahme speichern',
  transcribeTitle: (name) => `${name} transkribieren`,
  withTimes: 'Mit Zeiten',
  withTimesHelp:
    'Whisper, Voxtral und Modelle, die Sprecher unterscheiden, geben Zeiten an. Andere liefern nur den Text.',
  priceOf: (amount, length) => `${usd(amount, false)} für ${length}.`,
  lengthOf: (length) => `${length} lang. Für dieses Modell ist kein Preis bekannt.`,
  cost: (amount) => `Es hat ${usd(amount, false)} gekostet.`,
  saveSound: 'Audio speichern',
  transcript: 'Transkript',
  intoMessage: 'In die Nachricht einfügen',
  asText: 'Als Text anhängen',
  saveText: 'Als Text speichern',
  options: 'Diktiereinstellungen',
  model: 'Transkriptionsmodell',
  modelHelp: 'Gelistete Modelle, die transkribieren, werden vorgeschlagen. Du kannst jedes andere eingeben.',
  language: 'Gesprochene Sprache',
  languageHelp: 'Ein Kürzel wie en, de oder ja. Leer lassen, um sie automatisch zu erkennen.',
  sentTo: (host) => `Die Aufnahme geht an ${host}.`,
  plain: {
    'microphone-refused': {
      sentence: 'Diese Seite darf das Mikrofon nicht benutzen.',
      remedy:
        'Erlaube es in den Website-Einstellungen des Browsers (das Symbol neben der Adresse) und versuche es dann erneut. Wenn die Website selbst es verbietet, frage den Betreiber.',
    },
    'no-microphone': {
      sentence: 'Es wurde kein Mikrofon gefunden.',
      remedy: 'Schließe eines an und versuche es dann erneut.',
    },
    'microphone-busy': {
      sentence: 'Das Mikrofon reagiert nicht.',
      remedy:
        'Vielleicht verwendet es ein anderes Programm. Beende dieses oder stecke das Mikrofon ab und wieder an, und versuche es dann erneut.',
    },
    'insecure-page': {
      sentence:
        'Browser erlauben das Mikrofon nur auf Seiten, die über https oder von diesem Computer geöffnet wurden.',
      remedy: 'Öffne Tally über https oder hänge stattdessen eine Aufnahme an.',
    },
    'cannot-record': {
      sentence: 'Dieser Browser kann kein Audio aufnehmen.',
      remedy: 'Aktualisiere ihn oder hänge stattdessen eine Aufnahme an.',
    },
    'nothing-recorded': {
      sentence: 'Die Aufnahme ist leer.',
      remedy: 'Starte die Aufnahme neu und sprich, bevor du sie stoppst.',
    },
    'nothing-heard': {
      sentence: 'Es waren keine Wörter zu hören.',
      remedy: 'Prüfe das Mikrofon, die Sprache und das Modell in den Einstellungen und versuche es dann erneut.',
    },
    'no-model': {
      sentence: 'Es ist kein Transkriptionsmodell ausgewählt, und der Endpunkt listet keines, das Tally kennt.',
      remedy: 'Gib hier in den Einstellungen den Namen eines Modells ein.',
    },
    'no-voice': {
      sentence: 'Dieses Gerät hat keine eigene Stimme.',
      remedy:
        'Installiere eine in den Systemeinstellungen oder lass den Endpunkt vorlesen, falls er das kann. Stimmen, die den Text an andere Dienste senden, werden nicht angeboten.',
    },
    'nothing-to-read': {
      sentence: 'Diese Nachricht besteht nur aus Code, der nicht vorgelesen wird.',
      remedy: 'Kopiere ihn stattdessen.',
    },
    unplayable: {
      sentence: 'Dieser Browser kann das empfangene Audio nicht abspielen.',
      remedy: 'Speichere es und öffne es in einem anderen Programm.',
    },
  },
  noSuchPath: (path) => ({
    sentence: `Dieser Endpunkt bietet unter ${path} nichts an.`,
    remedy:
      'Vielleicht unterstützt er das nicht. Wähle für diesen Chat einen anderen Endpunkt oder prüfe die Basis-URL.',
  }),
  brokeOff: { sentence: 'Die Transkription wurde unterbrochen.', remedy: 'Was ankam, steht darunter.' },
  cutOff: {
    sentence: 'Die Verbindung brach ab, bevor Text ankam.',
    remedy: 'Prüfe deine Verbindung und versuche es dann erneut.',
  },
};
