import type { listWords as English } from '../en/list';
import { count } from '../format';
import { isolated, plural } from '../grammar';

const chats = (n: number): string =>
  plural(n, {
    zero: 'لا محادثات',
    one: 'محادثة واحدة',
    two: 'محادثتان',
    few: `${count(n)} محادثات`,
    many: `${count(n)} محادثة`,
    other: `${count(n)} محادثة`,
  });

export const listWords: typeof English = {
  rename: 'إعادة التسمية',
  title: 'العنوان',
  pin: 'تثبيت',
  unpin: 'إلغاء التثبيت',
  export: 'تصدير',
  select: 'تحديد محادثات',
  order: 'الترتيب والتجميع',
  sortBy: 'ترتيب حسب',
  sorts: { used: 'آخر استخدام', created: 'تاريخ الإنشاء', title: 'العنوان', cost: 'التكلفة' },
  groupBy: 'تجميع حسب',
  groups: { folder: 'المجلد واليوم', day: 'اليوم', none: 'بلا تجميع' },
  tags: 'الوسوم',
  onlyTag: (tag) => `عرض المحادثات الموسومة بـ ${isolated(tag)} فقط`,
  tagged: (tag, n) => `${isolated(tag)}، ${chats(n)}`,
  allTags: (tag) => `موسومة بـ ${isolated(tag)}. عرض كل المحادثات`,
  renameTag: 'إعادة تسمية الوسم',
  renameTagText: 'تُعاد تسمية الوسم في كل المحادثات الموسومة به.',
  deleteTag: 'إزالة الوسم من كل المحادثات',
  addTag: 'إضافة وسم',
  addTagHint: 'اضغط Enter بعد كل وسم.',
  removeTag: (tag) => `إزالة ${isolated(tag)}`,
  tagsOf: (n) =>
    plural(n, {
      one: 'الوسوم',
      two: 'وسوم محادثتين',
      few: `وسوم ${count(n)} محادثات`,
      many: `وسوم ${count(n)} محادثة`,
      other: `وسوم ${count(n)} محادثة`,
    }),
  partly: (n, of) => `${count(n)} من ${count(of)}`,
  duplicate: 'إنشاء نسخة',
  copyOf: (title) => (title === '' ? '' : `${title} (نسخة)`),
  archive: 'أرشفة',
  unarchive: 'إخراج من الأرشيف',
  selected: 'المحادثات المحددة',
  selectedCount: (n) => `المحدد: ${count(n)}`,
  selectAll: 'تحديد الكل',
  selectNone: 'إلغاء تحديد الكل',
  move: 'نقل إلى مجلد',
  done: 'إنهاء التحديد',
};
