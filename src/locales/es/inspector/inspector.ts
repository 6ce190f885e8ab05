import type { inspectorWords as English } from '../../en/inspector/inspector';
import { count } from '../../format';

export const inspectorWords: typeof English = {
  label: 'Inspector',
  close: 'Cerrar el inspector',
  tabs: { parameters: 'Parámetros', plan: 'Plan', turn: 'Turno', bill: 'Factura' },
  cached: (most, cached, until) =>
    `${most} como mucho. ${cached} si el servidor aún tiene los mensajes anteriores en su caché, donde permanecen hasta las ${until} aproximadamente.`,
  uncached: (most, until) =>
    `${most}: el servidor tuvo los mensajes anteriores en su caché hasta las ${until} aproximadamente y los leerá de nuevo.`,
  longCache: 'La caché se conserva una hora: escribir en ella cuesta 2 × el precio de entrada y leer de ella, 0,1 ×.',
  askedWindow: (tokens) =>
    `A Ollama se le pide una ventana de ${count(tokens)} tokens (num_ctx), donde caben esta solicitud y su respuesta. Cuando eso cambia, carga el modelo de nuevo.`,
  earlier: (n) => `Mostrar ${count(n)} ${n === 1 ? 'mensaje anterior' : 'mensajes anteriores'}`,
  willBeSent: 'Lo que se enviará',
  thisConversation: 'Este chat',
  promptBilled: 'Prompt, facturado',
  completionBilled: 'Respuesta, facturada',
  nothingYet: 'Nada todavía.',
  noPrice: 'No se conoce el precio.',
  tokens: (tokens) => `${tokens} tokens`,
  leftOut: {
    failed: 'fallida',
    empty: 'vacío',
    'tool-calls': 'solo llamadas a herramientas',
    images: 'solo imágenes',
    audio: 'solo audio',
    reasoning: 'solo razonamiento',
    muted: 'silenciado',
    summarised: 'en el resumen',
    'not-read': 'este modelo no lo lee',
    dropped: 'excluido',
  },
  besides: {
    wrapping: 'Roles y separadores',
    tools: 'Herramientas',
    hidden: 'Diferencia con el recuento del servidor',
  },
  sum: 'Prompt',
};
