import type { transcriptWords as English } from '../../en/export/transcript';
import { isolated, plural } from '../../grammar';

export const transcriptWords: typeof English = {
  untitled: 'محادثة',
  several: 'محادثات',
  roles: { system: 'النظام', user: 'المستخدم', assistant: 'المساعد' },
  note: 'ملاحظة',
  reasoning: 'الاستدلال',
  sources: 'المصادر',
  call: (name) => `استدعاء أداة: ${isolated(name)}`,
  result: (isError) => (isError ? 'خطأ من الأداة' : 'نتيجة الأداة'),
  status: {
    streaming: 'ما زال يصل',
    interrupted: 'انقطع',
    failed: 'فشل',
    stopped: 'أُوقف',
  },
  branch: (after) => (after === null ? 'فرع آخر' : `فرع آخر، بعد «${isolated(after)}»`),
  kinds: { image: 'صورة', file: 'ملف', audio: 'صوت' },
  tokens: (tokens) => `${tokens} ${plural(tokens, { few: 'رموز', many: 'رمزًا', other: 'رمز' })}`,
};
