import type { requestStartWords as English } from '../../en/chat/start-from-request';
import { count } from '../../format';
import { isolated } from '../../grammar';

export const requestStartWords: typeof English = {
  title: 'התחלה מבקשה',
  text: 'פקודת curl או גוף JSON',
  hint: 'של בקשת chat completions. דבר לא יוצא מהדף הזה לפני השליחה.',
  endpoint: 'נקודת קצה',
  noEndpoint: (address) => `${isolated(address)} (עדיין לא הוגדרה)`,
  model: 'מודל',
  standardModel: 'ברירת המחדל של נקודת הקצה',
  systemPrompt: 'פרומפט מערכת',
  messages: 'הודעות',
  messageCount: (n, isLastYours) => `${count(n)}${isLastYours ? '; האחרונה עוברת לתיבת ההודעה' : ''}`,
  parameters: 'פרמטרים',
  extraField: (field) => `${field} (שדה נוסף, נשלח כפי שהוא)`,
  none: 'אין',
  notTaken: 'לא הועברו:',
  notTakenOf: {
    option: (option) => `האפשרות ${option} של curl`,
    header: (name) => `הכותרת ״${name}״: אם השרת צריך אותה, יש להוסיף אותה לנקודת הקצה`,
    basic: 'אימות בסיסי (שם משתמש וסיסמה): Tally שולח מפתח כ־״Authorization: Bearer״',
    developer: (n) => `התפקיד ״developer״ של הודעה ${count(n)}: נשלח כ־״system״`,
    message: (n, role) => `הודעה ${count(n)}, תפקיד ״${role}״: הושמטה`,
    part: (n, type) => `״${type}״ בהודעה ${count(n)}: נשמר רק הטקסט`,
    toolCalls: (n) => `הקריאות לכלים בהודעה ${count(n)}: הושמטו`,
    field: (field) => `השדה ״${field}״: מחוץ לטווח`,
  },
  key: {
    title: 'יש בה מפתח',
    text: (origin) => `המפתח הוסר מהטקסט ונשלח רק אל ${isolated(origin)}. מה לעשות בו?`,
    onSetup: 'המפתח הוסר מהטקסט ונמצא בטופס של נקודת הקצה.',
    not: 'לא לשמור אותו',
    keep: {
      visit: 'לשמור אותו לביקור הזה בלבד',
      device: 'לשמור אותו במכשיר הזה',
      passphrase: 'לשמור אותו בהגנת ביטוי הסיסמה',
    },
    replaces: 'הוא מחליף את המפתח השמור לנקודת הקצה הזו.',
  },
  start: 'התחלת צ׳אט',
  setUp: 'הגדרת נקודת הקצה',
  offer: {
    request: 'זה נראה כמו בקשה.',
    keyTaken: (place) => `המפתח שבה הוחלף ב־${isolated(place)}.`,
    keysGo: 'מקומם של מפתחות בהגדרות ← נקודות קצה.',
    start: 'התחלת צ׳אט מהבקשה הזו',
  },
  problems: {
    'not-curl': 'זו לא פקודת curl ולא אובייקט JSON.',
    'unclosed-quote': 'יש מירכאות שלא נסגרות. האם כל הפקודה כאן?',
    'no-url': 'בפקודה אין כתובת.',
    'no-messages': 'בגוף אין רשימת ״messages״, ולכן זו אינה בקשת chat completions.',
    'not-object': 'הגוף אינו אובייקט JSON.',
  },
  fromFile: (option) => `״${option}״ קורא את הגוף מקובץ. יש להדביק את ה־JSON עצמו.`,
  notJson: (said) => `הגוף אינו JSON תקין: ${said}.`,
};
