import { messageCount } from '../../../model/chat/message';
import type { transcriptWords as English } from '../../en/export/transcript';
import { dateTime, tokens, usd } from '../../format';
import { isolated } from '../../grammar';

export const transcriptWords: typeof English = {
  untitled: 'שיחה',
  several: 'צ׳אטים',
  roles: { system: 'מערכת', user: 'משתמש', assistant: 'עוזר' },
  note: 'הערה',
  reasoning: 'חשיבה',
  sources: 'מקורות',
  call: (name) => `קריאה לכלי: ${isolated(name)}`,
  result: (isError) => (isError ? 'שגיאה מהכלי' : 'תוצאת הכלי'),
  status: {
    streaming: 'עדיין מגיעה',
    interrupted: 'נקטעה',
    failed: 'נכשלה',
    stopped: 'נעצרה',
  },
  branch: (after) => (after === null ? 'ענף אחר' : `ענף אחר, אחרי ״${isolated(after)}״`),
  attached: ({ type, name, mediaType }) => [name, mediaType].filter((part) => part !== '').join(', ') || kinds[type],
  figures: (message) => {
    const count = message.reply && messageCount(message);
    const cost = message.reply?.costUsd ?? null;
    return [
      dateTime(message.createdAt),
      ...(count ? [`${tokens(count.tokens, count.exact)} טוקנים`] : []),
      ...(cost === null ? [] : [usd(cost, message.reply?.usage !== null)]),
    ].join(' · ');
  },
  chatFigures: ({ createdAt, model, totals }) => {
    const total = totals.promptTokens + totals.completionTokens;
    return [
      dateTime(createdAt),
      ...(model === '' ? [] : [isolated(model)]),
      ...(total === 0 ? [] : [`${tokens(total, totals.exact)} טוקנים`]),
      ...(totals.costUsd > 0 ? [usd(totals.costUsd)] : []),
    ].join(' · ');
  },
};

const kinds = { image: 'תמונה', file: 'קובץ', audio: 'צליל' };
