import type { columnWords as English } from '../../en/chat/columns';
import { count, tokens, usd } from '../../format';
import { isolated, plural } from '../../grammar';

const replies = (n: number): string => plural(n, { one: 'תשובה אחת', two: 'שתי תשובות', other: `${count(n)} תשובות` });
const requests = (n: number): string => plural(n, { one: 'בקשה אחת', two: 'שתי בקשות', other: `${count(n)} בקשות` });

export const columnWords: typeof English = {
  title: replies,
  regionOf: (n) => `${replies(n)} זו לצד זו`,
  nameOf: (n, model) => `תשובה ${count(n)}: ${isolated(model)}`,
  goOn: 'בחירת התשובה הזו',
  sendAnyway: 'שליחה בכל זאת',
  inThread: 'בצ׳אט',
  merged: 'מוזגה',
  otherModel: 'מודל אחר…',
  modelName: 'שם המודל',
  stop: 'עצירה',
  stopAll: 'עצירת הכול',
  together: 'בקשה אחת מביאה את התשובות האלה, ולכן הן נעצרות יחד.',
  retryAsksFor: (n) => (n === 1 ? 'מבקש את התשובה הזו בלבד, בבקשה חדשה.' : `מבקש ${replies(n)} בבקשה אחת.`),
  close: 'סגירת העמודות',
  merge: 'מיזוג…',
  bill: (n, prompt, completion, cost) =>
    `בקשה אחת עבור ${replies(n)}: חויבו ${isolated(`${prompt} + ${completion}`)} טוקנים${cost === null ? '' : `, ${cost}`}.`,
  tokens: (n, exact) => (n === 1 && exact ? 'טוקן אחד' : `${tokens(n, exact)} טוקנים`),
  firstToken: 'זמן עד הטוקן הראשון',
  firstAfter: (duration) => `ראשון אחרי ${duration}`,
  missing: {
    came: (asked, came) =>
      `${plural(asked, { one: 'התבקשה תשובה אחת', other: `התבקשו ${replies(asked)}` })} ${plural(came, { one: 'והגיעה אחת', two: 'והגיעו שתיים', other: `והגיעו ${count(came)}` })}.`,
    refused: 'השרת הזה נותן תשובה אחת לכל בקשה.',
    unlearn: 'בפעם הבאה לנסות שוב כמה יחד',
    ask: (n) => `שליחת ${requests(n)}${n > 1 ? ' במקביל' : ''}`,
    more: (n) => `שליחת עוד ${requests(n)}`,
  },
  estimate: {
    counting: 'מתבצעת ספירה…',
    of: (n, prompts, cost) =>
      `${requests(n)}: ${prompts} טוקנים בפרומפט${cost === null ? '' : `, ${cost}`}, לפני התשובות.`,
    unpriced: (n) =>
      plural(n, { one: 'לאחת אין מחיר ידוע.', two: 'לשתיים אין מחיר ידוע.', other: `ל־${count(n)} אין מחיר ידוע.` }),
    tooLong: (n) =>
      `${plural(n, { one: 'אחת ארוכה', two: 'שתיים ארוכות', other: `${count(n)} ארוכות` })} מדי לחלון ההקשר של המודל.`,
    overBudget: (limit, spent) => `זה יעבור את המגבלה שלך, ${usd(limit)}: כבר הוצאו ${usd(spent)}.`,
    sendAnyway: 'שליחה בכל זאת',
  },
  compare: {
    title: 'השוואה',
    introDraft: 'שולח את ההודעה לכל העמודות בבת אחת. כל אחת היא בקשה נפרדת.',
    introReply: 'מבקש מכל עמודה גרסה משלה לתשובה הזו, לצד הקיימת.',
    column: (n) => `עמודה ${count(n)}`,
    model: 'מודל',
    remove: (n) => `הסרת עמודה ${count(n)}`,
    add: 'הוספת עמודה',
    sweep: 'סריקת טמפרטורות: 0,\u200f 0.7,\u200f 1.4,\u200f 2',
    more: 'פרמטרים נוספים',
    send: (n) => `שליחת ${requests(n)}`,
  },
  mergeForm: {
    title: 'מיזוג תשובות',
    intro: 'מודל כותב תשובה אחת מתוך אלה שתיבחרנה. היא תופיע לצידן.',
    from: 'תשובות למיזוג',
    instruction: 'הנחיה',
    by: 'מודל',
    whole: 'הטקסט המלא שנשלח',
    send: 'מיזוג',
    tooFew: 'יש לבחור לפחות שתי תשובות.',
  },
};
