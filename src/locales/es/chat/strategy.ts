import type { strategyWords as English } from '../../en/chat/strategy';
import { count } from '../../format';

export const strategyWords: typeof English = {
  title: 'Cuando la ventana está llena',
  standard: 'Predeterminado',
  ofChat: 'En este chat',
  names: {
    ask: 'Preguntarme',
    'drop-oldest': 'Quitar los turnos más antiguos',
    'last-turns': 'Enviar solo los últimos turnos',
    summarise: 'Resumir los turnos anteriores',
  },
  explain: {
    ask: 'La solicitud se retiene y eliges qué dejar fuera.',
    'drop-oldest':
      'Deja fuera el menor número posible de turnos antiguos, o solo sus imágenes y archivos si con eso basta.',
    'last-turns': 'Deja fuera los turnos más antiguos aunque haya sitio para ellos.',
    summarise: 'El modelo escribe un resumen que los sustituye. Es una solicitud aparte con su propio coste.',
  },
  asInSettings: (name) => `Como en Ajustes (${name.charAt(0).toLowerCase()}${name.slice(1)})`,
  turns: 'Turnos',
  makeDefault: 'Usar como predeterminado',
  summariseNow: 'Resumir ahora',
  summary: {
    title: (messages) =>
      messages === 1 ? 'Resumen del mensaje de arriba' : `Resumen de los ${count(messages)} mensajes de arriba`,
    sent: 'Se envía en lugar de estos mensajes.',
    superseded: 'No se envía: lo sustituye un resumen posterior.',
    older: 'No se envía: es una versión anterior.',
    unfinished: 'No se envía: está sin terminar. Edítalo para enviarlo o deshazlo.',
    cut: 'Quedó cortado. Léelo hasta el final y añade lo que falte.',
    use: 'Usar esta versión',
    undo: 'Deshacer el resumen',
  },
};
