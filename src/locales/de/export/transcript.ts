import { messageCount } from '../../../model/chat/message';
import type { transcriptWords as English } from '../../en/export/transcript';
import { dateTime, tokens, usd } from '../../format';

const kinds = { image: 'Bild', file: 'Datei', audio: 'Ton' };

export const transcriptWords: typeof English = {
  untitled: 'Unterhaltung',
  several: 'Chats',
  note: 'Notiz',
  roles: { system: 'System', user: 'Benutzer', assistant: 'Assistent' },
  reasoning: 'Überlegung',
  sources: 'Quellen',
  call: (name) => `Tool-Aufruf: ${name}`,
  result: (isError) => (isError ? 'Fehler des Tools' : 'Ergebnis des Tools'),
  status: {
    streaming: 'kommt noch an',
    interrupted: 'unterbrochen',
    failed: 'fehlgeschlagen',
    stopped: 'gestoppt',
  },
  branch: (after) => (after === null ? 'Anderer Zweig' : `Anderer Zweig, nach „${after}“`),
  attached: ({ type, name, mediaType }) => [name, mediaType].filter((part) => part !== '').join(', ') || kinds[type],
  figures: (message) => {
    const count = message.reply && messageCount(message);
    const cost = message.reply?.costUsd ?? null;
    return [
      dateTime(message.createdAt),
      ...(count ? [`${tokens(count.tokens, count.exact)} Tokens`] : []),
      ...(cost === null ? [] : [usd(cost, message.reply?.usage !== null)]),
    ].join(' · ');
  },
  chatFigures: ({ createdAt, model, totals }) => {
    const total = totals.promptTokens + totals.completionTokens;
    return [
      dateTime(createdAt),
      ...(model === '' ? [] : [model]),
      ...(total === 0 ? [] : [`${tokens(total, totals.exact)} Tokens`]),
      ...(totals.costUsd > 0 ? [usd(totals.costUsd)] : []),
    ].join(' · ');
  },
};
