import type { transcriptWords as English } from '../../en/export/transcript';
import { messageCount } from '../../../model/chat/message';
import { dateTime, tokens, usd } from '../../format';

const kinds = { image: 'image', file: 'fichier', audio: 'son' };

export const transcriptWords: typeof English = {
  untitled: 'Conversation',
  several: 'chats',
  roles: { system: 'Système', user: 'Utilisateur', assistant: 'Assistant' },
  note: 'Note',
  reasoning: 'Raisonnement',
  sources: 'Sources',
  call: (name) => `Appel d’outil : ${name}`,
  result: (isError) => (isError ? 'Erreur de l’outil' : 'Résultat de l’outil'),
  status: { streaming: 'en cours d’arrivée', interrupted: 'interrompue', failed: 'échouée', stopped: 'arrêtée' },
  branch: (after) => (after === null ? 'Une autre branche' : `Une autre branche, après « ${after} »`),
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
