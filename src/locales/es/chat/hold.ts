import type { holdWords as English } from '../../en/chat/hold';
import { count, tokens, usd } from '../../format';

export const holdWords: typeof English = {
  label: 'Solicitud retenida',
  over: {
    title: ({ over, exact }) => `Retenida: ${tokens(over, exact)} ${over === 1 ? 'token' : 'tokens'} de más.`,
    text: ({ contextWindow, reserved, over, exact }) =>
      `${tokens(contextWindow - reserved + over, exact)} del prompt + ${count(reserved)} de la respuesta = ${tokens(contextWindow + over, exact)}, y en la ventana caben ${count(contextWindow)}.`,
    alone: 'La causa no son los turnos anteriores. Acorta el mensaje o el prompt del sistema, o baja «Tokens máximos».',
    notEnough: 'No basta con dejar fuera los turnos anteriores.',
    lasting: 'Lo que elijas vale para este chat desde ahora. Puedes cambiarlo en el inspector.',
  },
  pinned: {
    title: (n) => (n === 1 ? 'Este mensaje se envía siempre:' : 'Estos mensajes se envían siempre:'),
    tokens: (shown) => `${shown} tokens`,
    unpin: 'No enviar siempre',
    unpinOne: (excerpt) => `No enviar siempre «${excerpt}»`,
  },
  drop: 'Quitar los turnos más antiguos',
  dropText: (fitting, turns) =>
    fitting === 0
      ? 'No envía ningún turno anterior.'
      : fitting === 1
        ? `Envía el más reciente de ${count(turns)} turnos anteriores.`
        : `Envía los ${count(fitting)} más recientes de ${count(turns)} turnos anteriores.`,
  dropOldest: 'Dejar fuera lo más antiguo',
  dropMedia: (n) =>
    n === 1
      ? 'Envía todos los turnos, sin la imagen o el archivo más antiguo.'
      : `Envía todos los turnos, sin las ${count(n)} imágenes y archivos más antiguos.`,
  last: 'Enviar solo los últimos turnos',
  lastTurns: 'Número de turnos',
  turns: 'turnos',
  summarise: 'Resumir los turnos anteriores',
  summariseText: 'El modelo escribe antes un resumen, que tiene su propio coste. Puedes leerlo, editarlo y deshacerlo.',
  summarising: 'Resumiendo los turnos anteriores…',
  budget: {
    title: ({ limitUsd, period }) =>
      `Retenida: superaría tu límite estricto de ${usd(limitUsd)} ${period === 'month' ? 'al mes' : 'por chat'}.`,
    spent: ({ spentUsd, period }) =>
      period === 'month' ? `${usd(spentUsd)} gastados este mes.` : `${usd(spentUsd)} gastados en este chat.`,
    settings: 'Puedes cambiar tus límites en Ajustes → Presupuesto.',
  },
  costly: (limitUsd) => `Retenida: cuesta más de ${usd(limitUsd)}.`,
  cost: ({ purpose, requestUsd, exact }) =>
    requestUsd === null
      ? 'No se conoce el precio de este modelo.'
      : purpose === 'summary'
        ? `Pedir un resumen costaría ${usd(requestUsd, exact)}, más el propio resumen.`
        : `Esta solicitud costaría ${usd(requestUsd, exact)} antes de la respuesta.`,
  sendAnyway: 'Enviar de todos modos',
  send: 'Enviar',
};
