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
  waits: 'Espera a que haya red.',
  keptHere: 'Se queda aquí hasta que lo envíes.',
  backOnline: 'Vuelves a tener conexión.',
  askToSend: '¿Enviar este mensaje ahora?',
  notSent: 'Sin enviar.',
  goesAlong: 'Irá junto con tu próximo mensaje.',
  offline: 'Sin conexión. Tus chats están aquí; un mensaje que necesite la red espera en su chat.',
  lastTurns: (turns) => `Enviar solo los últimos ${count(turns)} turnos`,
};
