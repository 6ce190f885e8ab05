import type { probabilityWords as English } from '../../en/chat/probabilities';
import { count } from '../../format';
import { isolated } from '../../grammar';

export const probabilityWords: typeof English = {
  label: 'הסתברויות הטוקנים',
  hint: 'אפשר להצביע על טוקן, או להשתמש במקשי החיצים.',
  legend: ['90% ומעלה', '50% עד 90%', '10% עד 50%', 'פחות מ־10%'],
  likeliness: ['כמעט בטוח', 'סביר', 'לא בטוח', 'לא סביר'],
  alternatives: 'המועמדים במקום הזה',
  noAlternatives: 'השרת לא שלח חלופות.',
  cut: (n) => `ההסתברויות נשמרות רק עבור ${count(n)} הטוקנים הראשונים.`,
  token: (text, share) => `${isolated(text)}, ${share}`,
  empty: 'ריק',
};
