import type { requestCodeWords as English } from '../../en/inspector/request-code';
import { count } from '../../format';

export const requestCodeWords: typeof English = {
  title: 'הבקשה הגולמית',
  form: 'פורמט',
  forms: {
    json: 'JSON',
    curl: 'curl',
    'python-openai': 'Python, חבילת openai',
    'python-anthropic': 'Python, חבילת anthropic',
    'python-genai': 'Python, חבילת google-genai',
    'python-requests': 'Python, חבילת requests',
    'typescript-openai': 'TypeScript, חבילת openai',
    'typescript-anthropic': 'TypeScript, חבילת anthropic',
    'typescript-genai': 'TypeScript, חבילת \u2066@google/genai\u2069',
    'typescript-ollama': 'TypeScript, חבילת \u2066ollama\u2069',
    'typescript-fetch': 'TypeScript, fetch',
  },
  code: 'בקשה',
  copy: 'העתקת הבקשה',
  cut: (shown) => `מוצגים ${count(shown)} התווים הראשונים. ההעתקה כוללת את כולם.`,
  noKey: 'המפתח שלך לא נכלל. משתנה סביבה בא במקומו. קבצים מצורפים נקראים לפי שמם, מהתיקייה שבה הקוד רץ.',
  demo: 'ההדגמה רצה בתוך הדף הזה, ולכן אפשר להעתיק רק את ה־JSON שלה.',
  nothingYet: 'אין עדיין כלום.',
};
