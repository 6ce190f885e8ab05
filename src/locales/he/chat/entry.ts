import type { entryWords as English } from '../../en/chat/entry';
import { count } from '../../format';
import { isolated } from '../../grammar';

export const entryWords: typeof English = {
  roles: { system: 'מערכת', user: 'אני', assistant: 'עוזר' },
  reasoning: 'חשיבה',
  thinking: 'בחשיבה…',
  stillWaiting: (seconds) => `עדיין בהמתנה אחרי ${count(seconds)} שנ׳. טעינה של מודל מקומי יכולה להימשך דקות.`,
  waitingToRetry: (seconds, attempt) => `ניסיון נוסף בעוד ${count(seconds)} שנ׳ (ניסיון ${count(attempt)} מתוך 3).`,
  writtenElsewhere: 'התשובה הזו מגיעה בכרטיסייה אחרת.',
  stopped: 'נעצר.',
  previousVersion: 'הגרסה הקודמת',
  nextVersion: 'הגרסה הבאה',
  versionOf: (n, total) => isolated(`${count(n)} / ${count(total)}`),
  sideBySide: 'זו לצד זו',
  actions: 'פעולות',
  regenerate: 'יצירה מחדש',
  probabilities: 'הסתברויות הטוקנים',
  continue: 'המשך',
  editMessage: 'עריכת ההודעה',
  resend: 'שליחה',
  saveVersion: 'שמירה כגרסה חדשה',
  showAll: (whole) => `הצגת הכול (${whole})`,
  counts: {
    prompt: (n) => `פרומפט ${n}`,
    completion: (n) => `תשובה ${n}`,
    cached: (n) => `מהמטמון ${n}`,
    reasoning: (n) => `חשיבה ${n}`,
    speed: (firstToken, rate) => `טוקן ראשון אחרי ${firstToken} · ${rate}`,
    exact: 'ספירה מדויקת',
    estimated: 'הערכה, עד שהשרת ידווח',
  },
};
