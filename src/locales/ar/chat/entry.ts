import type { entryWords as English } from '../../en/chat/entry';
import { count } from '../../format';
import { isolated } from '../../grammar';

export const entryWords: typeof English = {
  roles: { system: 'النظام', user: 'أنت', assistant: 'المساعد' },
  reasoning: 'الاستدلال',
  thinking: 'يفكّر…',
  stillWaiting: (seconds) => `ما زال الانتظار مستمرًا بعد ${count(seconds)} ث. قد يستغرق تحميل نموذج محلي دقائق.`,
  waitingToRetry: (seconds, attempt) => `محاولة جديدة بعد ${count(seconds)} ث (المحاولة ${count(attempt)} من 3).`,
  writtenElsewhere: 'هذا الرد يصل في علامة تبويب أخرى.',
  stopped: 'أُوقف.',
  previousVersion: 'الإصدار السابق',
  nextVersion: 'الإصدار التالي',
  versionOf: (n, total) => isolated(`${count(n)} / ${count(total)}`),
  sideBySide: 'جنبًا إلى جنب',
  actions: 'الإجراءات',
  regenerate: 'إعادة التوليد',
  probabilities: 'احتمالات الرموز',
  continue: 'متابعة',
  editMessage: 'تعديل الرسالة',
  resend: 'إرسال',
  saveVersion: 'حفظ كإصدار جديد',
  showAll: (whole) => `عرض الكل (${whole})`,
  counts: {
    prompt: (n) => `الموجّه ${n}`,
    completion: (n) => `الإكمال ${n}`,
    cached: (n) => `مخزّن مؤقتًا ${n}`,
    reasoning: (n) => `الاستدلال ${n}`,
    speed: (firstToken, rate) => `أول رمز بعد ${firstToken} · ${rate}`,
    exact: 'عدد دقيق',
    estimated: 'تقدير إلى أن يبلّغ الخادم بالعدد',
  },
};
