import type { providerNoteWords as English } from '../../en/settings/provider-notes';

export const providerNoteWords: typeof English = {
  'anthropic-organisation': 'ארגון יכול לאסור פניות מדפדפן. Anthropic אומרת זאת במקרה כזה, ואז נדרש פרוקסי משלך.',
  'only-trying-tells': 'לא ידוע אם הוא מקבל פניות מדף. כדאי לבדוק את החיבור.',
  'no-cors': 'הספק הזה לא מקבל פניות מדף (אין CORS). יש להזין את הכתובת של פרוקסי משלך.',
  azure:
    'יש להחליף את ״your-resource״ בשם המשאב שלך; שמות המודלים הם שמות הפריסות שלך. גם הנתיב הישן \u2066…/openai/deployments/NAME?api-version=2024-10-21\u2069 עובד. עם טוקן של Entra ID, יש להשאיר את המפתח ריק ולהוסיף את הכותרת Authorization.',
  vertex:
    'יש להחליף את ״your-project״ ואת האזור. המפתח הוא אסימון גישה, שתקף לשעה. לא ידוע אם הוא מקבל פניות מדף: כדאי לבדוק את החיבור.',
  cloudflare: 'יש להחליף את ״your-account״ במזהה החשבון שלך. בדיקת החיבור תראה אם הוא מקבל את הדף הזה.',
  'ollama-origins': '\u200fOllama צריך להתיר את הדף הזה. יש להפעיל אותו כך:',
  'llama-cpp-key': 'עובד כמו שהוא. אם משתמשים ב־\u2066--api-key\u2069, יש להזין את המפתח ההוא.',
  'lm-studio-cors': 'יש להפעיל את ״Enable CORS״ בהגדרות השרת של LM Studio, או להפעיל אותו כך:',
  'vllm-origins': 'עובד כמו שהוא. כברירת מחדל, vLLM מתיר כל דף (\u2066--allowed-origins \'["*"]\'\u2069).',
  'jan-server': 'יש להפעיל את שרת ה־API המקומי בהגדרות של Jan, להפעיל בו CORS, ולהזין את מפתח ה־API שלו.',
};
