import type { transcriptWords as English } from '../../en/export/transcript';
import { messageCount } from '../../../model/chat/message';
import { dateTime, tokens, usd } from '../../format';
import { isolated } from '../../grammar';

const kinds = { image: 'صورة', file: 'ملف', audio: 'صوت' };

export const transcriptWords: typeof English = {
  untitled: 'محادثة',
  several: 'محادثات',
  roles: { system: 'النظام', user: 'المستخدم', assistant: 'المساعد' },
  note: 'ملاحظة',
  reasoning: 'الاستدلال',
  sources: 'المصادر',
  call: (name) => `استدعاء أداة: ${isolated(name)}`,
  result: (isError) => (isError ? 'خطأ من الأداة' : 'نتيجة الأداة'),
  status: {
    streaming: 'ما زال يصل',
    interrupted: 'انقطع',
    failed: 'فشل',
    stopped: 'أُوقف',
  },
  branch: (after) => (after === null ? 'فرع آخر' : `فرع آخر، بعد «${isolated(after)}»`),
  attached: ({ type, name, mediaType }) => [name, mediaType].filter((part) => part !== '').join(', ') || kinds[type],
  figures: (message) => {
    const count = message.reply && messageCount(message);
    const cost = message.reply?.costUsd ?? null;
    return [
      dateTime(message.createdAt),
      ...(count ? [`${tokens(count.tokens, count.exact)} رمز`] : []),
      ...(cost === null ? [] : [usd(cost, message.reply?.usage !== null)]),
    ].join(' · ');
  },
  chatFigures: ({ createdAt, model, totals }) => {
    const total = totals.promptTokens + totals.completionTokens;
    return [
      dateTime(createdAt),
      ...(model === '' ? [] : [isolated(model)]),
      ...(total === 0 ? [] : [`${tokens(total, totals.exact)} رمز`]),
      ...(totals.costUsd > 0 ? [usd(totals.costUsd)] : []),
    ].join(' · ');
  },
};
