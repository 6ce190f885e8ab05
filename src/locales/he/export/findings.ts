import type { findingWords as English } from '../../en/export/findings';
import { count } from '../../format';
import { isolated } from '../../grammar';

export const findingWords: typeof English = {
  severities: {
    error: 'שגיאה',
    warning: 'אזהרה',
    note: 'הערה',
  },
  sound: 'לא נמצאו בעיות.',
  line: (n) => `שורה ${count(n)}`,
  more: (n) => `ועוד ${count(n)}`,
  times: (n) => isolated(`${count(n)}×`),
  sentences: {
    'no-examples': () => 'אין דוגמאות. יש לבחור צ׳אטים עם תשובה שלמה.',
    'too-few': (n) => `כלי אימון דורשים לפחות 10 דוגמאות, ובקובץ האימון יש ${count(Number(n))}.`,
    'mixed-formats': () => 'שיחות וזוגות תשובות נמצאים באותו קובץ. כלי אימון מקבלים סוג אחד בלבד.',
    'too-large': () => 'הקובץ עובר 512 MB, המרב ש־OpenAI מקבלת.',
    'not-json': () => 'השורה אינה JSON, או שאינה שלמה.',
    'not-an-object': () => 'השורה אינה אובייקט JSON.',
    'no-messages': () => 'אין הודעות בדוגמה.',
    'unknown-field': (field) => `יש כלי אימון שדוחים שדות לא מוכרים, כמו ״${isolated(String(field))}״.`,
    duplicate: () => 'אותה דוגמה מופיעה פעמיים.',
    'not-a-message': () => 'הודעה אינה אובייקט JSON.',
    'unknown-role': (role) =>
      role === ''
        ? 'להודעה אין תפקיד.'
        : `״${isolated(String(role))}״ אינו תפקיד. יש להשתמש ב־system, user, assistant או tool.`,
    'unknown-speaker': (from) =>
      from === ''
        ? 'בהודעה לא כתוב מי מדבר.'
        : `״${isolated(String(from))}״ אינו דובר. יש להשתמש ב־system, human, gpt, function_call או observation.`,
    'no-content': () => 'להודעה אין תוכן.',
    'empty-content': () => 'הודעה ריקה.',
    'bad-content': () => 'תוכן ההודעה אינו טקסט ואינו רשימה של טקסט ותמונות.',
    'bad-name': () => 'בשם של משתתף יש רווחים או תווים שכלי אימון דוחים.',
    'bad-weight': () => 'משקל שאינו 0 או 1.',
    'weight-elsewhere': () => 'רק לתשובות יכול להיות משקל.',
    'unknown-message-field': (field) => `OpenAI דוחה הודעות עם השדה ״${isolated(String(field))}״.`,
    'no-reply': () => 'אין בדוגמה תשובה ללמוד ממנה.',
    'reply-not-last': () => 'ההודעה האחרונה אינה תשובה.',
    'nothing-to-learn': () => 'לכל התשובות יש משקל 0, ולכן דבר לא נלמד.',
    'system-not-first': () => 'הודעת מערכת מופיעה אחרי הודעות אחרות. יש כלי אימון שדוחים זאת.',
    'not-alternating': () => 'שאלות ותשובות לא באות לסירוגין. יש כלי אימון שדוחים זאת.',
    'call-without-result': () => 'לקריאה לכלי אין תוצאה.',
    'result-without-call': () => 'לפני תוצאה של כלי אין קריאה.',
    'calls-without-tools': () => 'יש קריאות לכלים, אבל הכלים לא רשומים בדוגמה.',
    'too-many-pictures': (n) => `בדוגמה יכולות להיות 10 תמונות, ובאחת יש ${count(Number(n))}.`,
    'picture-elsewhere': () => 'רק בהודעות של המשתמש יכולות להיות תמונות.',
    'bad-picture': () => 'תמונה שאינה JPEG, PNG או WebP ואינה בכתובת אינטרנט.',
    'bad-pair': () => 'זוג צריך תשובה מועדפת אחת ותשובה אחרת אחת.',
    'same-pair': () => 'שתי התשובות בזוג זהות.',
    'too-long': (n) => `ארוך ממה שהמודל קורא (${count(Number(n))} טוקנים): הסוף נחתך.`,
    'no-complete-reply': () => 'בענף אין תשובה שלמה, ולכן הוא מושמט.',
    'no-pairs': () => 'לאף תשובה אין גרסה נוספת, ולכן הצ׳אט מושמט.',
    'cut-off-reply': () => 'תשובה נקטעה. היא משמשת הקשר, ולא נלמדת.',
    'files-left-out': () => 'תמונות וקבצים מושמטים. מה שנאמר עליהם נשאר.',
    'calls-left-out': () => 'קריאות לכלים שאין להן תוצאה כאן מושמטות.',
    'end-left-out': () => 'מה שבא אחרי התשובה השלמה האחרונה מושמט.',
  },
};
