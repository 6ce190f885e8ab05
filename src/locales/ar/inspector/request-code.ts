import type { requestCodeWords as English } from '../../en/inspector/request-code';
import { count } from '../../format';

export const requestCodeWords: typeof English = {
  title: 'الطلب الخام',
  form: 'الصيغة',
  forms: {
    json: 'JSON',
    curl: 'curl',
    'python-openai': 'Python، حزمة openai',
    'python-anthropic': 'Python، حزمة anthropic',
    'python-genai': 'Python، حزمة google-genai',
    'python-requests': 'Python، حزمة requests',
    'typescript-openai': 'TypeScript، حزمة openai',
    'typescript-anthropic': 'TypeScript، حزمة anthropic',
    'typescript-genai': 'TypeScript، حزمة \u2068@google/genai\u2069',
    'typescript-ollama': 'TypeScript، حزمة \u2068ollama\u2069',
    'typescript-fetch': 'TypeScript، fetch',
  },
  code: 'الطلب',
  copy: 'نسخ الطلب',
  cut: (shown) => `تُعرض أول ${count(shown)} محرف. يشمل النسخ كلها.`,
  noKey: 'مفتاحك غير مضمّن. ينوب عنه متغير بيئة. تُقرأ الملفات المرفقة بأسمائها، من المجلد الذي تعمل فيه الشيفرة.',
  demo: 'يعمل العرض التجريبي داخل هذه الصفحة، لذا لا يمكن نسخ سوى JSON الخاص به.',
  nothingYet: 'لا شيء بعد.',
};
