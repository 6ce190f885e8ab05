import type { readingWords as English } from '../../en/everyday/reading';

export const readingWords: typeof English = {
  size: 'גודל הטקסט',
  sizes: { small: 'קטן', standard: 'רגיל', large: 'גדול', largest: 'הגדול ביותר' },
  width: 'רוחב הטקסט',
  widths: { narrow: 'צר', standard: 'רגיל', wide: 'רחב', full: 'מלא' },
  aids: 'קריאה',
  aid: {
    'wrap-code': 'גלישת שורות קוד ארוכות',
    'number-lines': 'מספור שורות קוד',
    'fold-code': 'כיווץ קוד ארוך',
    'fold-messages': 'כיווץ הודעות ארוכות',
    'hide-times': 'הצגת שעות רק במעבר העכבר',
  },
  showAll: 'הצגת הכול',
  showLess: 'הצגת פחות',
};
