import type { holdWords as English } from '../../en/chat/hold';
import { count, tokens, usd } from '../../format';
import { isolated, plural } from '../../grammar';

export const holdWords: typeof English = {
  label: 'הבקשה ממתינה',
  over: {
    title: ({ over, exact }) =>
      over === 1 && exact ? 'בהמתנה: ארוכה מדי בטוקן אחד.' : `בהמתנה: ארוכה מדי ב־${tokens(over, exact)} טוקנים.`,
    text: ({ contextWindow, reserved, over, exact }) =>
      `${tokens(contextWindow - reserved + over, exact)} לפרומפט + ${count(reserved)} לתשובה = ${tokens(contextWindow + over, exact)}, והחלון מכיל ${count(contextWindow)}.`,
    alone: 'תורות קודמים אינם הסיבה. אפשר לקצר את ההודעה או את פרומפט המערכת, או להוריד את ״מקסימום טוקנים״.',
    notEnough: 'השמטת תורות קודמים לא מספיקה.',
    lasting: 'הבחירה חלה על הצ׳אט הזה מעכשיו. אפשר לשנות אותה בחלונית הבדיקה.',
  },
  pinned: {
    title: (n) => (n === 1 ? 'ההודעה הזו נשלחת תמיד:' : 'ההודעות האלה נשלחות תמיד:'),
    tokens: (shown) => `${shown} טוקנים`,
    unpin: 'לא לשלוח תמיד',
    unpinOne: (excerpt) => `לא לשלוח תמיד את ״${isolated(excerpt)}״`,
  },
  drop: 'השמטת התורות הישנים ביותר',
  dropText: (fitting, turns) =>
    fitting === 0
      ? 'לא שולח תורות קודמים.'
      : `שולח את ${plural(fitting, { one: 'החדש ביותר', two: 'שני החדשים ביותר', other: `${count(fitting)} החדשים ביותר` })} מתוך ${count(turns)} תורות קודמים.`,
  dropOldest: 'השמטת הישנים ביותר',
  dropMedia: (n) =>
    `שולח את כל התורות, בלי ${plural(n, { one: 'התמונה או הקובץ הישנים ביותר', two: 'שתי התמונות והקבצים הישנים ביותר', other: `${count(n)} התמונות והקבצים הישנים ביותר` })}.`,
  last: 'שליחת התורות האחרונים בלבד',
  lastTurns: 'מספר התורות',
  turns: 'תורות',
  summarise: 'סיכום תורות ישנים',
  summariseText: 'המודל כותב קודם סיכום, שיש לו עלות משלו. אפשר לקרוא אותו, לערוך אותו ולבטל אותו.',
  summarising: 'התורות הישנים מסוכמים…',
  budget: {
    title: ({ limitUsd, period }) =>
      `בהמתנה: זה יעבור את המגבלה הקשיחה שלך, ${usd(limitUsd)} ${period === 'month' ? 'לחודש' : 'לצ׳אט'}.`,
    spent: ({ spentUsd, period }) =>
      period === 'month' ? `${usd(spentUsd)} הוצאו החודש.` : `${usd(spentUsd)} הוצאו בצ׳אט הזה.`,
    settings: 'אפשר לשנות את המגבלות בהגדרות ← תקציב.',
  },
  costly: (limitUsd) => `בהמתנה: זה עולה יותר מ־${usd(limitUsd)}.`,
  cost: ({ purpose, requestUsd, exact }) =>
    requestUsd === null
      ? 'למודל הזה אין מחיר ידוע.'
      : purpose === 'summary'
        ? `בקשת סיכום תעלה ${usd(requestUsd, exact)}, ובנוסף הסיכום עצמו.`
        : `הבקשה הזו תעלה ${usd(requestUsd, exact)} לפני התשובה.`,
  sendAnyway: 'שליחה בכל זאת',
  send: 'שליחה',
};
