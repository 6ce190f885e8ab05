import type { pictureWords as English } from '../../en/chat/pictures';
import { plural } from '../../grammar';

export const pictureWords: typeof English = {
  list: 'الصور',
  unnamed: 'صورة من صنع النموذج',
  enlarge: 'تكبير',
  save: 'حفظ',
  makes: 'يصنع صورة من رسالتك. لا تُرسل الرسائل السابقة.',
  edits: (pictures) =>
    pictures === 1 ? 'يغيّر الصورة المرفقة كما تقول رسالتك.' : 'يصنع صورة من الصور المرفقة كما تقول رسالتك.',
  costs: (usd, count) =>
    plural(count, {
      one: `≈ ${usd} للصورة`,
      two: `≈ ${usd} لصورتين`,
      few: `≈ ${usd} لـ ${count} صور`,
      other: `≈ ${usd} لـ ${count} صورة`,
    }),
  use: 'استخدام في الرسالة التالية',
  unfinished: 'غير مكتملة: لم تصل الصورة كاملة.',
  broken: 'لا يمكن عرض هذه الصورة. احفظها لفتحها في مكان آخر.',
};
