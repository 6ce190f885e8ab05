import type { audioWords as English } from '../../en/chat/audio';
import { count, usd } from '../../format';

export const audioWords: typeof English = {
  dictate: 'Dictar',
  bar: 'Dictado',
  asking: 'El navegador pide el micrófono…',
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
  price: (amount) => `unos ${usd(amount, false)}`,
  kept: (length) => `La grabación de ${length} está guardada.`,
  transcribe: 'Transcribir',
  tryAgain: 'Probar de nuevo',
  again: 'Transcribir de nuevo',
  anyway: 'Transcribir de todos modos',
  useHeard: 'Usar lo que llegó',
  attach: 'Adjuntar la grabación',
  save: 'Guardar la grabación',
  transcribeTitle: (name) => `Transcribir ${name}`,
  withTimes: 'Con tiempos',
  withTimesHelp: 'Whisper, Voxtral y los modelos que distinguen hablantes dan tiempos. Los demás, solo las palabras.',
  priceOf: (amount, length) => `Unos ${usd(amount, false)} por ${length}.`,
  lengthOf: (length) => `Dura ${length}. No se conoce el precio de este modelo.`,
  cost: (amount) => `Costó unos ${usd(amount, false)}.`,
  saveSound: 'Guardar el sonido',
  transcript: 'Transcripción',
  intoMessage: 'Poner en el mensaje',
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
      sentence: 'Esta página no puede usar el micrófono.',
      remedy:
        'Permítelo en los ajustes de sitios del navegador (el símbolo junto a la dirección) y prueba de nuevo. Si lo prohíbe el propio sitio, pregunta a quien lo administra.',
    },
    'no-microphone': { sentence: 'No hay micrófono.', remedy: 'Conecta uno y prueba de nuevo.' },
    'microphone-busy': {
      sentence: 'El micrófono no responde.',
      remedy: 'Puede que lo use otro programa. Ciérralo, o desconecta y conecta el micrófono, y prueba de nuevo.',
    },
    'insecure-page': {
      sentence: 'Los navegadores solo dan el micrófono a páginas abiertas por https o desde este equipo.',
      remedy: 'Abre Tally por https o adjunta una grabación.',
    },
    'cannot-record': {
      sentence: 'Este navegador no puede grabar sonido.',
      remedy: 'Actualízalo o adjunta una grabación.',
    },
    'nothing-recorded': { sentence: 'La grabación está vacía.', remedy: 'Graba de nuevo y habla antes de detenerla.' },
    'nothing-heard': {
      sentence: 'No se oyó ninguna palabra.',
      remedy: 'Revisa el micrófono, el idioma y el modelo en los ajustes, y prueba de nuevo.',
    },
    'no-model': {
      sentence: 'No hay modelo de transcripción elegido y el endpoint no tiene ninguno conocido en su lista.',
      remedy: 'Escribe su nombre en los ajustes de aquí.',
    },
    'no-voice': {
      sentence: 'Este dispositivo no tiene voz propia.',
      remedy:
        'Instala una en los ajustes del sistema o haz que lea el endpoint donde pueda. No se ofrecen voces que envían el texto a otro sitio.',
    },
    'nothing-to-read': { sentence: 'Aquí no hay nada que leer en voz alta, solo código.', remedy: 'Cópialo.' },
    unplayable: {
      sentence: 'Este navegador no puede reproducir el sonido que llegó.',
      remedy: 'Guárdalo y ábrelo en otro programa.',
    },
  },
  noSuchPath: (path) => ({
    sentence: `Este endpoint no tiene nada en ${path}.`,
    remedy: 'Puede que no lo ofrezca. Elige para este chat un endpoint que sí, o comprueba la URL base.',
  }),
  brokeOff: { sentence: 'La transcripción se interrumpió.', remedy: 'Lo que llegó está abajo.' },
  cutOff: {
    sentence: 'La conexión se cortó antes de que llegara ninguna palabra.',
    remedy: 'Comprueba tu conexión y prueba de nuevo.',
  },
};
