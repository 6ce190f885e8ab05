import type { strategyWords as English } from '../../en/chat/strategy';
import { count } from '../../format';
import { plural } from '../../grammar';

export const strategyWords: typeof English = {
  title: 'כשהחלון מלא',
  standard: 'ברירת מחדל',
  ofChat: 'בצ׳אט הזה',
  names: {
    ask: 'לשאול אותי',
    'drop-oldest': 'השמטת התורות הישנים ביותר',
    'last-turns': 'שליחת התורות האחרונים בלבד',
    summarise: 'סיכום תורות ישנים',
  },
  explain: {
    ask: 'הבקשה ממתינה, ואפשר לבחור מה להשמיט.',
    'drop-oldest': 'משמיט כמה שפחות מהתורות הישנים, או רק את התמונות והקבצים שלהם כשזה מספיק.',
    'last-turns': 'משמיט תורות ישנים גם כשיש להם מקום.',
    summarise: 'המודל כותב סיכום שמחליף אותם. זו בקשה נפרדת עם עלות משלה.',
  },
  asInSettings: (name) => `כמו בהגדרות (${name})`,
  turns: 'תורות',
  makeDefault: 'קביעה כברירת מחדל',
  summariseNow: 'סיכום עכשיו',
  summary: {
    title: (messages) =>
      `סיכום של ${plural(messages, { one: 'ההודעה', two: 'שתי ההודעות', other: `${count(messages)} ההודעות` })} שלמעלה`,
    sent: 'נשלח במקום ההודעות האלה.',
    superseded: 'לא נשלח: סיכום מאוחר יותר מחליף אותו.',
    older: 'לא נשלח: גרסה ישנה.',
    unfinished: 'לא נשלח: הוא לא גמור. אפשר לערוך אותו כדי לשלוח, או לבטל אותו.',
    cut: 'הוא נקטע. כדאי לקרוא אותו עד הסוף ולהוסיף את מה שחסר.',
    use: 'שימוש בגרסה הזו',
    undo: 'ביטול הסיכום',
  },
};
