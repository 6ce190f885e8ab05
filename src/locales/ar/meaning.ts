import type { meaningWords as English } from '../en/meaning';
import { count, usd } from '../format';
import { isolated, plural } from '../grammar';

export const meaningWords: typeof English = {
  title: 'البحث بالمعنى',
  text: 'يعثر على الرسائل التي تقول الشيء نفسه بكلمات أخرى. يحوّل نموذج تضمين محادثاتك إلى متجهات تبقى في هذا المتصفح.',
  switch: 'البحث في المحادثات بالمعنى',
  endpoint: 'نقطة النهاية',
  model: 'نموذج التضمين',
  modelHint: 'مثل text-embedding-3-small، أو nomic-embed-text على جهازك.',
  price: 'السعر لكل مليون رمز',
  priceHint: 'اتركه فارغًا لاستخدام السعر المعلن.',
  budget: 'ميزانية الفهرسة',
  budgetHint: 'تتوقف الفهرسة عندها. اتركها فارغة بلا حد.',
  leaves: (host) => `يذهب نص كل محادثاتك إلى ${isolated(host)} مرة واحدة، وما تكتبه في البحث في كل مرة.`,
  estimate: 'تقدير التكلفة',
  estimating: (done, of) => `جارٍ عدّ المحادثة ${count(Math.min(done + 1, of))} من ${count(of)}`,
  estimated: (messages, tokens, cost) =>
    `${plural(messages, {
      zero: 'لا رسائل',
      one: 'رسالة واحدة',
      two: 'رسالتان',
      few: `${count(messages)} رسائل`,
      many: `${count(messages)} رسالة`,
      other: `${count(messages)} رسالة`,
    })}، ${tokens} رمز${cost === null ? '. السعر غير معروف.' : `: ${cost}.`}`,
  unlock: 'فتح القفل',
  start: 'بدء الفهرسة',
  pause: 'إيقاف مؤقت',
  goOn: 'متابعة',
  updateNow: 'التحديث الآن',
  progress: (done, of) => `المحادثات المفهرسة: ${count(done)} من ${count(of)}`,
  statuses: {
    idle: '',
    running: 'جارية الفهرسة.',
    waiting: 'طلب الخادم الانتظار.',
    elsewhere: 'تجري الفهرسة في علامة تبويب أخرى.',
    stopped: 'توقفت.',
    done: 'محدَّثة.',
  },
  waiting: (wait) => `طلب الخادم الانتظار ${wait}.`,
  paused: 'متوقفة مؤقتًا.',
  spent: (tokens, cost) => `المحتسب حتى الآن: ${tokens} رمز، ${cost}.`,
  unpriced: 'السعر غير معروف',
  skipped: (n) =>
    plural(n, {
      one: 'لم يعطِ النموذج متجهًا لمقطع واحد.',
      two: 'لم يعطِ النموذج متجهًا لمقطعين.',
      few: `لم يعطِ النموذج متجهًا لـ ${count(n)} مقاطع.`,
      many: `لم يعطِ النموذج متجهًا لـ ${count(n)} مقطعًا.`,
      other: `لم يعطِ النموذج متجهًا لـ ${count(n)} مقطع.`,
    }),
  indexes: 'الفهارس المخزّنة',
  indexOf: (model, endpoint) => `${isolated(model)} (${isolated(endpoint)})`,
  gone: 'نقطة نهاية محذوفة',
  delete: 'حذف الفهرس',
  deleteOf: (model) => `حذف فهرس ${isolated(model)}`,
  searching: 'جارٍ البحث بالمعنى…',
  needsIndex: 'لم تُفهرس محادثاتك بعد، لذا يُبحث عن الكلمات فقط. ابدأ من الإعدادات ← البيانات.',
  problems: {
    otherDimension: (is, was) =>
      `يعطي النموذج الآن متجهات بطول ${count(is)}، وطولها في الفهرس ${count(was)}. احذف الفهرس وابدأ من جديد.`,
    noVectors: 'لا متجهات صالحة في إجابة الخادم. تأكد أن النموذج ينتج تضمينات.',
    budget: (limitUsd) => `سيتجاوز الطلب التالي ميزانيتك البالغة ${usd(limitUsd)}. ارفعها للمتابعة.`,
    monthLimit: (limitUsd) =>
      `سيتجاوز الطلب التالي حدك الصارم البالغ ${usd(limitUsd)} في الشهر. ارفعه في الميزانية للمتابعة.`,
  },
  noEmbeddings: 'ليس لنقطة النهاية هذه مسار \u2068/embeddings\u2069. اختر غيرها، مثل OpenAI أو خادم محلي ينتج تضمينات.',
};
