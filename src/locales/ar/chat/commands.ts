import type { commandWords as English } from '../../en/chat/commands';
import { count, tokens, usd } from '../../format';
import { isolated, plural } from '../../grammar';

export const commandWords: typeof English = {
  label: 'الأوامر',
  argument: { system: 'النص', model: 'الاسم', temp: '0.2', n: '3' },
  does: {
    new: 'بدء محادثة جديدة',
    system: 'تعيين تعليمات النظام لهذه المحادثة',
    model: 'اختيار النموذج',
    temp: 'تعيين درجة الحرارة (0 إلى 2)',
    n: 'طلب عدة ردود على الرسالة التالية (1 إلى 10)',
    tokens: 'عرض رموز الطلب التالي وتكلفته',
    retry: 'إعادة توليد الرد الأخير',
    export: 'حفظ هذه المحادثة بصيغة Markdown',
    help: 'سرد الأوامر',
  },
  unknown: (name) => `لا يوجد أمر «${isolated(`/${name}`)}». هل يُرسل كرسالة؟`,
  sendAsText: 'الإرسال كرسالة',
  wrong: (name, argument) => {
    const not = argument === '' ? '' : `، لا «${isolated(argument)}»`;
    switch (name) {
      case 'temp':
        return `يأخذ ${isolated('/temp')} رقمًا من 0 إلى 2${not}.`;
      case 'n':
        return `يأخذ ${isolated('/n')} عددًا صحيحًا من 1 إلى 10${not}.`;
      case 'model':
        return `اكتب اسم نموذج بعد ${isolated('/model')}.`;
      default:
        return `اكتب النص بعد ${isolated(`/${name}`)}.`;
    }
  },
  nothing: (name) => (name === 'retry' ? 'لا رد مكتمل يُعاد توليده.' : 'لا شيء يُحفظ بعد.'),
  temperature: (value) => `تستخدم هذه المحادثة الآن درجة الحرارة ${value}.`,
  choices: (value) =>
    plural(value, {
      one: 'يطلب الطلب التالي ردًا واحدًا.',
      two: 'يطلب الطلب التالي ردّين.',
      few: `يطلب الطلب التالي ${count(value)} ردود.`,
      many: `يطلب الطلب التالي ${count(value)} ردًا.`,
      other: `يطلب الطلب التالي ${count(value)} رد.`,
    }),
  model: (model) => `تستخدم هذه المحادثة الآن ${isolated(model)}.`,
  unlisted: (model) => `لا نقطة نهاية تسرد نموذجًا باسم «${isolated(model)}». هل تستخدمه رغم ذلك؟`,
  useUnlisted: 'الاستخدام رغم ذلك',
  system: 'عُيّنت تعليمات النظام لهذه المحادثة.',
  tokens: (n, exact, limit, costUsd) =>
    [
      `رموز الطلب التالي: ${tokens(n, exact)}`,
      ...(limit === null ? [] : [` من ${count(limit)}`]),
      ...(costUsd === null ? ['.'] : [`، ${usd(costUsd, exact)} قبل الرد.`]),
    ].join(''),
  billed: (n, exact, costUsd) =>
    `الرموز المحتسبة على هذه المحادثة حتى الآن: ${tokens(n, exact)}${costUsd === null ? '' : `، ${usd(costUsd, exact)}`}.`,
  notCounted: 'ما زال عدّ الطلب التالي جاريًا.',
  text: 'أي شيء آخر يُرسل كما هو، حتى «bye» و«quit».',
};
