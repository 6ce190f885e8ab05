import type { installedWords as English } from '../../en/settings/installed';
import { count } from '../../format';
import { isolated } from '../../grammar';

export const installedWords: typeof English = {
  title: 'على قرص الخادم',
  text: 'يحمّل Ollama النموذج عند أول سؤال، ثم كلما احتاجت محادثة إلى نافذة أكبر.',
  none: 'لا شيء بعد. اسحب نموذجًا أدناه.',
  refresh: 'تحديث',
  inMemory: 'في الذاكرة',
  inMemoryOf: (size) => `في الذاكرة: ${size}`,
  inMemoryWithoutGpu: (size) => `في الذاكرة: ${size}، لا شيء منه على GPU`,
  inMemoryOnGpu: (size, share) => `في الذاكرة: ${size}، منه ${share} على GPU`,
  window: (tokens) => `النافذة ${count(tokens)}`,
  until: (time) => `حتى ${time}`,
  unload: 'إخراج من الذاكرة',
  pull: 'سحب',
  model: 'النموذج المراد سحبه',
  modelHint: 'اسم من ollama.com/library، مثل qwen3:8b. ينزّله الخادم، وغالبًا بحجم غيغابايتات.',
  cancel: 'إلغاء',
  stops: 'يتوقف عند مغادرة هذه الصفحة. ما وصل يبقى على الخادم، ويكمل السحب التالي من هناك.',
  progress: (model) => `جارٍ سحب ${isolated(model)}`,
  soFar: (status, completed, total) => `${status} · ${completed} من ${total}`,
};
