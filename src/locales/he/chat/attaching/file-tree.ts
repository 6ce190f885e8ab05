import type { fileTreeWords as English } from '../../../en/chat/attaching/file-tree';
import { count } from '../../../format';
import { size } from '../../../measures';
import { isolated, plural } from '../../../grammar';

const files = (n: number) => plural(n, { one: 'קובץ אחד', two: 'שני קבצים', other: `${count(n)} קבצים` });

export const fileTreeWords: typeof English = {
  title: (name) => `בחירת קבצים מתוך ${isolated(name)}`,
  help: 'הם מצורפים כטקסט אחד: רשימת הנתיבים, ואחריה כל קובץ בבלוק משלו. אפשר גם לצרף כל קובץ בנפרד.',
  reading: 'הקבצים נסרקים…',
  files: 'קבצים',
  open: (name) => `התיקייה ${isolated(name)}`,
  chosen: (chosen) => (chosen === 0 ? '' : files(chosen)),
  left: {
    ignored: 'ברשימת ההתעלמות',
    binary: 'לא טקסט',
    'too-large': 'גדול',
    unreadable: 'לא ניתן לקריאה',
  },
  showAll: (n) => `הצגת כל ${count(n)} הקבצים`,
  showIgnored: (n) => `הצגת ${files(n)} ש־\u2066.gitignore\u2069 משמיט`,
  hidden: (n) =>
    `${files(n)} בתיקיות שמושמטות בשלמותן, כמו node_modules, ${plural(n, { one: 'לא מופיע', other: 'לא מופיעים' })} ברשימה.`,
  nothing: 'אין בה טקסט לצירוף.',
  tokens: (tokens) => `${tokens} טוקנים`,
  ofRoom: (room) => `מתוך ${count(room)} פנויים בחלון של המודל הזה`,
  over: (tokens) => `${count(tokens)} טוקנים יותר ממה שיש לו מקום בחלון של המודל הזה.`,
  tooLarge: (limit) => `יותר מ־${size(limit)} של טקסט שהודעה מקבלת. יש להשמיט חלק ממנו.`,
  attachApart: 'צירוף בנפרד',
  attach: (n) => (n === 0 ? 'צירוף קבצים' : `צירוף ${files(n)}`),
};
