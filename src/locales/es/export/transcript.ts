import type { transcriptWords as English } from '../../en/export/transcript';
import { messageCount } from '../../../model/chat/message';
import { dateTime, tokens, usd } from '../../format';

const kinds = { image: 'imagen', file: 'archivo', audio: 'sonido' };

export const transcriptWords: typeof English = {
  untitled: 'Conversación',
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
  attached: ({ type, name, mediaType }) => [name, mediaType].filter((part) => part !== '').join(', ') || kinds[type],
  figures: (message) => {
    const count = message.reply && messageCount(message);
    const cost = message.reply?.costUsd ?? null;
    return [
      dateTime(message.createdAt),
      ...(count ? [`${tokens(count.tokens, count.exact)} tokens`] : []),
      ...(cost === null ? [] : [usd(cost, message.reply?.usage !== null)]),
    ].join(' · ');
  },
  chatFigures: ({ createdAt, model, totals }) => {
    const total = totals.promptTokens + totals.completionTokens;
    return [
      dateTime(createdAt),
      ...(model === '' ? [] : [model]),
      ...(total === 0 ? [] : [`${tokens(total, totals.exact)} tokens`]),
      ...(totals.costUsd > 0 ? [usd(totals.costUsd)] : []),
    ].join(' · ');
  },
};
