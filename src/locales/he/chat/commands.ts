import type { commandWords as English } from '../../en/chat/commands';
import { count, tokens, usd } from '../../format';
import { isolated, plural } from '../../grammar';

export const commandWords: typeof English = {
  label: 'פקודות',
  argument: { system: 'מילים', model: 'שם', temp: '0.2', n: '3' },
  does: {
    new: 'התחלת צ׳אט חדש',
    system: 'קביעת פרומפט המערכת של הצ׳אט הזה',
    model: 'בחירת המודל',
    temp: 'קביעת הטמפרטורה (0 עד 2)',
    n: 'בקשת כמה תשובות להודעה הבאה (1 עד 10)',
    tokens: 'הצגת הטוקנים והעלות של הבקשה הבאה',
    retry: 'יצירה מחדש של התשובה האחרונה',
    export: 'שמירת הצ׳אט הזה כ־Markdown',
    help: 'רשימת הפקודות',
  },
  unknown: (name) => `אין פקודה ״${isolated(`/${name}`)}״. לשלוח כהודעה?`,
  sendAsText: 'שליחה כהודעה',
  wrong: (name, argument) => {
    const not = argument === '' ? '' : `, לא ״${isolated(argument)}״`;
    switch (name) {
      case 'temp':
        return `\u2066/temp\u2069 מקבל מספר מ־0 עד 2${not}.`;
      case 'n':
        return `\u2066/n\u2069 מקבל מספר שלם מ־1 עד 10${not}.`;
      case 'model':
        return 'יש להקליד שם של מודל אחרי \u2066/model\u2069.';
      default:
        return `יש להקליד את הטקסט אחרי ${isolated(`/${name}`)}.`;
    }
  },
  nothing: (name) => (name === 'retry' ? 'אין תשובה שהסתיימה כדי ליצור אותה מחדש.' : 'אין עדיין מה לשמור.'),
  temperature: (value) => `הצ׳אט הזה משתמש עכשיו בטמפרטורה ${value}.`,
  choices: (value) =>
    `הבקשה הבאה תבקש ${plural(value, { one: 'תשובה אחת', two: 'שתי תשובות', other: `${count(value)} תשובות` })}.`,
  model: (model) => `הצ׳אט הזה משתמש עכשיו ב־${isolated(model)}.`,
  unlisted: (model) => `באף נקודת קצה אין ברשימה מודל ״${isolated(model)}״. להשתמש בו בכל זאת?`,
  useUnlisted: 'שימוש בכל זאת',
  system: 'פרומפט המערכת של הצ׳אט הזה נקבע.',
  tokens: (n, exact, limit, costUsd) =>
    [
      `בבקשה הבאה ${tokens(n, exact)} טוקנים`,
      ...(limit === null ? [] : [` מתוך ${count(limit)}`]),
      ...(costUsd === null ? ['.'] : [`, ${usd(costUsd, exact)} לפני התשובה.`]),
    ].join(''),
  billed: (n, exact, costUsd) =>
    `עד כה חויבו בצ׳אט הזה ${tokens(n, exact)} טוקנים${costUsd === null ? '' : `, ${usd(costUsd, exact)}`}.`,
  notCounted: 'הבקשה הבאה עדיין נספרת.',
  text: 'כל דבר אחר נשלח כפי שהוא, גם ״bye״ ו־״quit״.',
};
