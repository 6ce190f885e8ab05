import type { audioWords as English } from '../../en/chat/audio';
import { count, usd } from '../../format';

export const audioWords: typeof English = {
  dictate: 'Diktieren',
  bar: 'Diktat',
  asking: 'Der Browser fragt nach dem Mikrofon …',
  recording: 'Aufnahme läuft',
  paused: 'Angehalten',
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
  price: (amount) => `etwa ${usd(amount, false)}`,
  kept: (length) => `Die Aufnahme von ${length} ist noch da.`,
  transcribe: 'Transkribieren',
  tryAgain: 'Erneut versuchen',
  again: 'Erneut transkribieren',
  anyway: 'Trotzdem transkribieren',
  useHeard: 'Verwenden, was ankam',
  attach: 'Aufnahme anhängen',
  save: 'Aufnahme speichern',
  transcribeTitle: (name) => `${name} transkribieren`,
  withTimes: 'Mit Zeiten',
  withTimesHelp:
    'Whisper, Voxtral und Modelle, die Sprecher unterscheiden, geben Zeiten an. Andere geben nur die Wörter.',
  priceOf: (amount, length) => `Etwa ${usd(amount, false)} für ${length}.`,
  lengthOf: (length) => `${length} lang. Für dieses Modell ist kein Preis bekannt.`,
  cost: (amount) => `Es hat etwa ${usd(amount, false)} gekostet.`,
  saveSound: 'Ton speichern',
  transcript: 'Transkript',
  intoMessage: 'In die Nachricht setzen',
  asText: 'Als Text anhängen',
  saveText: 'Als Text speichern',
  options: 'Einstellungen zum Diktat',
  model: 'Transkriptionsmodell',
  modelHelp: 'Gelistete Modelle, die transkribieren, werden vorgeschlagen. Du kannst jedes andere eingeben.',
  language: 'Gesprochene Sprache',
  languageHelp: 'Ein Kürzel wie en, de oder ja. Leer lassen, um sie erkennen zu lassen.',
  sentTo: (host) => `Die Aufnahme geht an ${host}.`,
  plain: {
    'microphone-refused': {
      sentence: 'Diese Seite darf das Mikrofon nicht benutzen.',
      remedy:
        'Erlaube es in den Website-Einstellungen des Browsers (das Symbol neben der Adresse), dann versuche es erneut. Wenn die Website selbst es verbietet, frag den Betreiber.',
    },
    'no-microphone': { sentence: 'Es gibt kein Mikrofon.', remedy: 'Schließ eines an, dann versuche es erneut.' },
    'microphone-busy': {
      sentence: 'Das Mikrofon reagiert nicht.',
      remedy:
        'Vielleicht benutzt es ein anderes Programm. Beende das, oder zieh das Mikrofon ab und steck es wieder ein, dann versuche es erneut.',
    },
    'insecure-page': {
      sentence: 'Browser geben das Mikrofon nur Seiten, die über https oder von diesem Rechner geöffnet wurden.',
      remedy: 'Öffne Tally über https, oder häng stattdessen eine Aufnahme an.',
    },
    'cannot-record': {
      sentence: 'Dieser Browser kann keinen Ton aufnehmen.',
      remedy: 'Aktualisiere ihn, oder häng stattdessen eine Aufnahme an.',
    },
    'nothing-recorded': {
      sentence: 'Die Aufnahme ist leer.',
      remedy: 'Nimm erneut auf, und sprich, bevor du stoppst.',
    },
    'nothing-heard': {
      sentence: 'Es waren keine Wörter zu hören.',
      remedy: 'Prüfe das Mikrofon, die Sprache und das Modell in den Einstellungen, dann versuche es erneut.',
    },
    'no-model': {
      sentence: 'Es ist kein Transkriptionsmodell gewählt, und der Endpunkt listet keines, das bekannt ist.',
      remedy: 'Gib seinen Namen hier in den Einstellungen ein.',
    },
    'no-voice': {
      sentence: 'Dieses Gerät hat keine eigene Stimme.',
      remedy:
        'Installiere eine in den Einstellungen deines Systems, oder lass den Endpunkt vorlesen, wo er das kann. Stimmen, die den Text anderswohin senden, werden nicht angeboten.',
    },
    'nothing-to-read': {
      sentence: 'Hier gibt es außer Code nichts vorzulesen.',
      remedy: 'Kopiere ihn stattdessen.',
    },
    unplayable: {
      sentence: 'Dieser Browser kann den Ton, der ankam, nicht abspielen.',
      remedy: 'Speichere ihn, und öffne ihn in einem anderen Programm.',
    },
  },
  noSuchPath: (path) => ({
    sentence: `Dieser Endpunkt hat nichts unter ${path}.`,
    remedy:
      'Vielleicht bietet er das gar nicht an. Wähle für diesen Chat einen Endpunkt, der es tut, oder prüfe die Basis-URL.',
  }),
  brokeOff: { sentence: 'Die Transkription brach ab.', remedy: 'Was ankam, steht darunter.' },
  cutOff: {
    sentence: 'Die Verbindung brach ab, bevor Wörter kamen.',
    remedy: 'Prüfe deine Verbindung, dann versuche es erneut.',
  },
};
