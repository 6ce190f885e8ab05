import type { Rectangle } from '../../../../model/attachment/picture-changes';
import type { editPictureWords as English } from '../../../en/chat/attaching/edit-picture';
import { count } from '../../../format';
import { isolated } from '../../../grammar';

const place = ({ x, y, width, height }: Rectangle): string =>
  `${isolated(`${count(width)} × ${count(height)}`)} במיקום ${isolated(`${count(x)}, ${count(y)}`)}`;

export const editPictureWords: typeof English = {
  title: (name) => `עריכת ${isolated(name)}`,
  open: 'חיתוך, כיסוי או שינוי גודל',
  canvas: 'תמונה',
  keys: 'מקשי החיצים מזיזים, Shift עם מקשי החיצים משנה גודל, Delete מסיר. עם Alt, פיקסל אחד בכל פעם.',
  tools: 'כלי',
  crop: 'חיתוך',
  cover: 'כיסוי',
  cropHelp: 'יש לגרור את המסגרת. רק מה שבתוכה נשלח.',
  coverHelp: 'יש לגרור מעל מה שאסור לראות. הוא נצבע בשחור, והמודל אף פעם לא מקבל את מה שהיה שם.',
  cropFrame: (frame) => `חיתוך: ${place(frame)}`,
  box: (index, frame) => `מלבן ${count(index + 1)}: ${place(frame)}`,
  addBox: 'הוספת מלבן',
  removeBox: 'הסרת המלבן',
  wholePicture: 'התמונה כולה',
  undo: 'ביטול הפעולה',
  left: 'משמאל',
  top: 'מלמעלה',
  width: 'רוחב',
  height: 'גובה',
  apply: 'החלה',
  applying: 'השינויים מוחלים…',
  cancel: 'ביטול',
  sizes: 'הגודל לשליחה',
  fits: (model) => (model === '' ? 'התאמה למודל' : `התאמה ל־${isolated(model)}`),
  full: 'גודל מלא',
  asItIs: 'הקובץ, ללא שינוי',
  metadataKept: 'הקובץ נשלח כפי שהוא, עם כל מה שכתוב בו על מקום, זמן ומצלמה.',
  tokens: (tokens) => `${tokens} טוקנים`,
  metadata: 'בכל מקרה, רק התמונה נשלחת: לא איפה או מתי היא צולמה, וגם לא המצלמה.',
  mask: {
    title: (name) => `מסכה עבור ${isolated(name)}`,
    open: 'מסכה',
    help: 'יש לצבוע את מה שהמודל רשאי לשנות. הוא יתבקש להשאיר את השאר כפי שהוא.',
    brush: 'מברשת',
    rectangle: 'מלבן',
    width: 'גודל המברשת (פיקסלים)',
    frame: (index, frame) => `מלבן ${count(index + 1)}: ${place(frame)}`,
    add: 'הוספת מלבן',
    removeOne: 'הסרת המלבן',
    clear: 'ניקוי',
    remove: 'הסרת המסכה',
    sent: 'רק החלק שבמסכה יכול להשתנות.',
    notSent: 'המסכה לא נשלחת: המודל הזה לא עורך תמונות.',
  },
  notOriginal: 'הקובץ המקורי לא נשמר אחרי רענון. לגודל המלא, יש לצרף את הקובץ שוב.',
};
