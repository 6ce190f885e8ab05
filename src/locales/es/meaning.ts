import type { meaningWords as English } from '../en/meaning';
import { count, usd } from '../format';

export const meaningWords: typeof English = {
  title: 'Búsqueda por significado',
  text: 'Encuentra mensajes que dicen lo mismo con otras palabras. Un modelo de embeddings convierte tus chats en vectores, que se quedan en este navegador.',
  switch: 'Buscar en los chats por significado',
  endpoint: 'Endpoint',
  model: 'Modelo de embeddings',
  modelHint: 'Por ejemplo, text-embedding-3-small, o nomic-embed-text en tu propio equipo.',
  price: 'Precio por 1M de tokens',
  priceHint: 'Déjalo en blanco para usar el precio de la lista.',
  budget: 'Presupuesto para indexar',
  budgetHint: 'La indexación se detiene ahí. En blanco, sin límite.',
  leaves: (host) =>
    `El texto de todos tus chats se envía una vez a ${host}; después, solo lo que escribas en la búsqueda.`,
  estimate: 'Estimar el coste',
  estimating: (done, of) => `Contando el chat ${count(Math.min(done + 1, of))} de ${count(of)}`,
  estimated: (messages, tokens, cost) =>
    `${messages === 1 ? '1 mensaje' : `${count(messages)} mensajes`}, ${tokens} tokens${cost === null ? '. No se conoce el precio.' : `: ${cost}.`}`,
  unlock: 'Desbloquear',
  start: 'Empezar a indexar',
  pause: 'Pausar',
  goOn: 'Continuar',
  updateNow: 'Actualizar ahora',
  progress: (done, of) => `${count(done)} de ${count(of)} chats indexados`,
  statuses: {
    idle: '',
    running: 'Indexando.',
    waiting: 'El servidor pidió esperar.',
    elsewhere: 'Otra pestaña está indexando.',
    stopped: 'Detenido.',
    done: 'Al día.',
  },
  waiting: (wait) => `El servidor pidió esperar ${wait}.`,
  paused: 'En pausa.',
  spent: (tokens, cost) => `Facturado hasta ahora: ${tokens} tokens, ${cost}.`,
  unpriced: 'precio desconocido',
  skipped: (n) =>
    n === 1 ? 'El modelo no dio vector para un pasaje.' : `El modelo no dio vector para ${count(n)} pasajes.`,
  indexes: 'Índices guardados',
  indexOf: (model, endpoint) => `${model} (${endpoint})`,
  gone: 'endpoint eliminado',
  delete: 'Eliminar el índice',
  deleteOf: (model) => `Eliminar el índice de ${model}`,
  searching: 'Buscando por significado…',
  needsIndex: 'Tus chats aún no están indexados, así que solo se buscan palabras. Empieza en Ajustes → Datos.',
  problems: {
    otherDimension: (is, was) =>
      `El modelo da ahora ${count(is)} números por vector y el índice tiene ${count(was)}. Elimina el índice y empieza de nuevo.`,
    noVectors: 'La respuesta del servidor no tiene vectores utilizables. Comprueba que el modelo haga embeddings.',
    budget: (limitUsd) => `La próxima solicitud superaría tu presupuesto de ${usd(limitUsd)}. Súbelo para seguir.`,
    monthLimit: (limitUsd) =>
      `La próxima solicitud superaría tu límite estricto de ${usd(limitUsd)} al mes. Súbelo en Presupuesto para seguir.`,
  },
  noEmbeddings: 'Este endpoint no tiene /embeddings. Elige otro, como OpenAI o un servidor local que haga embeddings.',
};
