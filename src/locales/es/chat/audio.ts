import type { audioWords as English } from '../../en/chat/audio';
import { count, usd } from '../../format';

export const audioWords: typeof English = {
  dictate: 'Dictar',
  bar: 'Dictado',
  asking: 'El navegador está pidiendo el micrófono…',
  recording: 'Grabando',
  paused: 'En pausa',
  level: 'Volumen',
  pause: 'Pausar',
  resume: 'Reanudar',
  done: 'Listo',
  discard: 'Descartar',
  stop: 'Detener',
  transcribing: 'Transcribiendo…',
  progress: (done, of) =>
    of === null
      ? `Transcribiendo… Parte ${count(done + 1)}.`
      : `Transcribiendo… Parte ${count(done + 1)} de ${count(of)}.`,
  heard: 'Lo oído hasta ahora',
  kept: (length) => `La grabación (${length}) está guardada.`,
  transcribe: 'Transcribir',
  tryAgain: 'Intentar de nuevo',
  again: 'Transcribir de nuevo',
  anyway: 'Transcribir de todos modos',
  useHeard: 'Usar lo que llegó',
  attach: 'Adjuntar la grabación',
  save: 'Guardar la grabación',
  transcribeTitle: (name) => `Transcribir ${name}`,
  withTimes: 'Con tiempos',
  withTimesHelp: 'Whisper, Voxtral y los modelos que distinguen hablantes indican tiempos. Los demás, solo el texto.',
  priceOf: (amount, length) => `${usd(amount, false)} por ${length}.`,
  lengthOf: (length) => `Dura ${length}. No se conoce el precio de este modelo.`,
  cost: (amount) => `Costó ${usd(amount, false)}.`,
  saveSound: 'Guardar el audio',
  transcript: 'Transcripción',
  intoMessage: 'Añadir al mensaje',
  asText: 'Adjuntar como texto',
  saveText: 'Guardar como texto',
  options: 'Ajustes del dictado',
  model: 'Modelo de transcripción',
  modelHelp: 'Se sugieren los de la lista que transcriben. Puedes escribir cualquier otro.',
  language: 'Idioma hablado',
  languageHelp: 'Un código como es, en o ja. Déjalo en blanco para que se detecte.',
  sentTo: (host) => `La grabación va a ${host}.`,
  plain: {
    'microphone-refused': {
      sentence: 'Esta página no tiene permiso para usar el micrófono.',
      remedy:
        'Permítelo en los ajustes de sitios del navegador (el icono junto a la dirección) e inténtalo de nuevo. Si lo prohíbe el propio sitio, pregunta a quien lo administra.',
    },
    'no-microphone': { sentence: 'No se encontró ningún micrófono.', remedy: 'Conecta uno e inténtalo de nuevo.' },
    'microphone-busy': {
      sentence: 'El micrófono no responde.',
      remedy:
        'Puede que lo esté usando otra aplicación. Ciérrala, o desconecta y vuelve a conectar el micrófono, e inténtalo de nuevo.',
    },
    'insecure-page': {
      sentence: 'Los navegadores solo permiten el micrófono en páginas abiertas por https o desde este equipo.',
      remedy: 'Abre Tally por https o adjunta una grabación.',
    },
    'cannot-record': {
      sentence: 'Este navegador no puede grabar audio.',
      remedy: 'Actualízalo o adjunta una grabación.',
    },
    'nothing-recorded': { sentence: 'La grabación está vacía.', remedy: 'Graba de nuevo y habla antes de detenerla.' },
    'nothing-heard': {
      sentence: 'No se oyó ninguna palabra.',
      remedy: 'Revisa el micrófono, el idioma y el modelo en los ajustes, e inténtalo de nuevo.',
    },
    'no-model': {
      sentence:
        'No hay ningún modelo de transcripción elegido y en la lista del endpoint no hay ninguno que Tally conozca.',
      remedy: 'Escribe el nombre de un modelo en estos ajustes.',
    },
    'no-voice': {
      sentence: 'Este dispositivo no tiene voz propia.',
      remedy:
        'Instala una en los ajustes del sistema o haz que lea el endpoint, si puede. No se ofrecen voces que envíen el texto a otro sitio.',
    },
    'nothing-to-read': { sentence: 'Este mensaje es solo código, que no se lee en voz alta.', remedy: 'Cópialo.' },
    unplayable: {
      sentence: 'Este navegador no puede reproducir el audio recibido.',
      remedy: 'Guárdalo y ábrelo en otro programa.',
    },
  },
  noSuchPath: (path) => ({
    sentence: `Este endpoint no ofrece nada en ${path}.`,
    remedy: 'Puede que no lo admita. Elige otro endpoint para este chat o comprueba la URL base.',
  }),
  brokeOff: { sentence: 'La transcripción se interrumpió.', remedy: 'Lo que llegó está abajo.' },
  cutOff: {
    sentence: 'La conexión se cortó antes de que llegara ninguna palabra.',
    remedy: 'Comprueba tu conexión e inténtalo de nuevo.',
  },
};
