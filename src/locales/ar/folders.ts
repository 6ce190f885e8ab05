import type { folderWords as English } from '../en/folders';
import { count } from '../format';
import { isolated, plural } from '../grammar';

export const folderWords: typeof English = {
  newFolder: 'مجلد جديد',
  editFolder: 'تعديل المجلد',
  exportFolder: 'تصدير المجلد',
  deleteFolder: 'حذف المجلد',
  name: 'الاسم',
  colour: 'اللون',
  colours: {
    grey: 'رمادي',
    red: 'أحمر',
    amber: 'كهرماني',
    green: 'أخضر',
    teal: 'أزرق مخضر',
    blue: 'أزرق',
    violet: 'بنفسجي',
    pink: 'وردي',
  },
  inside: 'داخل',
  top: 'بلا مجلد',
  newChats: 'المحادثات الجديدة في هذا المجلد',
  newChatsText: 'تنسخ المحادثة هذه القيم عند بدئها. تعديلها لاحقًا يغيّر المحادثات الجديدة فقط.',
  fromParent: (name) => `اتركه فارغًا لاستخدام قيم «${isolated(name)}».`,
  systemPrompt: 'تعليمات النظام',
  modelHint: 'اتركه فارغًا لاستخدام الافتراضي.',
  newChat: 'محادثة جديدة',
  newInside: 'مجلد جديد بالداخل',
  edit: 'تعديل',
  moveUp: 'نقل لأعلى',
  moveDown: 'نقل لأسفل',
  moveTo: 'نقل إلى مجلد',
  chats: (n) =>
    plural(n, {
      zero: 'لا محادثات',
      one: 'محادثة واحدة',
      two: 'محادثتان',
      few: `${count(n)} محادثات`,
      many: `${count(n)} محادثة`,
      other: `${count(n)} محادثة`,
    }),
};
