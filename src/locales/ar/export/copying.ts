import type { copyingWords as English } from '../../en/export/copying';
import { count } from '../../format';
import { plural } from '../../grammar';

export const copyingWords: typeof English = {
  menu: 'نسخ كـ',
  markdown: 'Markdown',
  text: 'نص عادي',
  rich: 'نص منسّق',
  more: 'صورة أو رسائل أخرى…',
  title: 'نسخ الرسائل',
  form: 'نسخ كـ',
  forms: {
    markdown: { label: 'Markdown', hint: 'كما كتبه النموذج.' },
    text: { label: 'نص عادي', hint: 'بلا تنسيق.' },
    rich: { label: 'نص منسّق', hint: 'للمستندات والبريد.' },
    picture: { label: 'صورة', hint: 'بصيغة PNG، فاتحة أو داكنة كما تُعرض.' },
  },
  reasoning: 'الاستدلال',
  figures: 'الأوقات والنماذج والتكاليف',
  copy: 'نسخ',
  save: 'حفظ الملف',
  several: (n) =>
    `أطول من أن تسعها صورة واحدة: تلزم ${plural(n, {
      one: 'صورة واحدة',
      two: 'صورتان',
      few: `${count(n)} صور`,
      many: `${count(n)} صورة`,
      other: `${count(n)} صورة`,
    })}. احفظها، أو اختر رسائل أقل للنسخ.`,
  tooLong: 'أطول من أن تسعها صور. اختر رسائل أقل، أو صدّر المحادثة بصيغة HTML.',
  undrawn: 'لم يستطع هذا المتصفح رسم الصورة. صدّر المحادثة بصيغة HTML بدلًا من ذلك.',
  notCopied: 'لم يسمح المتصفح بالنسخ. احفظ الملف بدلًا من ذلك.',
  fileName: 'رسائل',
};
