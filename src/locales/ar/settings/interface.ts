import type { interfaceWords as English } from '../../en/settings/interface';
import { isolated } from '../../grammar';

export const interfaceWords: typeof English = {
  label: 'الواجهة',
  names: {
    'chat-completions': 'Chat completions',
    responses: 'Responses',
    'anthropic-messages': 'Anthropic Messages',
    gemini: 'Gemini',
    ollama: 'Ollama',
  },
  alsoSpeaks: {
    responses: 'لهذا الخادم أيضًا واجهة Responses، وهي تعرض ملخصات استدلال النموذج وتشغّل أدوات الخادم نفسه.',
    'anthropic-messages':
      'هذا Claude. واجهته الخاصة تعرض ما يفكّر فيه النموذج، وتعدّ بدقة، وتحفظ الموجّهات الطويلة في ذاكرة تخزين مؤقت أقل تكلفة، وتذكر المصادر.',
    gemini:
      'هذا Gemini. واجهته الخاصة تعرض ما يفكّر فيه النموذج، وتعدّ بدقة، وتقرأ ملفات PDF كملفات، وتبحث عبر Google، وتقول لماذا حُجب شيء ما.',
    ollama: 'هذا Ollama. واجهته الخاصة تعيّن حجم النافذة، فلا يُقطع شيء خفيةً، وتسرد ما هو محمّل.',
  },
  use: (name) => `استخدام ${isolated(name)}`,
  newer: (name) => `${isolated(name)} (يحتاج إلى إصدار أحدث من Tally)`,
};
