import type { interfaceWords as English } from '../../en/settings/interface';
import { isolated } from '../../grammar';

export const interfaceWords: typeof English = {
  label: 'ממשק',
  names: {
    'chat-completions': 'Chat completions',
    responses: 'Responses',
    'anthropic-messages': 'Anthropic Messages',
    gemini: 'Gemini',
    ollama: 'Ollama',
  },
  alsoSpeaks: {
    responses: 'לשרת הזה יש גם ממשק Responses, שמציג סיכומים של החשיבה של מודל ומריץ את הכלים של השרת עצמו.',
    'anthropic-messages':
      'זה Claude. הממשק שלו מראה מה המודל חושב, סופר במדויק, שומר פרומפטים ארוכים במטמון שעולה פחות ומציין את המקורות.',
    gemini: 'זה Gemini. הממשק שלו מראה מה המודל חושב, סופר במדויק, קורא PDF כקבצים, מחפש ב־Google ואומר למה משהו נחסם.',
    ollama: 'זה Ollama. הממשק שלו קובע את גודל החלון, כך שדבר לא נחתך בלי שרואים, ומפרט מה טעון.',
  },
  use: (name) => `שימוש ב־${isolated(name)}`,
  newer: (name) => `${isolated(name)} (דורש Tally חדש יותר)`,
};
