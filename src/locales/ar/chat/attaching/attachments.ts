import type { attachmentWords as English } from '../../../en/chat/attaching/attachments';
import { count } from '../../../format';
import { size } from '../../../measures';
import { isolated, plural } from '../../../grammar';

export const attachmentWords: typeof English = {
  list: 'المرفقات',
  title: 'إرفاق',
  files: 'ملفات',
  choose: 'اختيار ملفات',
  folder: 'مجلد',
  chooseFolder: 'اختيار مجلد',
  takePhoto: 'التقاط صورة',
  drop: 'أفلت الملفات لإرفاقها',
  reading: (n) =>
    plural(n, {
      one: 'جارٍ قراءة ملف…',
      two: 'جارٍ قراءة ملفين…',
      few: `جارٍ قراءة ${count(n)} ملفات…`,
      many: `جارٍ قراءة ${count(n)} ملفًا…`,
      other: `جارٍ قراءة ${count(n)} ملف…`,
    }),
  kinds: { image: 'صورة', file: 'ملف', audio: 'صوت' },
  pixels: (width, height) => isolated(`${count(width)} × ${count(height)}`),
  open: (name) => `فتح ${isolated(name)}`,
  transcribe: 'تفريغ',
  dictate: 'إملاء',
  remove: 'إزالة',
  removeFrom: (name) => `إزالة ${isolated(name)}`,
  moreProblems: (n) =>
    plural(n, {
      one: 'لم يُرفق ملف آخر.',
      two: 'لم يُرفق ملفان آخران.',
      few: `لم تُرفق ${count(n)} ملفات أخرى.`,
      many: `لم يُرفق ${count(n)} ملفًا آخر.`,
      other: `لم يُرفق ${count(n)} ملف آخر.`,
    }),
  moveBack: 'تقديم',
  moveOn: 'تأخير',
  save: 'حفظ الملف',
  alt: 'الوصف',
  altHelp: 'ما تُظهره الصورة، للأشخاص والنماذج الذين لا يرونها.',
  missing: (name, bytes) => `لم يعد ${isolated(name)} (${size(bytes)}) مخزّنًا في هذا المتصفح.`,
  notTaken: 'يُرسل اسمه فقط: لا تستطيع واجهة API لنقطة النهاية هذه حمله.',
  lost: {
    image: 'لا يقبل هذا النموذج الصور.',
    audio: 'لا يقبل هذا النموذج الصوت.',
    video: 'لا يقبل هذا النموذج الفيديو.',
    pdf: 'لا يقبل هذا النموذج ملفات PDF.',
  },
  mayBeDropped: 'لا يكاد الخادم يحتسب لهذا أي رموز، فربما لا يصل إلى هذا النموذج أصلًا.',
  sendAs: (name) => `طريقة إرسال ${isolated(name)}`,
  anotherModel: 'نموذج آخر',
  sendAsText: 'الإرسال كنص',
  forms: { text: 'كنص', file: 'كملف', picture: 'كصورة' },
  page: (done, of) => `الصفحة ${count(done)} من ${count(of)}.`,
  pageFrom: 'من الصفحة',
  pageTo: (of) => `إلى الصفحة (من ${count(of)})`,
  readPages: 'استخدام هذه الصفحات',
  refused: 'يُرسل اسمه فقط: رفضه هذا النموذج. يمكن نسيان ذلك في الإعدادات ← النماذج.',
  textStart: 'بداية النص',
  tooMany: (limit, left) => ({
    sentence: `تقبل الرسالة حتى ${plural(limit, {
      few: `${count(limit)} ملفات`,
      many: `${count(limit)} ملفًا`,
      other: `${count(limit)} ملف`,
    })}، لذا لم يُرفق منها ${count(left)}.`,
    remedy: 'أرسل البقية مع رسالة أخرى.',
  }),
  noRoom: {
    sentence: 'لا متسع له في مساحة تخزين هذا المتصفح.',
    remedy: 'احذف محادثات لا تحتاج إليها، أو أرفق ملفًا أصغر.',
  },
};
