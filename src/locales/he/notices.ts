import type { noticeWords as English } from '../en/notices';
import { count, usd } from '../format';
import { plural } from '../grammar';

export const noticeWords: typeof English = {
  plain: {
    'chat-duplicated': 'שוכפל. זה העותק.',
    'text-attached': 'טקסט ארוך: צורף כקובץ. ביטול הפעולה יכניס אותו להודעה.',
    dictated: 'נוסף להודעה. כדאי לבדוק לפני השליחה.',
    'system-prompt-changed': 'פרומפט המערכת שונה.',
    'reply-running': 'עדיין לא נשלח: התשובה עוד מגיעה. יש לחכות לסופה או ללחוץ ״עצירה״, ואז לשלוח.',
    'reply-elsewhere': 'עדיין לא נשלח: כרטיסייה אחרת עוד כותבת את התשובה שלמעלה.',
    'edit-discarded': 'השינויים בוטלו.',
    'summary-removed': 'הסיכום הוסר. ההודעות שהחליף נשלחות שוב.',
    updated: '\u200fTally עודכן, ולכן הדף נטען מחדש. הטיוטה שלך שמורה.',
    'share-lost': 'מה ששותף לא הגיע: ייתכן שלא נשאר מקום בדפדפן הזה. אפשר לשתף שוב.',
    'drop-kept': 'מה ששוחרר כאן נשמר בצד. אפשר יהיה לייבא או לצרף אותו מיד אחרי ההתחלה.',
    'new-version': 'גרסה חדשה של Tally מוכנה.',
    'changed-elsewhere': 'נקודות קצה או נתונים השתנו בכרטיסייה אחרת.',
    'restoring-elsewhere': 'בכרטיסייה אחרת משוחזר גיבוי. מה שמשתנה כאן יישמר אחרי כן.',
    copied: 'הועתק.',
    'not-copied': 'הדפדפן לא מאפשר לדף הזה להשתמש בלוח.',
    'everything-deleted': 'הכול נמחק.',
    'insecure-page': 'הדף הזה לא נפתח ב־https, ולכן מפתחות נשכחים עם סגירתו, וכרטיסיות לא רואות זו את זו.',
    'temporary-ended': 'הצ׳אט הזמני הסתיים.',
    'temporary-kept': 'נשמר. הצ׳אט הזה נמצא עכשיו ברשימה שלך.',
  },
  deleted: 'נמחק.',
  deletedOne: (title) => `״${title}״ נמחק.`,
  folderDeleted: (name) => `התיקייה ״${name}״ נמחקה. הצ׳אטים שבה נשמרו.`,
  folderMoved: (name, place, of) => `״${name}״ נמצאת עכשיו במקום ${count(place)} מתוך ${count(of)}.`,
  folderMovedIn: (name, place, of, inside) =>
    `״${name}״ נמצאת עכשיו במקום ${count(place)} מתוך ${count(of)} ב־״${inside}״.`,
  chatsMovedOut: (n) =>
    plural(n, {
      one: 'הוצא מהתיקייה.',
      two: 'שני צ׳אטים הוצאו מהתיקייה.',
      other: `${count(n)} צ׳אטים הוצאו מהתיקייה.`,
    }),
  chatsMoved: (n, to) =>
    `${plural(n, { one: 'הועבר', two: 'שני צ׳אטים הועברו', other: `${count(n)} צ׳אטים הועברו` })} אל ״${to}״.`,
  chatsDeleted: (n) =>
    plural(n, { one: 'צ׳אט אחד נמחק.', two: 'שני צ׳אטים נמחקו.', other: `${count(n)} צ׳אטים נמחקו.` }),
  chatsArchived: (n) =>
    plural(n, {
      one: 'הועבר לארכיון.',
      two: 'שני צ׳אטים הועברו לארכיון.',
      other: `${count(n)} צ׳אטים הועברו לארכיון.`,
    }),
  chatsUnarchived: (n) =>
    plural(n, {
      one: 'הוצא מהארכיון.',
      two: 'שני צ׳אטים הוצאו מהארכיון.',
      other: `${count(n)} צ׳אטים הוצאו מהארכיון.`,
    }),
  chatsTagged: (n) =>
    plural(n, {
      one: 'התגיות שונו.',
      two: 'התגיות של שני צ׳אטים שונו.',
      other: `התגיות של ${count(n)} צ׳אטים שונו.`,
    }),
  chatNamed: (title) => `שם הצ׳אט הוא עכשיו ״${title}״.`,
  chatNotNamed: {
    noTitle: 'כותרת הצ׳אט לא השתנתה. המודל לא נתן כותרת.',
    because: (why) => `כותרת הצ׳אט לא השתנתה. ${why}`,
    anyway: 'לתת כותרת בכל זאת',
  },
  tagRenamed: (tag, to) => `״${tag}״ נקראת עכשיו ״${to}״.`,
  tagRemoved: (tag) => `התגית ״${tag}״ הוסרה מכל הצ׳אטים.`,
  messagesDeleted: (n) =>
    plural(n, { one: 'ההודעה נמחקה.', two: 'שתי הודעות נמחקו.', other: `${count(n)} הודעות נמחקו.` }),
  messagesWait: (n) =>
    plural(n, {
      one: 'הודעה בצ׳אט אחר ממתינה לשליחה.',
      two: 'שתי הודעות בצ׳אטים אחרים ממתינות לשליחה.',
      other: `${count(n)} הודעות בצ׳אטים אחרים ממתינות לשליחה.`,
    }),
  show: 'הצגה',
  rearranged: {
    insert: 'ההודעה נוספה.',
    move: 'ההודעה הוזזה.',
    role: 'התפקיד שונה.',
    words: 'נשמר כגרסה חדשה.',
  },
  summaryLost: 'הסיכום לא מתאים לגרסה הזו, ולכן ההודעות שהחליף נשלחות שוב.',
  parameterRemoved: (parameter) => `״${parameter}״ הוסר מהפרמטרים של הצ׳אט הזה.`,
  columnTaken: {
    parameters: 'הצ׳אט הזה משתמש עכשיו בפרמטרים של העמודה הזו.',
    model: (model) => `הצ׳אט הזה משתמש עכשיו ב־${model}.`,
    both: (model) => `הצ׳אט הזה משתמש עכשיו ב־${model} עם הפרמטרים של העמודה הזו.`,
  },
  transcriptAdded: 'נוסף להודעה במקום קובץ השמע. כדאי לבדוק לפני השליחה.',
  attachmentRemoved: (name) => `${name} הוסר.`,
  pictureEdited: (name) => `${name} שונה.`,
  maskRemoved: (name) => `המסכה של ${name} הוסרה.`,
  recordsSkipped: (n) =>
    plural(n, {
      one: 'רשומה פגומה דולגה.',
      two: 'שתי רשומות פגומות דולגו.',
      other: `${count(n)} רשומות פגומות דולגו.`,
    }),
  promptsImported: (added, replaced) => `פרומפטים יובאו: ${count(added)} נוספו, ${count(replaced)} הוחלפו.`,
  budgetSoft: {
    month: (limitUsd, spentUsd) => `הגעת למגבלה הרכה שלך, ${usd(limitUsd)} לחודש: הוצאו ${usd(spentUsd)}.`,
    chat: (limitUsd, spentUsd) => `הגעת למגבלה הרכה שלך, ${usd(limitUsd)} לצ׳אט: הוצאו ${usd(spentUsd)} בצ׳אט הזה.`,
  },
  budgetUnpriced: (model) => `המגבלות שלך לא חלות על ${model}, כי המחיר שלו לא ידוע. אפשר להזין מחיר בהגדרות ← מודלים.`,
};
