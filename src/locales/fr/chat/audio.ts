import type { audioWords as English } from '../../en/chat/audio';
import { count, usd } from '../../format';

export const audioWords: typeof English = {
  dictate: 'Dicter',
  bar: 'Dictée',
  asking: 'Le navigateur demande le micro…',
  recording: 'Enregistrement',
  paused: 'En pause',
  level: 'Volume',
  pause: 'Pause',
  resume: 'Reprendre',
  done: 'Terminé',
  discard: 'Abandonner',
  stop: 'Arrêter',
  transcribing: 'Transcription…',
  progress: (done, of) =>
    of === null
      ? `Transcription… Partie ${count(done + 1)}.`
      : `Transcription… Partie ${count(done + 1)} sur ${count(of)}.`,
  heard: 'Ce qui a été entendu jusqu’ici',
  kept: (length) => `L’enregistrement de ${length} est conservé.`,
  transcribe: 'Transcrire',
  tryAgain: 'Réessayer',
  again: 'Transcrire de nouveau',
  anyway: 'Transcrire quand même',
  useHeard: 'Utiliser ce qui est arrivé',
  attach: 'Joindre l’enregistrement',
  save: 'Sauvegarder l’enregistrement',
  transcribeTitle: (name) => `Transcrire ${name}`,
  withTimes: 'Avec les minutages',
  withTimesHelp:
    'Whisper, Voxtral et les modèles qui distinguent les voix donnent les minutages. Les autres ne donnent que le texte.',
  priceOf: (amount, length) => `${usd(amount, false)} pour ${length}.`,
  lengthOf: (length) => `Durée ${length}. Aucun prix connu pour ce modèle.`,
  cost: (amount) => `Cela a coûté ${usd(amount, false)}.`,
  saveSound: 'Enregistrer l’audio',
  transcript: 'Transcription',
  intoMessage: 'Ajouter au message',
  asText: 'Joindre en texte',
  saveText: 'Enregistrer en texte',
  options: 'Réglages de la dictée',
  model: 'Modèle de transcription',
  modelHelp: 'Ceux de la liste qui transcrivent sont proposés. Vous pouvez en saisir un autre.',
  language: 'Langue parlée',
  languageHelp: 'Un code comme fr, en ou ja. Laisser vide pour la faire détecter.',
  sentTo: (host) => `L’enregistrement va à ${host}.`,
  plain: {
    'microphone-refused': {
      sentence: 'Cette page n’a pas le droit d’utiliser le micro.',
      remedy:
        'Autorisez-le dans les paramètres de site du navigateur (l’icône à côté de l’adresse), puis réessayez. Si le site lui-même l’interdit, demandez à la personne qui le gère.',
    },
    'no-microphone': { sentence: 'Aucun micro n’a été trouvé.', remedy: 'Branchez-en un, puis réessayez.' },
    'microphone-busy': {
      sentence: 'Le micro ne répond pas.',
      remedy:
        'Un autre programme l’utilise peut-être. Fermez-le, ou débranchez et rebranchez le micro, puis réessayez.',
    },
    'insecure-page': {
      sentence: 'Les navigateurs n’autorisent le micro que pour les pages ouvertes en https ou depuis cet ordinateur.',
      remedy: 'Ouvrez Tally en https, ou joignez un enregistrement.',
    },
    'cannot-record': {
      sentence: 'Ce navigateur ne sait pas enregistrer de l’audio.',
      remedy: 'Mettez-le à jour, ou joignez un enregistrement.',
    },
    'nothing-recorded': {
      sentence: 'L’enregistrement est vide.',
      remedy: 'Recommencez, et parlez avant d’arrêter.',
    },
    'nothing-heard': {
      sentence: 'Aucun mot n’a été entendu.',
      remedy: 'Vérifiez le micro, la langue et le modèle dans les réglages, puis réessayez.',
    },
    'no-model': {
      sentence: 'Aucun modèle de transcription n’est choisi, et l’endpoint n’en liste aucun que Tally connaisse.',
      remedy: 'Saisissez le nom d’un modèle dans ces réglages.',
    },
    'no-voice': {
      sentence: 'Cet appareil n’a pas de voix installée.',
      remedy:
        'Installez-en une dans les réglages du système, ou faites lire l’endpoint, s’il le peut. Les voix qui envoient le texte ailleurs ne sont pas proposées.',
    },
    'nothing-to-read': {
      sentence: 'Ce message ne contient que du code, qui n’est pas lu à voix haute.',
      remedy: 'Copiez-le.',
    },
    unplayable: {
      sentence: 'Ce navigateur ne peut pas lire l’audio reçu.',
      remedy: 'Enregistrez-le, et ouvrez-le dans un autre programme.',
    },
  },
  noSuchPath: (path) => ({
    sentence: `Cet endpoint ne propose rien à ${path}.`,
    remedy: 'Il ne le permet peut-être pas. Choisissez un autre endpoint pour ce chat, ou vérifiez l’URL de base.',
  }),
  brokeOff: { sentence: 'La transcription s’est interrompue.', remedy: 'Ce qui est arrivé est ci-dessous.' },
  cutOff: {
    sentence: 'La connexion a été perdue avant l’arrivée du moindre mot.',
    remedy: 'Vérifiez votre connexion, puis réessayez.',
  },
};
