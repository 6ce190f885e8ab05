import type { readingWords as English } from '../../en/everyday/reading';

export const readingWords: typeof English = {
  size: 'حجم النص',
  sizes: { small: 'صغير', standard: 'قياسي', large: 'كبير', largest: 'الأكبر' },
  width: 'عرض النص',
  widths: { narrow: 'ضيق', standard: 'قياسي', wide: 'عريض', full: 'كامل' },
  aids: 'القراءة',
  aid: {
    'wrap-code': 'التفاف أسطر الشيفرة الطويلة',
    'number-lines': 'ترقيم أسطر الشيفرة',
    'fold-code': 'طي الشيفرة الطويلة',
    'fold-messages': 'طي الرسائل الطويلة',
    'hide-times': 'إظهار الأوقات عند التمرير فوقها فقط',
  },
  showAll: 'عرض الكل',
  showLess: 'عرض أقل',
};
