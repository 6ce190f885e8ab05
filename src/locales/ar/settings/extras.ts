import type { extrasWords as English } from '../../en/settings/extras';
import { isolated } from '../../grammar';

export const extrasWords: typeof English = {
  title: 'ترويسات إضافية',
  text: 'لخادم يطلب ترويسة أو معامل استعلام خاصًا به. تُرسل مع كل طلب إلى نقطة النهاية هذه وحدها.',
  asked: 'يسأل المتصفح الخادم أولًا هل يجوز للصفحة إرسال ترويسة. اختبر الاتصال لترى ذلك.',
  refused: (provider) =>
    `لا يسمح ${isolated(provider)} للصفحات إلا بإرسال الترويسات التي يعرفها. مع أي ترويسة أخرى يفشل كل طلب.`,
  header: 'ترويسة',
  query: 'معامل استعلام',
  value: 'القيمة',
  secret: 'سرية',
  secretText: 'تُحفظ القيم السرية مثل المفتاح.',
  kept: 'محفوظة. اتركها فارغة للإبقاء عليها.',
  addHeader: 'إضافة ترويسة',
  addQuery: 'إضافة معامل استعلام',
  remove: 'إزالة',
  row: (n) => `الصف ${n}`,
};
