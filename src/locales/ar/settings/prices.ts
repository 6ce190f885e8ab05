import type { priceWords as English } from '../../en/settings/prices';
import { count } from '../../format';

export const priceWords: typeof English = {
  price: 'السعر',
  perMillion: 'دولار أمريكي لكل مليون رمز',
  none: 'غير معروف',
  rates: {
    input: 'الإدخال',
    output: 'الإخراج',
    cachedInput: 'الإدخال المخزّن مؤقتًا',
    cacheWrite: 'كتابة التخزين المؤقت',
    inputAudio: 'إدخال الصوت',
    reasoning: 'الاستدلال',
    outputAudio: 'إخراج الصوت',
  },
  tier: (above) => `فوق ${count(above)} رمز:`,
  sources: {
    person: 'منك',
    error: 'من خطأ للخادم',
    endpoint: 'من نقطة النهاية',
    catalogue: 'الدليل',
    none: 'غير معروف',
  },
  sourceDated: (source, date) => `${source}، ${date}`,
};
