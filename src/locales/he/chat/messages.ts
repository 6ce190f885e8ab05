import type { messageWords as English } from '../../en/chat/messages';
import { count } from '../../format';
import { isolated, plural } from '../../grammar';

export const messageWords: typeof English = {
  sending: {
    always: 'נשלחת תמיד',
    never: 'מושתקת',
    leftOut: {
      empty: 'לא נשלחת: היא ריקה.',
      'tool-calls': 'לא נשלחת: היא רק קוראת לכלים, ו־Tally עדיין לא מריץ אותם.',
      images: 'לא נשלחת: זו תמונה בלי מילים.',
      audio: 'לא נשלחת: זו הקלטה בלי תמליל.',
      reasoning: 'לא נשלחת: זו חשיבה בלי תשובה.',
      summarised: 'לא נשלחת: הסיכום מחליף אותה.',
      dropped: 'לא נשלחת: תורות ישנים מושמטים.',
    },
    startsHere: 'השליחה מתחילה כאן',
  },
  unprinted: (n) =>
    `${count(n)} ההודעות הראשונות לא מודפסות. כדי לקבל אותן על נייר, יש לייצא את הצ׳אט ולהדפיס את הייצוא.`,
  undrawn: 'אי אפשר להציג את ההודעה הזו. זה הטקסט שלה:',
  menu: {
    listen: 'האזנה',
    readAloud: 'הקראה',
    inRequests: 'בבקשות',
    alwaysSend: 'לשלוח תמיד',
    neverSend: 'לא לשלוח אף פעם',
    inspect: 'בדיקה',
    compare: 'השוואה עם…',
    versions: 'גרסאות',
    regenerateWith: 'יצירה מחדש עם…',
    askForReply: 'בקשת תשובה',
    branchOff: 'פיצול לצ׳אט חדש',
    copyLink: 'העתקת קישור להודעה',
    outline: 'מבנה השיחה…',
    rearrange: 'סידור מחדש (כגרסה חדשה)',
    insertBefore: 'הוספה לפני…',
    insertAfter: 'הוספה אחרי…',
    moveUp: 'הזזה למעלה',
    moveDown: 'הזזה למטה',
    changeRole: {
      user: 'שינוי התפקיד למשתמש',
      assistant: 'שינוי התפקיד לעוזר',
      system: 'שינוי התפקיד למערכת',
    },
    deleteFromHere: 'מחיקה מכאן והלאה',
    deleteVersion: 'מחיקת הגרסה הזו',
    deleteBranch: 'מחיקת הענף הזה',
  },
  branchOf: (title) => `${title} (ענף)`,
  insert: {
    title: 'הוספת הודעה',
    saidBy: 'תפקיד',
    roles: { user: 'משתמש', assistant: 'עוזר', system: 'מערכת' },
    text: 'טקסט',
    submit: 'הוספה',
    insertAndGoOn: 'הוספה ועוד אחת',
    inserted: (n) =>
      plural(n, { one: 'נוספה הודעה אחת.', two: 'נוספו שתי הודעות.', other: `נוספו ${count(n)} הודעות.` }),
  },
  regenerateWith: {
    title: 'יצירה מחדש עם מודל אחר',
    description: 'לתשובה הזו בלבד. המודל של הצ׳אט לא משתנה.',
    search: 'חיפוש מודלים',
    asTyped: (model, endpoint) => `שימוש ב־״${isolated(model)}״ ב־${isolated(endpoint)}, כפי שהוקלד`,
    more: (n) => `עוד ${count(n)}. אפשר להקליד כדי לצמצם את הרשימה.`,
  },
  outline: {
    title: 'מבנה השיחה',
    label: 'הודעות',
    hint: 'כל הגרסאות של הצ׳אט הזה. בחירה בהודעה עוברת אליה. Alt+Page Up ו־Alt+Page Down עוברים להודעה הקודמת והבאה שלך, ועם Shift לראשונה ולאחרונה מכולן.',
    nothing: 'אין טקסט',
  },
};
