import type { replyExtrasWords as English } from '../../en/chat/reply-extras';
import { isolated } from '../../grammar';

export const replyExtrasWords: typeof English = {
  sources: 'المصادر',
  pages: (from, to) => (from === to ? `الصفحة ${from}` : `الصفحات من ${from} إلى ${to}`),
  noAnswer: 'توقف النموذج بعد استدلاله، بلا إجابة.',
  empty: 'هذا الرد فارغ.',
  kinds: { image: 'صورة', file: 'ملف', audio: 'صوت' },
  withReply: (what) => `جاء مع الرد: ${isolated(what)}. لم يُخزَّن.`,
  withMessage: (what) => `جاء مع الرسالة: ${isolated(what)}. لم يُخزَّن.`,
  withReplyAt: (what) => `جاء مع الرد: ${isolated(what)}، مخزَّن في`,
  withMessageAt: (what) => `جاء مع الرسالة: ${isolated(what)}، مخزَّن في`,
  toolCall: (name) => `حاول النموذج استدعاء الأداة «${isolated(name)}»، لكن لا أدوات لهذه المحادثة.`,
  calledTool: (name) => `استدعى النموذج الأداة «${isolated(name)}».`,
  toolResult: 'النتيجة',
  toolError: 'خطأ',
  hostedCall: (name) => `شغّل الخادم أداته «${isolated(name)}».`,
  hostedError: (name) => `فشلت أداة الخادم «${isolated(name)}»:`,
  unread: 'تعذّرت قراءة جزء من هذا الرد، فقد ينقص بعضه. ما وصل:',
};
