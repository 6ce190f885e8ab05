import type { providerNoteWords as English } from '../../en/settings/provider-notes';

export const providerNoteWords: typeof English = {
  'anthropic-organisation':
    'تستطيع المؤسسة منع الاستدعاءات من المتصفح. تقول Anthropic ذلك حينها، وتحتاج إلى وكيل (proxy) خاص بك.',
  'only-trying-tells': 'لا يُعرف هل يقبل استدعاءات من صفحة. اختبر الاتصال.',
  'no-cors': 'لا يقبل هذا المزوّد استدعاءات من صفحة (بلا CORS). أدخل عنوان وكيلك (proxy) الخاص.',
  azure:
    'استبدل «your-resource» باسم موردك؛ وأسماء النماذج هي أسماء عمليات النشر (deployments) لديك. يعمل أيضًا المسار الأقدم \u2066…/openai/deployments/NAME?api-version=2024-10-21\u2069. مع رمز Entra ID، اترك المفتاح فارغًا وأضف الترويسة Authorization.',
  vertex:
    'استبدل «your-project» والمنطقة. المفتاح رمز وصول (access token) يدوم ساعة. لا يُعرف هل يقبل استدعاءات من صفحة: اختبر الاتصال.',
  cloudflare: 'استبدل «your-account» بمعرّف حسابك. اختبر الاتصال لترى هل يقبل هذه الصفحة.',
  'ollama-origins': 'على Ollama أن يسمح لهذه الصفحة. شغّله هكذا:',
  'llama-cpp-key': 'يعمل كما هو. إن استخدمت \u2066--api-key\u2069، فأدخل ذلك المفتاح.',
  'lm-studio-cors': 'فعّل «Enable CORS» في إعدادات خادم LM Studio، أو شغّله هكذا:',
  'vllm-origins': 'يعمل كما هو. يسمح vLLM افتراضيًا لكل صفحة (\u2066--allowed-origins \'["*"]\'\u2069).',
  'jan-server': 'شغّل خادم API المحلي في إعدادات Jan، وفعّل CORS هناك، وأدخل مفتاح API الخاص به.',
};
