import type { readAloudWords as English } from '../../en/chat/read-aloud';
import { count, usd } from '../../format';

export const readAloudWords: typeof English = {
  bar: 'Leer en voz alta',
  play: 'Reproducir',
  pause: 'Pausar',
  stop: 'Dejar de leer',
  place: (at, of) => `${count(at + 1)} / ${count(of)}`,
  options: 'Ajustes de lectura',
  by: 'Lee',
  byDevice: 'Una voz de este dispositivo',
  deviceHelp: 'El texto se queda en este dispositivo.',
  endpointHelp: (host) => `El texto va a ${host}.`,
  voice: 'Voz',
  usualVoice: 'Predeterminada',
  model: 'Modelo de voz',
  speed: 'Velocidad',
  instructions: 'Cómo hablar',
  instructionsHelp: 'Por ejemplo, «tranquila y despacio». Solo algunos modelos lo siguen.',
  price: (amount) => `Unos ${usd(amount, false)} por leerlo.`,
  noPrice: 'No se conoce el precio de este modelo.',
  anyway: 'Leer de todos modos',
  tryAgain: 'Probar de nuevo',
  noModelToSpeak: {
    sentence: 'No hay modelo de voz elegido y el endpoint no tiene ninguno conocido en su lista.',
    remedy: 'Escribe su nombre en los ajustes de aquí.',
  },
};
