import type { attachmentWords as English } from '../../../en/chat/attaching/attachments';
import { count } from '../../../format';
import { size } from '../../../measures';
import { isolated, plural } from '../../../grammar';

export const attachmentWords: typeof English = {
  list: 'קבצים מצורפים',
  title: 'צירוף',
  files: 'קבצים',
  choose: 'בחירת קבצים',
  folder: 'תיקייה',
  chooseFolder: 'בחירת תיקייה',
  takePhoto: 'צילום תמונה',
  drop: 'אפשר לשחרר קבצים כאן כדי לצרף אותם',
  reading: (n) => plural(n, { one: 'קובץ נקרא…', two: 'שני קבצים נקראים…', other: `${count(n)} קבצים נקראים…` }),
  kinds: { image: 'תמונה', file: 'קובץ', audio: 'אודיו' },
  pixels: (width, height) => isolated(`${count(width)} × ${count(height)}`),
  open: (name) => `פתיחת ${isolated(name)}`,
  transcribe: 'תמלול',
  dictate: 'הכתבה',
  remove: 'הסרה',
  removeFrom: (name) => `הסרת ${isolated(name)}`,
  moreProblems: (n) =>
    plural(n, {
      one: 'עוד קובץ אחד לא צורף.',
      two: 'עוד שני קבצים לא צורפו.',
      other: `עוד ${count(n)} קבצים לא צורפו.`,
    }),
  moveBack: 'הזזה אחורה',
  moveOn: 'הזזה קדימה',
  save: 'שמירת קובץ',
  alt: 'תיאור',
  altHelp: 'מה רואים בתמונה, עבור אנשים ומודלים שלא יכולים לראות אותה.',
  missing: (name, bytes) => `${isolated(name)} (${size(bytes)}) כבר לא שמור בדפדפן הזה.`,
  notTaken: 'נשלח רק השם: ה־API של נקודת הקצה הזו לא יכול להעביר אותו.',
  lost: {
    image: 'המודל הזה לא מקבל תמונות.',
    audio: 'המודל הזה לא מקבל אודיו.',
    video: 'המודל הזה לא מקבל וידאו.',
    pdf: 'המודל הזה לא מקבל קובצי PDF.',
  },
  mayBeDropped: 'השרת כמעט לא סופר טוקנים עבור זה, ולכן ייתכן שהמודל הזה כלל לא רואה את זה.',
  sendAs: (name) => `שליחת ${isolated(name)} בתור`,
  anotherModel: 'מודל אחר',
  sendAsText: 'שליחה כטקסט',
  forms: { text: 'כטקסט', file: 'כקובץ', picture: 'כתמונה' },
  page: (done, of) => `עמוד ${count(done)} מתוך ${count(of)}.`,
  pageFrom: 'מעמוד',
  pageTo: (of) => `עד עמוד (מתוך ${count(of)})`,
  readPages: 'שימוש בעמודים האלה',
  refused: 'נשלח רק השם: המודל הזה סירב לקבל אותו. אפשר לשכוח זאת בהגדרות ← מודלים.',
  textStart: 'תחילת הטקסט',
  tooMany: (limit, left) => ({
    sentence: `הודעה מקבלת עד ${count(limit)} קבצים, ולכן ${plural(left, { one: 'קובץ אחד לא צורף', two: 'שני קבצים לא צורפו', other: `${count(left)} קבצים לא צורפו` })}.`,
    remedy: 'אפשר לשלוח את האחרים בהודעה נוספת.',
  }),
  noRoom: {
    sentence: 'אין לזה מקום באחסון של הדפדפן הזה.',
    remedy: 'אפשר למחוק צ׳אטים מיותרים, או לצרף קובץ קטן יותר.',
  },
};
