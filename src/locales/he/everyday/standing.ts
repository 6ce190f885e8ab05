import type { standingWords as English } from '../../en/everyday/standing';

export const standingWords: typeof English = {
  title: 'בכל הצ׳אטים',
  text: 'נשלח בתחילת כל צ׳אט, מעל פרומפט המערכת שלו, ונספר כמוהו. כששני השדות ריקים לא נשלח דבר. אפשר לכבות את זה בפרומפט המערכת של צ׳אט.',
  about: 'עליך',
  aboutHint: 'למשל העבודה שלך, התחומים המוכרים לך היטב, יחידות המידה שלך.',
  instructions: 'הנחיות קבועות',
  instructionsHint: 'איך התשובות צריכות להיראות.',
  ofFolder: 'הנחיות קבועות',
  ofFolderHint: 'נשלחות עם כל צ׳אט בתיקייה הזו, גם עם קודמים, אחרי אלה של כל הצ׳אטים.',
  inChat: 'שליחת ההנחיות הקבועות שלי',
  whatIsSent: 'מה נשלח',
};
