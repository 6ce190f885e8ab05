import type { installedWords as English } from '../../en/settings/installed';
import { count } from '../../format';

export const installedWords: typeof English = {
  title: 'En el disco del servidor',
  text: 'Ollama carga un modelo la primera vez que se le pide y de nuevo cuando un chat necesita una ventana más grande.',
  none: 'Nada todavía. Descarga un modelo abajo.',
  refresh: 'Actualizar',
  inMemory: 'En memoria',
  inMemoryOf: (size) => `En memoria: ${size}`,
  inMemoryWithoutGpu: (size) => `En memoria: ${size}, nada en una GPU`,
  inMemoryOnGpu: (size, share) => `En memoria: ${size}, ${share} en la GPU`,
  window: (tokens) => `ventana ${count(tokens)}`,
  until: (time) => `hasta las ${time}`,
  unload: 'Liberar de la memoria',
  pull: 'Descargar',
  model: 'Modelo para descargar',
  modelHint: 'Un nombre de ollama.com/library, como qwen3:8b. Lo descarga el servidor, a menudo varios gigabytes.',
  cancel: 'Cancelar',
  stops:
    'Se detiene al salir de esta página. Lo descargado queda en el servidor y la próxima descarga sigue desde ahí.',
  progress: (model) => `Descargando ${model}`,
  soFar: (status, completed, total) => `${status} · ${completed} de ${total}`,
};
