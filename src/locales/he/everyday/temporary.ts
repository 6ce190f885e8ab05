import type { temporaryWords as English } from '../../en/everyday/temporary';

export const temporaryWords: typeof English = {
  name: 'צ׳אט זמני',
  text: 'הוא קיים רק בכרטיסייה הזו. סגירה או רענון שלה מסיימים אותו. העלות שלו עדיין נספרת בתקציב.',
  keep: 'שמירת הצ׳אט הזה',
  end: 'סיום הצ׳אט',
};
