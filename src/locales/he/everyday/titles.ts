import type { titleWords as English } from '../../en/everyday/titles';

export const titleWords: typeof English = {
  title: 'כותרות',
  text: 'צ׳אט נקרא על שם המילים הראשונות שלו. מודל יכול לתת לו שם טוב יותר, בבקשה קצרה אחת לכל צ׳אט (כ־400 טוקנים, על חשבון התקציב). כותרות שכתבת בעצמך נשארות.',
  when: 'מתן שמות לצ׳אטים על ידי מודל',
  never: 'אף פעם',
  times: { asked: 'רק לפי בחירה בתפריט של צ׳אט', 'first-reply': 'אחרי התשובה הראשונה' },
  by: 'מודל לכותרות',
  own: 'המודל של הצ׳אט עצמו',
  nameNow: 'מתן שם על ידי המודל',
};
