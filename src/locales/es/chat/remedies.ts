import type { remedyWords as English } from '../../en/chat/remedies';
import { count } from '../../format';

export const remedyWords: typeof English = {
  enterKey: 'Escribir la clave',
  removeRefused: 'Quitar y reintentar',
  withinFirst: 'Enviarlo dentro del primer mensaje',
  asText: 'Enviar como texto',
  without: {
    image: 'Enviar sin imágenes',
    audio: 'Enviar sin audio',
    video: 'Enviar sin vídeos',
    file: 'Enviar sin archivos',
  },
  waits: 'Esperando conexión.',
  keptHere: 'Se queda aquí hasta que lo envíes.',
  backOnline: 'Vuelves a tener conexión.',
  askToSend: '¿Enviar este mensaje ahora?',
  notSent: 'Sin enviar.',
  goesAlong: 'Se enviará con tu próximo mensaje.',
  offline: 'Sin conexión. Tus chats están aquí; un mensaje que necesite la red espera en su chat.',
  lastTurns: (turns) => `Enviar solo los últimos ${count(turns)} turnos`,
};
