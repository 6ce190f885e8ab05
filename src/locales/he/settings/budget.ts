import type { budgetWords as English } from '../../en/settings/budget';
import { count } from '../../format';
import { isolated, plural } from '../../grammar';

export const budgetWords: typeof English = {
  limits: {
    title: 'מגבלות',
    text: 'בדולר אמריקאי. שדה ריק פירושו בלי מגבלה. בקשה נבדקת לפי עלות הפרומפט שלה, כי עלות התשובה ידועה רק אחר כך.',
    soft: 'כשמגיעים אליה מוצגת התראה.',
    hard: 'בקשות מעל המגבלה הזו ממתינות לאישור שלך.',
    askHint: 'בקשה בודדת שעולה יותר ממתינה לאישור שלך.',
    fields: {
      monthSoftUsd: 'מגבלה רכה לחודש',
      monthHardUsd: 'מגבלה קשיחה לחודש',
      chatSoftUsd: 'מגבלה רכה לצ׳אט',
      chatHardUsd: 'מגבלה קשיחה לצ׳אט',
      askAboveUsd: 'לשאול לפני בקשה מעל',
    },
  },
  spent: {
    title: 'חויב עד כה',
    text: (since) =>
      `כל הבקשות מהדפדפן הזה מאז ${isolated(since)}, כולל צ׳אטים שנמחקו. מכשירים ואפליקציות אחרים לא נספרים, ולכן החשבון של הספק הוא הקובע.`,
    none: 'עדיין לא חויב דבר. כל בקשה שמגיעה לשרת תופיע כאן.',
    unpriced: (n) =>
      plural(n, {
        one: 'לבקשה אחת אין מחיר ידוע. הטוקנים שלה נספרים, העלות שלה לא.',
        two: 'לשתי בקשות אין מחיר ידוע. הטוקנים שלהן נספרים, העלות שלהן לא.',
        other: `ל־${count(n)} בקשות אין מחיר ידוע. הטוקנים שלהן נספרים, העלות שלהן לא.`,
      }),
    demo: 'המחירים של ההדגמה מומצאים. הם נספרים כאן כדי להראות איך נראה חשבון.',
    today: 'היום',
    month: 'החודש',
    all: 'הכול',
    period: 'תקופה',
    saveCsv: 'שמירה כ־CSV',
  },
  chart: {
    label: 'תרשים',
    days: '30 הימים האחרונים',
    months: '12 החודשים האחרונים',
    day: 'יום',
    month: 'חודש',
    table: 'הצגה כטבלה',
    costs: (total, most, when) => `עלות: ${total} בסך הכול, ${most} לכל היותר (${isolated(when)}).`,
    tokens: (total, most, when) => `טוקנים: ${total} בסך הכול, ${most} לכל היותר (${isolated(when)}).`,
    nothing: 'לא חויב דבר בתקופה הזו.',
  },
  tables: {
    requests: 'בקשות',
    prompt: 'פרומפט',
    completion: 'תשובה',
    cost: 'עלות',
    noPrice: 'המחיר לא ידוע',
    nothing: '–',
    model: 'מודל',
    endpoint: 'נקודת קצה',
    conversation: 'צ׳אט',
    byModel: 'לפי מודל',
    byEndpoint: 'לפי נקודת קצה',
    byConversation: 'לפי צ׳אט',
    untitled: 'צ׳אט חדש',
    deletedConversations: 'צ׳אטים שנמחקו וזמניים',
    deletedEndpoints: 'נקודות קצה שנמחקו',
    showAll: (n) => `הצגת כל ${count(n)}`,
  },
};
