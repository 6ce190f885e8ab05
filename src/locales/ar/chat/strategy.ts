import type { strategyWords as English } from '../../en/chat/strategy';
import { count } from '../../format';
import { plural } from '../../grammar';

export const strategyWords: typeof English = {
  title: 'عند امتلاء النافذة',
  standard: 'الافتراضي',
  ofChat: 'في هذه المحادثة',
  names: {
    ask: 'اسألني',
    'drop-oldest': 'استبعاد أقدم الجولات',
    'last-turns': 'إرسال الجولات الأخيرة فقط',
    summarise: 'تلخيص الجولات الأقدم',
  },
  explain: {
    ask: 'يُعلَّق الطلب، وتختار ما يُستبعد.',
    'drop-oldest': 'يستبعد أقل عدد ممكن من أقدم الجولات، أو صورها وملفاتها فقط حيث يكفي ذلك.',
    'last-turns': 'يستبعد الجولات الأقدم حتى مع وجود متسع لها.',
    summarise: 'يكتب النموذج ملخصًا يحل محلها. وهو طلب مستقل له تكلفته.',
  },
  asInSettings: (name) => `كما في الإعدادات (${name})`,
  turns: 'الجولات',
  makeDefault: 'تعيين كافتراضي',
  summariseNow: 'التلخيص الآن',
  summary: {
    title: (messages) =>
      plural(messages, {
        one: 'ملخص الرسالة أعلاه',
        two: 'ملخص الرسالتين أعلاه',
        few: `ملخص ${count(messages)} رسائل أعلاه`,
        other: `ملخص ${count(messages)} رسالة أعلاه`,
      }),
    sent: 'يُرسل بدلًا من هذه الرسائل.',
    superseded: 'لا يُرسل: يحل ملخص لاحق محله.',
    older: 'لا يُرسل: إصدار أقدم.',
    unfinished: 'لا يُرسل: غير مكتمل. عدّله لإرساله، أو تراجع عنه.',
    cut: 'قُطع. اقرأه حتى النهاية وأضف ما ينقص.',
    use: 'استخدام هذا الإصدار',
    undo: 'التراجع عن الملخص',
  },
};
