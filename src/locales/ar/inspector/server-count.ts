import type { serverCountWords as English } from '../../en/inspector/server-count';
import { isolated } from '../../grammar';

export const serverCountWords: typeof English = {
  count: 'العدّ لدى الخادم',
  counting: 'جارٍ العدّ…',
  counted: (endpoint, tokens) => `تعدّ ${isolated(endpoint)} في هذا الطلب ${tokens} رمز.`,
  countedBy: (endpoint) => `العدّ من ${isolated(endpoint)}`,
  failed: 'لم يُعدّ.',
  because: {
    'wrong-path': 'لا يقدّم هذا الخادم العدّ. قد يكون إصدارًا أقدم.',
    'bad-response': 'استجاب الخادم، لكن ليس بعدد.',
  },
};
