import type { TranscriptWords } from '../../../model/export/transcript-words';
import { messageCount } from '../../../model/chat/message';
import { dateTime, tokens, usd } from '../../format';
import { translated } from '../../in-force.svelte';

/** The words that stand around those of a chat in a file. */
export const transcriptWords = translated<TranscriptWords & { several: string }>('transcriptWords', {
  untitled: 'Conversation',
  several: 'chats',
  roles: { system: 'System', user: 'User', assistant: 'Assistant' },
  note: 'Note',
  reasoning: 'Reasoning',
  sources: 'Sources',
  call: (name) => `Tool call: ${name}`,
  result: (isError) => (isError ? 'Error from the tool' : 'Result of the tool'),
  status: {
    streaming: 'still arriving',
    interrupted: 'interrupted',
    failed: 'failed',
    stopped: 'stopped',
  },
  branch: (after) => (after === null ? 'Another branch' : `Another branch, after “${after}”`),
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
});

const kinds = { image: 'picture', file: 'file', audio: 'sound' };
