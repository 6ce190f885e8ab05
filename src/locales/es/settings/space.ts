import type { spaceWords as English } from '../../en/settings/space';
import { count } from '../../format';

const attachments = (n: number): string => `${count(n)} ${n === 1 ? 'adjunto' : 'adjuntos'}`;

export const spaceWords: typeof English = {
  title: 'Lo que ocupa espacio',
  text: 'Cuenta todo lo que se guarda en este navegador. Puede tardar unos segundos. Puedes seguir trabajando.',
  measure: 'Contar',
  again: 'Contar de nuevo',
  kinds: {
    text: 'Chats y prompts, como texto',
    attachments: 'Archivos, imágenes y audio',
    index: 'Índice de búsqueda',
    vectors: 'Índice de la búsqueda por significado',
    usage: 'Registro de solicitudes',
    drafts: 'Borradores',
  },
  largest: 'Chats más grandes',
  size: (size, lastUse) => `${size}, último uso: ${lastUse}`,
  open: 'Abrir',
  openOf: (title) => `Abrir ${title}`,
  free: 'Lo que puedes eliminar',
  nothing:
    'No hay nada que liberar. Los índices de búsqueda son pequeños comparados con el texto y hacen falta para encontrarlo.',
  bin: (chats, messages) =>
    chats + messages === 0
      ? ''
      : `En la papelera: ${count(chats)} ${chats === 1 ? 'chat' : 'chats'} y ${count(messages)} ${messages === 1 ? 'mensaje' : 'mensajes'}. Se eliminan automáticamente a los 30 días.`,
  unused: (n) => (n === 0 ? '' : `${attachments(n)} que ningún mensaje necesita. Se eliminan automáticamente.`),
  old: (n) => (n === 0 ? '' : `${attachments(n)} solo en chats que no usas desde hace medio año.`),
  ask: {
    bin: 'Vaciar la papelera…',
    unused: 'Eliminar lo que no se usa…',
    old: 'Eliminar adjuntos antiguos…',
  },
  sure: {
    bin: 'Todo lo que hay en la papelera se elimina para siempre.',
    unused: 'Estos adjuntos se eliminan para siempre. Ningún mensaje los necesita.',
    old: 'Estos adjuntos se eliminan para siempre. Sus chats se conservan e indican lo que falta. Guarda antes una copia de seguridad con adjuntos si puedes necesitarlos.',
  },
  confirm: {
    bin: 'Vaciar la papelera ahora',
    unused: 'Eliminar ahora lo que no se usa',
    old: 'Eliminar ahora los adjuntos antiguos',
  },
};
