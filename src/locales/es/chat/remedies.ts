import type { remedyWords as English } from '../../en/chat/remedies';
import { count } from '../../format';

export const remedyWords: typeof English = {
  enterKey: 'Escribir la clave',
  removeRefused: 'Quitar y reintentar',
  withinFirst: 'Enviarlo dentro del primer mensaje',
  asText: 'Enviar como texto',
  without: {
    image: 'Enviar sin imágenes',
    audio: 'Enviar sin sonido',
    video: 'Enviar sin vídeos',
    file: 'Enviar sin archivos',
  },
  lastTurns: (turns) => `Enviar solo los últimos ${count(turns)} turnos`,
};
