import type { readAloudWords as English } from '../../en/chat/read-aloud';
import { count, usd } from '../../format';

export const readAloudWords: typeof English = {
  bar: 'Leer en voz alta',
  play: 'Reproducir',
  pause: 'Pausar',
  stop: 'Dejar de leer',
  place: (at, of) => `${count(at + 1)} / ${count(of)}`,
  options: 'Ajustes de lectura',
  by: 'Leído por',
  byDevice: 'Una voz de este dispositivo',
  deviceHelp: 'El texto se queda en este dispositivo.',
  endpointHelp: (host) => `El texto va a ${host}.`,
  voice: 'Voz',
  usualVoice: 'Predeterminada',
  model: 'Modelo de voz',
  speed: 'Velocidad',
  instructions: 'Cómo hablar',
  instructionsHelp: 'Por ejemplo, «tranquila y despacio». Solo algunos modelos lo tienen en cuenta.',
  price: (amount) => `${usd(amount, false)} por leerlo.`,
  noPrice: 'No se conoce el precio de este modelo.',
  anyway: 'Leer de todos modos',
  tryAgain: 'Intentar de nuevo',
  noModelToSpeak: {
    sentence: 'No hay ningún modelo de voz elegido y en la lista del endpoint no hay ninguno que Tally conozca.',
    remedy: 'Escribe el nombre de un modelo en estos ajustes.',
  },
};
