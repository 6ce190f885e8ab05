import type { transcriptWords as English } from '../../en/export/transcript';
import { plural } from '../../grammar';

export const transcriptWords: typeof English = {
  untitled: 'Chat',
  several: 'chats',
  note: 'Nota',
  roles: { system: 'Sistema', user: 'Usuario', assistant: 'Asistente' },
  reasoning: 'Razonamiento',
  sources: 'Fuentes',
  call: (name) => `Llamada a herramienta: ${name}`,
  result: (isError) => (isError ? 'Error de la herramienta' : 'Resultado de la herramienta'),
  status: {
    streaming: 'aún llegando',
    interrupted: 'interrumpida',
    failed: 'fallida',
    stopped: 'detenida',
  },
  branch: (after) => (after === null ? 'Otra rama' : `Otra rama, después de «${after}»`),
  kinds: { image: 'imagen', file: 'archivo', audio: 'audio' },
  tokens: (tokens) => `${tokens} ${plural(tokens, { one: 'token', other: 'tokens' })}`,
};
