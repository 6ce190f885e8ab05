import type { firstKeyWords as English } from '../../en/settings/first-key';
import { isolated } from '../../grammar';

export const firstKeyWords: typeof English = {
  several: 'כמה ספקים נותנים מפתחות כאלה. של מי הוא?',
  unknown: 'לא רואים במפתח הזה של מי הוא. יש לבחור את הספק למטה.',
  other: (name) => `זה נראה כמו מפתח של ${isolated(name)}.`,
  use: (name) => `שימוש ב־${isolated(name)}`,
  foreign: 'זה נראה כמו מפתח של Replicate, שדף לא יכול לשוחח איתו. יש להשתמש במפתח של ספק אחר.',
  looking: 'מתבצע חיפוש שרתים במחשב הזה…',
  found: (name) => `${isolated(name)} עונה במחשב הזה.`,
  keyTakenOut: 'המפתח שהוקלד הוסר מהטופס כדי שלא יישלח לשרת הזה. אם הוא שייך אליו, יש להקליד אותו שוב.',
  noServer:
    'אף שרת לא ענה במחשב הזה. יש להפעיל אותו, להתיר בו את הדף הזה (CORS), ולהתיר את הדף בדפדפן אם הוא שואל על מכשירים ברשת המקומית.',
};
