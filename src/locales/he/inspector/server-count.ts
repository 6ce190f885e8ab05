import type { serverCountWords as English } from '../../en/inspector/server-count';
import { isolated } from '../../grammar';

export const serverCountWords: typeof English = {
  count: 'ספירה בשרת',
  counting: 'מתבצעת ספירה…',
  counted: (endpoint, tokens) => `${isolated(endpoint)} סופר ${tokens} טוקנים בבקשה הזו.`,
  countedBy: (endpoint) => `נספר על ידי ${isolated(endpoint)}`,
  failed: 'הבקשה לא נספרה.',
  because: {
    'wrong-path': 'השרת הזה לא מציע ספירה. ייתכן שזו גרסה ישנה.',
    'bad-response': 'השרת ענה, אבל לא במספר.',
  },
};
