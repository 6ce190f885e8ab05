import type { inspectorWords as English } from '../../en/inspector/inspector';
import { count } from '../../format';
import { isolated, plural } from '../../grammar';

export const inspectorWords: typeof English = {
  label: 'חלונית הבדיקה',
  close: 'סגירת חלונית הבדיקה',
  tabs: { parameters: 'פרמטרים', plan: 'תוכנית', turn: 'התור הזה', bill: 'חשבון' },
  cached: (most, cached, until) =>
    `${most} לכל היותר. ${cached} אם ההודעות הקודמות עדיין במטמון של השרת, שבו הן נשמרות עד ${isolated(until)} בערך.`,
  uncached: (most, until) =>
    `${most}: ההודעות הקודמות היו במטמון של השרת עד ${isolated(until)} בערך, והוא יקרא אותן שוב.`,
  longCache: 'המטמון נשמר לשעה: כתיבה אליו עולה פי 2 ממחיר הקלט, וקריאה ממנו פי 0.1.',
  askedWindow: (tokens) =>
    `Ollama מתבקש לפתוח חלון של ${count(tokens)} טוקנים (num_ctx), שמכיל את הבקשה הזו ואת התשובה לה. כשזה משתנה, הוא טוען את המודל מחדש.`,
  earlier: (n) =>
    plural(n, { one: 'הצגת הודעה קודמת אחת', two: 'הצגת שתי הודעות קודמות', other: `הצגת ${count(n)} הודעות קודמות` }),
  willBeSent: 'מה יישלח',
  thisConversation: 'הצ׳אט הזה',
  promptBilled: 'פרומפט, חויב',
  completionBilled: 'תשובה, חויבה',
  nothingYet: 'אין עדיין כלום.',
  noPrice: 'המחיר לא ידוע.',
  tokens: (tokens) => `${tokens} טוקנים`,
  leftOut: {
    failed: 'נכשלה',
    empty: 'ריקה',
    'tool-calls': 'קריאות לכלים בלבד',
    images: 'תמונות בלבד',
    audio: 'שמע בלבד',
    reasoning: 'חשיבה בלבד',
    muted: 'מושתקת',
    summarised: 'בסיכום',
    'not-read': 'המודל הזה לא קורא אותה',
    dropped: 'הושמטה',
  },
  besides: {
    wrapping: 'תפקידים ומפרידים',
    tools: 'כלים',
    hidden: 'ההפרש מהספירה של השרת',
  },
  sum: 'פרומפט',
};
