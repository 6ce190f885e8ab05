import type { priceWords as English } from '../../en/settings/prices';
import { count } from '../../format';
import { isolated } from '../../grammar';

export const priceWords: typeof English = {
  price: 'מחיר',
  perMillion: 'דולר לכל מיליון טוקנים',
  none: 'לא ידוע',
  rates: {
    input: 'קלט',
    output: 'פלט',
    cachedInput: 'קלט מהמטמון',
    cacheWrite: 'כתיבה למטמון',
    inputAudio: 'קלט אודיו',
    reasoning: 'חשיבה',
    outputAudio: 'פלט אודיו',
  },
  tier: (above) => `מעל ${count(above)} טוקנים:`,
  sources: {
    person: 'שלך',
    error: 'משגיאת שרת',
    endpoint: 'מנקודת הקצה',
    catalogue: 'קטלוג',
    none: 'לא ידוע',
  },
  sourceDated: (source, date) => `${source}, ${isolated(date)}`,
};
