import type { costForecastWords as English } from '../../en/inspector/cost-forecast';
import { count } from '../../format';

export const costForecastWords: typeof English = {
  title: 'טוקנים לכל תור',
  parts: { system: 'מערכת', history: 'היסטוריה', fresh: 'חדש', reply: 'תשובה' },
  turn: 'תור',
  cost: 'עלות',
  nthTurn: (n) => `תור ${count(n)}`,
  noPrice: '–',
  table: 'הצגה כטבלה',
  took: (tokens, usd) => `${tokens} טוקנים${usd === null ? '' : ` (${usd})`}`,
  grown: (n, first, latest) => (n === 1 ? `התור הראשון דרש ${latest}.` : `מ־${first} בתור הראשון עד ${latest} באחרון.`),
  earlier: (n) => `מוצגים ${count(n)} התורות האחרונים.`,
  ahead: (turns, tokens, usd) =>
    `בקצב הזה, ${count(turns)} התורות הבאים ${usd === null ? `ידרשו ${tokens} טוקנים. המחיר לא ידוע.` : `יעלו ${usd} (${tokens} טוקנים).`}`,
  saving: {
    title: 'מה יחסוך הכי הרבה',
    summary: (turns) => `סיכום הכול מלבד ${count(turns)} התורות האחרונים`,
    'last-turns': (turns) => `שליחת ${count(turns)} התורות האחרונים בלבד`,
    tokens: (tokens) => `${tokens} טוקנים`,
  },
  assumption: 'במחיר מלא, בלי מטמון. כתיבת הסיכום כלולה.',
};
