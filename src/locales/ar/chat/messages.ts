import type { messageWords as English } from '../../en/chat/messages';
import { count } from '../../format';
import { isolated, plural } from '../../grammar';

export const messageWords: typeof English = {
  sending: {
    always: 'تُرسل دائمًا',
    never: 'مستبعدة',
    leftOut: {
      empty: 'لم تُرسل: فارغة.',
      'tool-calls': 'لم تُرسل: لا تحوي سوى استدعاءات أدوات، ولا يشغّلها Tally بعد.',
      images: 'لم تُرسل: صورة بلا كلمات.',
      audio: 'لم تُرسل: صوت بلا نص مفرَّغ.',
      reasoning: 'لم تُرسل: استدلال بلا إجابة.',
      summarised: 'لم تُرسل: يحل الملخص محلها.',
      dropped: 'لم تُرسل: تُستبعد الجولات الأقدم.',
    },
    startsHere: 'يبدأ الإرسال من هنا',
  },
  unprinted: (n) =>
    plural(n, {
      one: 'الرسالة الأولى لا تُطبع. لتكون على الورق، صدّر المحادثة واطبع الملف.',
      two: 'أول رسالتين لا تُطبعان. لتكونا على الورق، صدّر المحادثة واطبع الملف.',
      few: `أول ${count(n)} رسائل لا تُطبع. لتكون على الورق، صدّر المحادثة واطبع الملف.`,
      other: `أول ${count(n)} رسالة لا تُطبع. لتكون على الورق، صدّر المحادثة واطبع الملف.`,
    }),
  undrawn: 'لا يمكن عرض هذه الرسالة. هذا نصها:',
  menu: {
    listen: 'استماع',
    readAloud: 'قراءة بصوت عالٍ',
    inRequests: 'في الطلبات',
    alwaysSend: 'إرسال دائمًا',
    neverSend: 'عدم الإرسال أبدًا',
    inspect: 'فحص',
    compare: 'مقارنة مع…',
    versions: 'الإصدارات',
    regenerateWith: 'إعادة التوليد بـ…',
    askForReply: 'طلب رد',
    branchOff: 'التفرّع إلى محادثة جديدة',
    copyLink: 'نسخ رابط الرسالة',
    outline: 'المخطط…',
    rearrange: 'إعادة الترتيب (كإصدار جديد)',
    insertBefore: 'إدراج قبلها…',
    insertAfter: 'إدراج بعدها…',
    moveUp: 'نقل لأعلى',
    moveDown: 'نقل لأسفل',
    changeRole: {
      user: 'تغيير الدور إلى المستخدم',
      assistant: 'تغيير الدور إلى المساعد',
      system: 'تغيير الدور إلى النظام',
    },
    deleteFromHere: 'حذف من هنا',
    deleteVersion: 'حذف هذا الإصدار',
    deleteBranch: 'حذف هذا الفرع',
  },
  branchOf: (title) => `${title} (فرع)`,
  insert: {
    title: 'إدراج رسالة',
    saidBy: 'الدور',
    roles: { user: 'المستخدم', assistant: 'المساعد', system: 'النظام' },
    text: 'النص',
    submit: 'إدراج',
    insertAndGoOn: 'إدراج وإضافة أخرى',
    inserted: (n) =>
      plural(n, {
        one: 'أُدرجت رسالة واحدة.',
        two: 'أُدرجت رسالتان.',
        few: `أُدرجت ${count(n)} رسائل.`,
        many: `أُدرجت ${count(n)} رسالة.`,
        other: `أُدرجت ${count(n)} رسالة.`,
      }),
  },
  regenerateWith: {
    title: 'إعادة التوليد بنموذج آخر',
    description: 'لهذا الرد فقط. تحتفظ المحادثة بنموذجها.',
    search: 'البحث في النماذج',
    asTyped: (model, endpoint) => `استخدام «${isolated(model)}» لدى ${isolated(endpoint)} كما كُتب`,
    more: (n) => `يوجد ${count(n)} غيرها. اكتب لتضييق القائمة.`,
  },
  outline: {
    title: 'المخطط',
    label: 'الرسائل',
    hint: 'كل إصدارات هذه المحادثة. اختر رسالة للانتقال إليها. ينقلك Alt+Page Up وAlt+Page Down إلى رسالتك السابقة والتالية، ومع Shift إلى الأولى والأخيرة بين جميع الرسائل.',
    nothing: 'بلا نص',
  },
};
