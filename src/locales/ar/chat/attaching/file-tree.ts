import type { fileTreeWords as English } from '../../../en/chat/attaching/file-tree';
import { count } from '../../../format';
import { size } from '../../../measures';
import { isolated, plural } from '../../../grammar';

const files = (n: number): string =>
  plural(n, {
    zero: 'لا ملفات',
    one: 'ملف واحد',
    two: 'ملفان',
    few: `${count(n)} ملفات`,
    many: `${count(n)} ملفًا`,
    other: `${count(n)} ملف`,
  });

/** The same after a verbal noun. */
const ofFiles = (n: number): string => (n === 2 ? 'ملفين' : files(n));

export const fileTreeWords: typeof English = {
  title: (name) => `اختيار ملفات من ${isolated(name)}`,
  help: 'تُرفق كنص واحد: قائمة بمساراتها، ثم كل ملف في كتلة خاصة به. أو أرفق كل ملف على حدة.',
  reading: 'جارٍ استعراض الملفات…',
  files: 'الملفات',
  open: (name) => `المجلد ${isolated(name)}`,
  chosen: (chosen) => (chosen === 0 ? '' : files(chosen)),
  left: {
    ignored: 'متجاهَل',
    binary: 'ليس نصًا',
    'too-large': 'كبير',
    unreadable: 'لا يُقرأ',
  },
  showAll: (n) =>
    plural(n, {
      few: `عرض الملفات الـ ${count(n)} كلها`,
      other: `عرض كل الملفات (${count(n)})`,
    }),
  showIgnored: (n) => `عرض ${ofFiles(n)} مما يستبعده \u2068.gitignore\u2069`,
  hidden: (n) => `غير مدرج: ${files(n)} في مجلدات تُستبعد كاملة، مثل node_modules.`,
  nothing: 'لا نص فيه يُرفق.',
  tokens: (tokens) => `${tokens} رمز`,
  ofRoom: (room) => `من ${count(room)} متاحة في نافذة هذا النموذج`,
  over: (tokens) => `أكثر بـ ${count(tokens)} رمز مما تتسع له نافذة هذا النموذج.`,
  tooLarge: (limit) => `أكثر من ${size(limit)} من النص، وهو ما تقبله الرسالة. استبعد بعضه.`,
  attachApart: 'الإرفاق كلٌّ على حدة',
  attach: (n) => (n === 0 ? 'إرفاق ملفات' : `إرفاق ${ofFiles(n)}`),
};
