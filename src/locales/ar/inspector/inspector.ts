import type { inspectorWords as English } from '../../en/inspector/inspector';
import { count } from '../../format';
import { plural } from '../../grammar';

export const inspectorWords: typeof English = {
  label: 'لوحة الفحص',
  close: 'إغلاق لوحة الفحص',
  tabs: { parameters: 'المعاملات', plan: 'الخطة', turn: 'هذه الجولة', bill: 'الفاتورة' },
  cached: (most, cached, until) =>
    `${most} على الأكثر. ${cached} إن كانت الرسائل السابقة ما زالت في التخزين المؤقت لدى الخادم، حيث تبقى حتى ${until} تقريبًا.`,
  uncached: (most, until) =>
    `${most}: كانت الرسائل السابقة في التخزين المؤقت لدى الخادم حتى ${until} تقريبًا، وسيقرؤها من جديد.`,
  longCache: 'يُحفظ التخزين المؤقت ساعة: تكلّف الكتابة فيه \u20682 ×\u2069 سعر الإدخال، والقراءة منه \u20680.1 ×\u2069.',
  askedWindow: (tokens) =>
    `يُطلب من Ollama نافذة بحجم ${count(tokens)} رمز (num_ctx)، تتسع لهذا الطلب ورده. حين يتغيّر ذلك، يحمّل النموذج من جديد.`,
  earlier: (n) =>
    plural(n, {
      one: 'عرض رسالة سابقة واحدة',
      two: 'عرض رسالتين سابقتين',
      few: `عرض ${count(n)} رسائل سابقة`,
      many: `عرض ${count(n)} رسالة سابقة`,
      other: `عرض ${count(n)} رسالة سابقة`,
    }),
  willBeSent: 'ما الذي سيُرسل',
  thisConversation: 'هذه المحادثة',
  promptBilled: 'الموجّه المحتسب',
  completionBilled: 'الإكمال المحتسب',
  nothingYet: 'لا شيء بعد.',
  noPrice: 'السعر غير معروف.',
  tokens: (tokens) => `${tokens} رمز`,
  leftOut: {
    failed: 'فشلت',
    empty: 'فارغة',
    'tool-calls': 'استدعاءات أدوات فقط',
    images: 'صور فقط',
    audio: 'صوت فقط',
    reasoning: 'استدلال فقط',
    muted: 'مستبعدة',
    summarised: 'في الملخص',
    'not-read': 'لا يقرؤها هذا النموذج',
    dropped: 'أُسقطت',
  },
  besides: {
    wrapping: 'الأدوار والفواصل',
    tools: 'الأدوات',
    hidden: 'الفرق عن عدّ الخادم',
  },
  sum: 'الموجّه',
};
