import type { entryWords as English } from '../../en/chat/entry';
import { count } from '../../format';

export const entryWords: typeof English = {
  roles: { system: 'Sistema', user: 'Tú', assistant: 'Asistente' },
  reasoning: 'Razonamiento',
  thinking: 'Pensando…',
  stillWaiting: (seconds) =>
    `Sin respuesta después de ${count(seconds)} s. Un modelo local puede tardar minutos en cargarse.`,
  waitingToRetry: (seconds, attempt) => `Nuevo intento en ${count(seconds)} s (intento ${count(attempt)} de 3).`,
  writtenElsewhere: 'Esta respuesta está llegando en otra pestaña.',
  stopped: 'Detenida.',
  previousVersion: 'Versión anterior',
  nextVersion: 'Versión siguiente',
  versionOf: (n, total) => `${count(n)} / ${count(total)}`,
  sideBySide: 'Lado a lado',
  actions: 'Acciones',
  regenerate: 'Regenerar',
  probabilities: 'Probabilidades de los tokens',
  continue: 'Continuar',
  editMessage: 'Editar el mensaje',
  resend: 'Enviar',
  saveVersion: 'Guardar como versión nueva',
  showAll: (whole) => `Mostrar todo (${whole})`,
  counts: {
    prompt: (n) => `prompt ${n}`,
    completion: (n) => `respuesta ${n}`,
    cached: (n) => `en caché ${n}`,
    reasoning: (n) => `razonamiento ${n}`,
    speed: (firstToken, rate) => `Primer token tras ${firstToken} · ${rate}`,
    exact: 'Recuento exacto',
    estimated: 'Estimación, hasta que el servidor dé la cifra',
  },
};
