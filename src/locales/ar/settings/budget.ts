import type { budgetWords as English } from '../../en/settings/budget';
import { count } from '../../format';
import { plural } from '../../grammar';

export const budgetWords: typeof English = {
  limits: {
    title: 'الحدود',
    text: 'بالدولار الأمريكي. اترك الحقل فارغًا بلا حد. يُفحص الطلب بتكلفة موجّهه، لأن تكلفة الرد لا تُعرف إلا بعده.',
    soft: 'يصلك إشعار عند بلوغه.',
    hard: 'الطلبات التي تتجاوز هذا الحد تنتظر تأكيدك.',
    askHint: 'الطلب الواحد الذي يكلّف أكثر ينتظر تأكيدك.',
    fields: {
      monthSoftUsd: 'حد مرن لكل شهر',
      monthHardUsd: 'حد صارم لكل شهر',
      chatSoftUsd: 'حد مرن لكل محادثة',
      chatHardUsd: 'حد صارم لكل محادثة',
      askAboveUsd: 'السؤال قبل طلب يزيد على',
    },
  },
  spent: {
    title: 'المحتسب حتى الآن',
    text: (since) =>
      `كل طلب من هذا المتصفح منذ ${since}، بما في ذلك المحادثات المحذوفة. لا تُحسب الأجهزة والتطبيقات الأخرى، لذا فالكلمة الأخيرة لفاتورة المزوّد.`,
    none: 'لم يُحتسب شيء بعد. كل طلب يصل إلى خادم يُدرج هنا.',
    unpriced: (n) =>
      plural(n, {
        one: 'طلب واحد سعره غير معروف. تُعدّ رموزه ولا تُحسب تكلفته.',
        two: 'طلبان سعرهما غير معروف. تُعدّ رموزهما ولا تُحسب تكلفتهما.',
        few: `${count(n)} طلبات سعرها غير معروف. تُعدّ رموزها ولا تُحسب تكلفتها.`,
        many: `${count(n)} طلبًا سعرها غير معروف. تُعدّ رموزها ولا تُحسب تكلفتها.`,
        other: `${count(n)} طلب سعرها غير معروف. تُعدّ رموزها ولا تُحسب تكلفتها.`,
      }),
    demo: 'أسعار العرض التجريبي مختلقة. تُحسب هنا لتُظهر شكل الفاتورة.',
    today: 'اليوم',
    month: 'هذا الشهر',
    all: 'الكل',
    period: 'الفترة',
    saveCsv: 'حفظ كـ CSV',
  },
  chart: {
    label: 'المخطط البياني',
    days: 'آخر 30 يومًا',
    months: 'آخر 12 شهرًا',
    day: 'اليوم',
    month: 'الشهر',
    table: 'عرض كجدول',
    costs: (total, most, when) => `التكلفة: المجموع ${total}، والأعلى ${most} (${when}).`,
    tokens: (total, most, when) => `الرموز: المجموع ${total}، والأعلى ${most} (${when}).`,
    nothing: 'لم يُحتسب شيء في هذه الفترة.',
  },
  tables: {
    requests: 'الطلبات',
    prompt: 'الموجّه',
    completion: 'الإكمال',
    cost: 'التكلفة',
    noPrice: 'السعر غير معروف',
    nothing: '–',
    model: 'النموذج',
    endpoint: 'نقطة النهاية',
    conversation: 'المحادثة',
    byModel: 'حسب النموذج',
    byEndpoint: 'حسب نقطة النهاية',
    byConversation: 'حسب المحادثة',
    untitled: 'محادثة جديدة',
    deletedConversations: 'محادثات محذوفة ومؤقتة',
    deletedEndpoints: 'نقاط نهاية محذوفة',
    showAll: (n) => `عرض الكل (${count(n)})`,
  },
};
