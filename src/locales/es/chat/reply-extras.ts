import type { replyExtrasWords as English } from '../../en/chat/reply-extras';

export const replyExtrasWords: typeof English = {
  sources: 'Fuentes',
  pages: (from, to) => (from === to ? `página ${from}` : `páginas ${from} a ${to}`),
  noAnswer: 'El modelo se detuvo después de razonar, sin dar respuesta.',
  empty: 'Esta respuesta está vacía.',
  kinds: { image: 'una imagen', file: 'un archivo', audio: 'audio' },
  withReply: (what) => `La respuesta incluía ${what}. No se guardó.`,
  withMessage: (what) => `El mensaje incluía ${what}. No se guardó.`,
  withReplyAt: (what) => `La respuesta incluía ${what}, en esta dirección:`,
  withMessageAt: (what) => `El mensaje incluía ${what}, en esta dirección:`,
  toolCall: (name) => `El modelo intentó llamar a la herramienta «${name}», pero este chat no tiene herramientas.`,
  calledTool: (name) => `El modelo llamó a la herramienta «${name}».`,
  toolResult: 'Resultado',
  toolError: 'Error',
  hostedCall: (name) => `El servidor ejecutó su herramienta «${name}».`,
  hostedError: (name) => `La herramienta «${name}» del servidor falló:`,
  unread: 'Una parte de esta respuesta no pudo leerse, así que puede faltar algo. Lo que llegó:',
};
