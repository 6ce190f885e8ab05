import type { remedyWords as English } from '../../en/chat/remedies';
import { count } from '../../format';
import { plural } from '../../grammar';

export const remedyWords: typeof English = {
  enterKey: 'הזנת המפתח',
  removeRefused: 'הסרה וניסיון חוזר',
  withinFirst: 'שליחה בתוך ההודעה הראשונה',
  asText: 'שליחה כטקסט',
  without: {
    image: 'שליחה בלי תמונות',
    audio: 'שליחה בלי אודיו',
    video: 'שליחה בלי סרטונים',
    file: 'שליחה בלי קבצים',
  },
  waits: 'ממתינה לרשת.',
  keptHere: 'היא שמורה כאן עד השליחה.',
  backOnline: 'החיבור לרשת חזר.',
  askToSend: 'לשלוח את ההודעה הזו עכשיו?',
  notSent: 'לא נשלחה.',
  goesAlong: 'היא תישלח יחד עם ההודעה הבאה.',
  offline: 'אין חיבור לרשת. הצ׳אטים שלך כאן; הודעה שצריכה רשת ממתינה בצ׳אט שלה.',
  lastTurns: (turns) =>
    plural(turns, {
      one: 'שליחת התור האחרון בלבד',
      two: 'שליחת שני התורות האחרונים בלבד',
      other: `שליחת ${count(turns)} התורות האחרונים בלבד`,
    }),
};
