import type { previewWords as English } from '../../en/chat/preview';
import { count } from '../../format';
import { isolated, plural } from '../../grammar';

export const previewWords: typeof English = {
  title: 'תצוגה מקדימה',
  reload: 'רענון',
  runAgain: 'הרצה מחדש',
  stop: 'עצירה',
  fullScreen: 'מסך מלא',
  leaveFullScreen: 'יציאה ממסך מלא',
  code: 'קוד',
  previousVersion: 'הגרסה הקודמת של התצוגה המקדימה',
  nextVersion: 'הגרסה הבאה של התצוגה המקדימה',
  versionOf: (n, total) => isolated(`${count(n)} / ${count(total)}`),
  compare: 'שינויים',
  changes: 'השינויים מאז הגרסה הקודמת',
  added: 'נוסף',
  removed: 'הוסר',
  console: 'קונסולה',
  noOutput: 'לא נכתב דבר לקונסולה.',
  more: (n) =>
    plural(n, {
      one: 'עוד שורה אחת לא מוצגת.',
      two: 'עוד שתי שורות לא מוצגות.',
      other: `עוד ${count(n)} שורות לא מוצגות.`,
    }),
  errors: (n) => plural(n, { one: 'שגיאה אחת', two: 'שתי שגיאות', other: `${count(n)} שגיאות` }),
  line: (n) => `שורה ${count(n)}`,
  ends: {
    stopped: 'נעצרה.',
    left: 'התצוגה המקדימה עזבה את הדף שלה, ולכן Tally סגר אותה.',
    flooding: 'התצוגה המקדימה שלחה הודעות בלי סוף, ולכן Tally סגר אותה.',
    grabbing: 'התצוגה המקדימה תפסה את המקלדת בזמן הקלדה במקום אחר, ולכן Tally סגר אותה.',
    missing:
      'הדף שבו רצות התצוגות המקדימות לא עונה. יש לרענן את Tally; אם זה לא עוזר, בשרת חסר preview.html או diagram.html, או שהוא אוסר להציג אותם במסגרת.',
  },
  status: {
    running: 'בהרצה…',
    done: 'הסתיימה. טיימרים שהוגדרו בה נפסקים 10 שניות אחרי ההתחלה.',
    timedOut: 'הופסקה אחרי 10 שניות, המרב שסקריפט יכול לקחת.',
    silent: 'התצוגה המקדימה לא מגיבה: היא עסוקה, או בלולאה שלא נגמרת.',
  },
  loops: 'יש דפדפנים שקופאים כשסקריפט לא נגמר. אם זה קורה, יש לסגור את הכרטיסייה ולפתוח את Tally מחדש; הצ׳אט שמור.',
  blocked: {
    navigation: (address) => `${address} לא נפתח: תצוגה מקדימה לא יכולה לעבור לשום מקום.`,
    anyNavigation: (address) =>
      `${address} לא נפתח עבור אחת התצוגות המקדימות בדף הזה: תצוגה מקדימה לא יכולה לעבור לשום מקום.`,
    other: (directive, from) => `נחסם (${directive}): ${from}`,
    load: (what) => `לא נטען: ${what}. תצוגות מקדימות לא יכולות לגשת לרשת.`,
    loadFrom: (what, from) => `לא נטען: ${what} מ־${from}. תצוגות מקדימות לא יכולות לגשת לרשת.`,
    kinds: {
      'script-src': 'סקריפט',
      'style-src': 'גיליון סגנונות',
      'img-src': 'תמונה',
      'font-src': 'גופן',
      'media-src': 'אודיו או וידאו',
      'connect-src': 'נתונים',
      'frame-src': 'דף',
      'child-src': 'דף',
      'object-src': 'אובייקט מוטמע',
      'worker-src': 'worker',
    },
  },
  alert: (text) => `חלון הודעה: ${isolated(text)}`,
};
