import type { audioWords as English } from '../../en/chat/audio';
import { count, usd } from '../../format';
import { isolated } from '../../grammar';

export const audioWords: typeof English = {
  dictate: 'הכתבה',
  bar: 'הכתבה',
  asking: 'הדפדפן מבקש גישה למיקרופון…',
  recording: 'בהקלטה',
  paused: 'בהשהיה',
  level: 'עוצמה',
  pause: 'השהיה',
  resume: 'המשך',
  done: 'סיום',
  discard: 'ביטול ההקלטה',
  stop: 'עצירה',
  transcribing: 'מתבצע תמלול…',
  progress: (done, of) =>
    of === null ? `מתבצע תמלול… חלק ${count(done + 1)}.` : `מתבצע תמלול… חלק ${count(done + 1)} מתוך ${count(of)}.`,
  heard: 'מה שנשמע עד כה',
  kept: (length) => `ההקלטה באורך ${isolated(length)} שמורה.`,
  transcribe: 'תמלול',
  tryAgain: 'ניסיון נוסף',
  again: 'תמלול מחדש',
  anyway: 'תמלול בכל זאת',
  useHeard: 'שימוש במה שהגיע',
  attach: 'צירוף ההקלטה',
  save: 'שמירת ההקלטה',
  transcribeTitle: (name) => `תמלול ${isolated(name)}`,
  withTimes: 'עם זמנים',
  withTimesHelp: 'Whisper,\u200f Voxtral ומודלים שמבחינים בין דוברים נותנים זמנים. אחרים נותנים רק את המילים.',
  priceOf: (amount, length) => `${usd(amount, false)} עבור ${isolated(length)}.`,
  lengthOf: (length) => `אורך: ${isolated(length)}. המחיר של המודל הזה לא ידוע.`,
  cost: (amount) => `זה עלה ${usd(amount, false)}.`,
  saveSound: 'שמירת האודיו',
  transcript: 'תמליל',
  intoMessage: 'הוספה להודעה',
  asText: 'צירוף כטקסט',
  saveText: 'שמירה כטקסט',
  options: 'הגדרות הכתבה',
  model: 'מודל תמלול',
  modelHelp: 'מוצעים מודלים מהרשימה שיודעים לתמלל. אפשר להקליד כל מודל אחר.',
  language: 'השפה המדוברת',
  languageHelp: 'קוד כמו en,\u200f de או ja. להשאיר ריק לזיהוי אוטומטי.',
  sentTo: (host) => `ההקלטה נשלחת אל ${isolated(host)}.`,
  plain: {
    'microphone-refused': {
      sentence: 'לדף הזה אין הרשאה להשתמש במיקרופון.',
      remedy:
        'יש לאפשר זאת בהגדרות האתר בדפדפן (הסמל שלצד הכתובת), ואז לנסות שוב. אם האתר עצמו אוסר זאת, יש לפנות למי שמפעיל אותו.',
    },
    'no-microphone': { sentence: 'אין מיקרופון.', remedy: 'יש לחבר מיקרופון, ואז לנסות שוב.' },
    'microphone-busy': {
      sentence: 'המיקרופון לא מגיב.',
      remedy: 'ייתכן שתוכנה אחרת משתמשת בו. יש לסגור אותה, או לנתק את המיקרופון ולחבר אותו מחדש, ואז לנסות שוב.',
    },
    'insecure-page': {
      sentence: 'דפדפנים נותנים גישה למיקרופון רק לדפים שנפתחו ב־https, או מהמחשב הזה.',
      remedy: 'יש לפתוח את Tally ב־https, או לצרף הקלטה.',
    },
    'cannot-record': {
      sentence: 'הדפדפן הזה לא יכול להקליט קול.',
      remedy: 'יש לעדכן אותו, או לצרף הקלטה.',
    },
    'nothing-recorded': { sentence: 'ההקלטה ריקה.', remedy: 'יש להקליט שוב, ולדבר לפני העצירה.' },
    'nothing-heard': {
      sentence: 'לא נשמעו מילים.',
      remedy: 'יש לבדוק את המיקרופון, ואת השפה והמודל בהגדרות, ואז לנסות שוב.',
    },
    'no-model': {
      sentence: 'לא נבחר מודל תמלול, ובנקודת הקצה אין ברשימה מודל מוכר.',
      remedy: 'יש להזין את שמו בהגדרות כאן.',
    },
    'no-voice': {
      sentence: 'במכשיר הזה אין קול משלו.',
      remedy:
        'אפשר להתקין קול בהגדרות המערכת, או להשתמש בנקודת קצה שיודעת להקריא. קולות ששולחים את הטקסט למקום אחר לא מוצעים.',
    },
    'nothing-to-read': { sentence: 'אין כאן מה להקריא מלבד קוד.', remedy: 'אפשר להעתיק אותו.' },
    unplayable: {
      sentence: 'הדפדפן הזה לא יכול לנגן את האודיו שהגיע.',
      remedy: 'אפשר לשמור אותו, ולפתוח אותו בתוכנה אחרת.',
    },
  },
  noSuchPath: (path) => ({
    sentence: `בנקודת הקצה הזו אין דבר ב־${path}.`,
    remedy: 'ייתכן שהיא לא מציעה זאת כלל. יש לבחור לצ׳אט הזה נקודת קצה שמציעה, או לבדוק את כתובת הבסיס.',
  }),
  brokeOff: { sentence: 'התמלול נקטע.', remedy: 'מה שהגיע מופיע למטה.' },
  cutOff: {
    sentence: 'החיבור נותק לפני שהגיעו מילים.',
    remedy: 'יש לבדוק את החיבור, ואז לנסות שוב.',
  },
};
