import type { noteWords as English } from '../../en/everyday/notes';
import { isolated } from '../../grammar';

export const noteWords: typeof English = {
  title: 'הערה',
  text: 'רק לעיניך: היא אף פעם לא נשלחת. החיפוש מוצא אותה, והיא נכללת בייצוא.',
  favourites: 'מועדפים',
  noFavourites: 'אין עדיין מועדפים. אפשר להוסיף הודעה מהתפריט שלה.',
  add: 'הוספה למועדפים',
  remove: 'הסרה מהמועדפים',
  removeOf: (words) => `הסרת ״${isolated(words)}״ מהמועדפים`,
  isFavourite: 'במועדפים',
  you: 'אני',
};
