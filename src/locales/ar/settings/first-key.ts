import type { firstKeyWords as English } from '../../en/settings/first-key';
import { isolated } from '../../grammar';

export const firstKeyWords: typeof English = {
  several: 'عدة مزوّدين يعطون مفاتيح كهذا. لمن هو؟',
  unknown: 'لا يُظهر هذا المفتاح لمن هو. اختر مزوّده أدناه.',
  other: (name) => `يبدو هذا مفتاحًا من ${isolated(name)}.`,
  use: (name) => `استخدام ${isolated(name)}`,
  foreign: 'يبدو هذا مفتاحًا من Replicate، ولا تستطيع صفحة أن تحادثه. استخدم مفتاح مزوّد آخر.',
  looking: 'جارٍ البحث عن خوادم على هذا الحاسوب…',
  found: (name) => `يجيب ${isolated(name)} على هذا الحاسوب.`,
  keyTakenOut: 'أُزيل المفتاح الذي كتبته من النموذج كي لا يُرسل إلى هذا الخادم. إن كان له فأدخله مجددًا.',
  noServer:
    'لم يُجب أي خادم على هذا الحاسوب. شغّله، واجعله يسمح لهذه الصفحة (CORS)، واسمح لهذه الصفحة في المتصفح إن سأل عن الأجهزة على شبكتك المحلية.',
};
