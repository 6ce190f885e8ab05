import type { meaningWords as English } from '../en/meaning';
import { count, usd } from '../format';
import { isolated, plural } from '../grammar';

export const meaningWords: typeof English = {
  title: 'חיפוש לפי משמעות',
  text: 'מוצא הודעות שאומרות אותו דבר במילים אחרות. מודל embedding הופך את הצ׳אטים שלך לווקטורים, שנשארים בדפדפן הזה.',
  switch: 'חיפוש בצ׳אטים לפי משמעות',
  endpoint: 'נקודת קצה',
  model: 'מודל embedding',
  modelHint: 'למשל text-embedding-3-small, או nomic-embed-text במחשב שלך.',
  price: 'מחיר למיליון טוקנים',
  priceHint: 'להשאיר ריק כדי להשתמש במחיר שברשימה.',
  budget: 'תקציב לאינדוקס',
  budgetHint: 'האינדוקס נעצר כאן. להשאיר ריק בלי מגבלה.',
  leaves: (host) => `הטקסט של כל הצ׳אטים שלך נשלח אל ${isolated(host)} פעם אחת, ומה שמוקלד בחיפוש בכל פעם.`,
  estimate: 'הערכת העלות',
  estimating: (done, of) => `ספירת צ׳אט ${count(Math.min(done + 1, of))} מתוך ${count(of)}`,
  estimated: (messages, tokens, cost) =>
    `${plural(messages, { one: 'הודעה אחת', two: 'שתי הודעות', other: `${count(messages)} הודעות` })}, ${tokens} טוקנים${cost === null ? '. המחיר לא ידוע.' : `: ${cost}.`}`,
  unlock: 'פתיחת הנעילה',
  start: 'התחלת אינדוקס',
  pause: 'השהיה',
  goOn: 'המשך',
  updateNow: 'עדכון עכשיו',
  progress: (done, of) => `${count(done)} מתוך ${count(of)} צ׳אטים באינדקס`,
  statuses: {
    idle: '',
    running: 'מתבצע אינדוקס.',
    waiting: 'השרת ביקש לחכות.',
    elsewhere: 'כרטיסייה אחרת מבצעת אינדוקס.',
    stopped: 'נעצר.',
    done: 'מעודכן.',
  },
  waiting: (wait) => `השרת ביקש לחכות ${wait}.`,
  paused: 'בהשהיה.',
  spent: (tokens, cost) => `חויב עד כה: ${tokens} טוקנים, ${cost}.`,
  unpriced: 'המחיר לא ידוע',
  skipped: (n) =>
    plural(n, {
      one: 'המודל לא נתן וקטור לקטע אחד.',
      two: 'המודל לא נתן וקטור לשני קטעים.',
      other: `המודל לא נתן וקטור ל־${count(n)} קטעים.`,
    }),
  indexes: 'אינדקסים שמורים',
  indexOf: (model, endpoint) => `${isolated(model)} (${isolated(endpoint)})`,
  gone: 'נקודת קצה שנמחקה',
  delete: 'מחיקת האינדקס',
  deleteOf: (model) => `מחיקת האינדקס של ${isolated(model)}`,
  searching: 'מתבצע חיפוש לפי משמעות…',
  needsIndex: 'הצ׳אטים שלך עדיין לא באינדקס, ולכן החיפוש הוא לפי מילים בלבד. אפשר להתחיל בהגדרות ← נתונים.',
  problems: {
    otherDimension: (is, was) =>
      `המודל נותן עכשיו ${count(is)} מספרים בכל וקטור, ובאינדקס יש ${count(was)}. יש למחוק את האינדקס ולהתחיל מחדש.`,
    noVectors: 'בתשובת השרת אין וקטורים שאפשר להשתמש בהם. כדאי לבדוק שהמודל יוצר embeddings.',
    budget: (limitUsd) => `הבקשה הבאה תעבור את התקציב שלך, ${usd(limitUsd)}. יש להעלות אותו כדי להמשיך.`,
    monthLimit: (limitUsd) =>
      `הבקשה הבאה תעבור את המגבלה הקשיחה שלך, ${usd(limitUsd)} לחודש. יש להעלות אותה ב״תקציב״ כדי להמשיך.`,
  },
  noEmbeddings:
    'בנקודת הקצה הזו אין \u2066/embeddings\u2069. יש לבחור אחרת, כמו OpenAI, או שרת מקומי שיוצר embeddings.',
};
