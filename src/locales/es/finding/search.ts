import type { searchWords as English } from '../../en/finding/search';
import { count } from '../../format';

export const searchWords: typeof English = {
  list: 'Resultados de la búsqueda',
  found: (hits, chats, isMore) => {
    const found = `${count(hits)}${isMore ? '+' : ''} ${hits === 1 ? 'resultado' : 'resultados'}`;
    return chats === null ? found : `${found} en ${chats === 1 ? '1 chat' : `${count(chats)} chats`}`;
  },
  searching: 'Buscando…',
  none: 'Sin resultados',
  noneHelp:
    'Prueba con menos palabras o solo con el comienzo de una. Se busca en títulos, mensajes, razonamiento, prompts y nombres de archivo.',
  noneFiltered: 'Puede que haya resultados sin los filtros.',
  indexing: (done, of) => `Tus chats se están indexando: ${count(done)} de ${count(of)}.`,
  order: 'Orden',
  newest: 'Primero lo más reciente',
  rank: 'Primero lo más relevante',
  more: 'Mostrar más',
  roles: { user: 'Tú', assistant: 'Respuesta', system: 'Sistema' },
  prompt: 'Prompt del sistema',
  otherBranch: 'Otra versión',
  narrow: 'Acotar la búsqueda',
  operators: [
    ['role:', 'Quién lo escribió: user, assistant o system'],
    ['model:', 'El modelo que respondió'],
    ['in:', 'La carpeta del chat'],
    ['tag:', 'Una etiqueta del chat'],
    ['after:', 'Desde un día, como 2026-11'],
    ['before:', 'Antes de un día, como 2026-11-27'],
    ['"…"', 'Estas palabras en este orden'],
    ['-', 'Sin la palabra que sigue'],
  ],
};
