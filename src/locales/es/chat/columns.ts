import type { columnWords as English } from '../../en/chat/columns';
import { count, tokens, usd } from '../../format';

const replies = (n: number): string => `${count(n)} ${n === 1 ? 'respuesta' : 'respuestas'}`;
const requests = (n: number): string => `${count(n)} ${n === 1 ? 'solicitud' : 'solicitudes'}`;

export const columnWords: typeof English = {
  title: replies,
  regionOf: (n) => `${replies(n)} lado a lado`,
  nameOf: (n, model) => `Respuesta ${count(n)}: ${model}`,
  goOn: 'Usar esta respuesta',
  sendAnyway: 'Enviar de todos modos',
  inThread: 'En el chat',
  merged: 'Combinada',
  otherModel: 'Otro modelo…',
  modelName: 'Nombre del modelo',
  stop: 'Detener',
  stopAll: 'Detener todas',
  together: 'Estas respuestas vienen de una sola solicitud, así que se detienen juntas.',
  retryAsksFor: (n) =>
    n === 1 ? 'Pide solo esta respuesta, en una solicitud nueva.' : `Pide ${replies(n)} en una sola solicitud.`,
  close: 'Cerrar las columnas',
  merge: 'Combinar…',
  bill: (n, prompt, completion, cost) =>
    `Una solicitud para ${replies(n)}: ${prompt} + ${completion} tokens facturados${cost === null ? '' : `, ${cost}`}.`,
  tokens: (n, exact) => `${tokens(n, exact)} ${n === 1 ? 'token' : 'tokens'}`,
  firstToken: 'Tiempo hasta el primer token',
  firstAfter: (duration) => `el primero tras ${duration}`,
  missing: {
    came: (asked, came) => `Pediste ${replies(asked)} y ${came === 1 ? 'llegó' : 'llegaron'} ${count(came)}.`,
    refused: 'Este servidor solo da una respuesta por solicitud.',
    unlearn: 'Volver a probar varias a la vez la próxima vez',
    ask: (n) => `Enviar ${requests(n)}${n > 1 ? ' a la vez' : ''}`,
    more: (n) => `Enviar ${count(n)} ${n === 1 ? 'solicitud' : 'solicitudes'} más`,
  },
  estimate: {
    counting: 'Contando…',
    of: (n, prompts, cost) =>
      `${requests(n)}: ${prompts} tokens de prompt${cost === null ? '' : `, ${cost}`}, antes de las respuestas.`,
    unpriced: (n) => (n === 1 ? 'De una no se conoce el precio.' : `De ${count(n)} no se conoce el precio.`),
    tooLong: (n) =>
      n === 1
        ? 'Una es demasiado larga para la ventana de contexto del modelo.'
        : `${count(n)} son demasiado largas para la ventana de contexto del modelo.`,
    overBudget: (limit, spent) => `Superaría tu límite de ${usd(limit)}: ya van ${usd(spent)} gastados.`,
    sendAnyway: 'Enviar de todos modos',
  },
  compare: {
    title: 'Comparar',
    introDraft: 'Envía tu mensaje a todas las columnas a la vez. Cada una es una solicitud aparte.',
    introReply: 'Pide a cada columna su propia versión de esta respuesta, junto a la que ya tienes.',
    column: (n) => `Columna ${count(n)}`,
    model: 'Modelo',
    remove: (n) => `Quitar la columna ${count(n)}`,
    add: 'Añadir una columna',
    sweep: 'Barrido de temperatura: 0; 0,7; 1,4; 2',
    more: 'Más parámetros',
    send: (n) => `Enviar ${requests(n)}`,
  },
  mergeForm: {
    title: 'Combinar respuestas',
    intro: 'Un modelo escribe una sola respuesta con las que elijas. Aparece junto a ellas.',
    from: 'Respuestas para combinar',
    instruction: 'Instrucción',
    by: 'Modelo',
    whole: 'Texto completo que se envía',
    send: 'Combinar',
    tooFew: 'Elige al menos dos respuestas.',
  },
};
