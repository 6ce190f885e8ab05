import type { importWords as English } from '../../en/imports/import';
import { count } from '../../format';
import { isolated, list, plural } from '../../grammar';

export const importWords: typeof English = {
  title: 'ייבוא',
  text: 'מעביר לכאן צ׳אטים מ־ChatGPT, מ־Claude ומאפליקציות אחרות: את הקובץ או ה־\u2066.zip\u2069 שהייצוא שלהן נותן. אפשר גם לשחרר קבצים בכל מקום בדף.',
  choose: 'ייבוא קובץ',
  folder: 'ייבוא תיקייה',
  which: 'אילו אפליקציות, ואיפה נמצא הייצוא שלהן',
  reads: (apps) => `קורא ייצוא של ${list(Array.from(apps, isolated))}.`,
  places: {
    chatgpt: '\u200fChatGPT ו־Claude: בהגדרות, Export data. קישור מגיע בדואר. ה־\u2066.zip\u2069 נקרא כפי שהוא.',
    claude:
      '\u200fהדואר מ־Claude עשוי להוביל ל־\u2066.json\u2069 שרק מונה הורדות. יש לפתוח את הקישורים שבו: הצ׳אטים נמצאים ב־\u2066conversations-*.zip\u2069.',
    gemini: '\u200fGemini: ב־Google Takeout, My Activity עם Gemini Apps בלבד, כ־JSON במקום HTML.',
    jan: '\u200fJan: יש לשחרר כאן את התיקייה ״threads״ מתיקיית הנתונים שלו.',
    cherry: '\u200fCherry Studio: גיבויים שמכילים data.json. החדשים יותר הם מסד נתונים שרק האפליקציה עצמה יכולה לקרוא.',
  },
  import: 'ייבוא',
  close: 'סגירה',
  attach: 'צירוף להודעה במקום זאת',
  restore: 'שחזור הגיבוי הזה…',
  restoreTitle: 'שחזור גיבוי',
  isBackup: 'זה גיבוי של Tally. אפשר לשחזר אותו עם כל מה שבו.',
  areBackups: 'אלה גיבויים של Tally. משחזרים אותם אחד אחד: אחר כך יש לגרור לכאן שוב את האחרים.',
  reading: 'קודם נקרא מה שבקבצים. עדיין דבר לא השתנה.',
  from: (apps) => `מתוך ${list(Array.from(apps, isolated))}`,
  formats: {
    'big-agi': 'big-AGI',
    'better-chatgpt': 'BetterChatGPT',
    'chatbot-ui': 'Chatbot UI',
    chatbox: 'Chatbox',
    chatgpt: 'ChatGPT',
    'chatgpt-web': 'chatgpt-web',
    'cherry-studio': 'Cherry Studio',
    claude: 'Claude',
    'claude-memory': 'הזיכרון של Claude',
    'claude-projects': 'פרויקטים של Claude',
    'fine-tuning': 'JSONL לכוונון עדין',
    'gemini-takeout': 'Gemini (Google Takeout)',
    hollama: 'hollama',
    jan: 'Jan',
    'le-chat': 'Le Chat',
    librechat: 'LibreChat',
    'llama-cpp': 'llama.cpp',
    messages: 'רשימת הודעות',
    nextchat: 'NextChat',
    'open-webui': 'Open WebUI',
    preference: 'JSONL לכוונון עדין (DPO)',
    sharegpt: 'ShareGPT',
    tally: 'Tally',
    typingmind: 'TypingMind',
  },
  chats,
  messages: (n) => plural(n, { one: 'הודעה אחת', two: 'שתי הודעות', other: `${count(n)} הודעות` }),
  media: (n) => plural(n, { one: 'תמונה או קובץ אחד', two: 'שתי תמונות וקבצים', other: `${count(n)} תמונות וקבצים` }),
  prompts: (n) => plural(n, { one: 'פרומפט אחד', two: 'שני פרומפטים', other: `${count(n)} פרומפטים` }),
  facts: {
    found: 'בקבצים',
    added: 'חדשים כאן',
    grown: 'השתנו מאז שיובאו',
    grownHint: 'ההודעות החדשות שלהם נוספות. מה שנכתב כאן נשאר.',
    here: 'כבר כאן',
    hereHint: 'הם נשארים כפי שהם.',
    undated: 'ללא תאריך',
    undatedHint: 'הם יקבלו את זמן הייבוא.',
    instructed: 'עם פרומפט מערכת',
    instructedHint:
      'מה שהיישום האחר אמר למודל בצ׳אטים האלה הוא כאן פרומפט המערכת שלהם. הוא נשלח עם כל בקשה, ואפשר לשנות אותו.',
  },
  lost: 'מה לא מועבר',
  losses: {
    chat: (n) => `${chats(n)} בלי הודעות שאפשר לקרוא`,
    message: (n) =>
      plural(n, {
        one: 'רשומה אחת פגומה או שאינה הודעה',
        two: 'שתי רשומות פגומות או שאינן הודעות',
        other: `${count(n)} רשומות פגומות או שאינן הודעות`,
      }),
    file: (n) =>
      plural(n, {
        one: 'תמונה או קובץ אחד שהייצוא מציין, אבל לא מכיל. זה מצוין בהודעה.',
        two: 'שתי תמונות וקבצים שהייצוא מציין, אבל לא מכיל. זה מצוין בהודעות.',
        other: `${count(n)} תמונות וקבצים שהייצוא מציין, אבל לא מכיל. זה מצוין בהודעות.`,
      }),
    tool: (n) =>
      `${plural(n, { one: 'שלב אחד', two: 'שני שלבים', other: `${count(n)} שלבים` })} בין המודל לכלים שלו, כמו חיפושים וקוד`,
    hidden: (n) =>
      `${plural(n, { one: 'הודעה אחת', two: 'שתי הודעות', other: `${count(n)} הודעות` })} שהאפליקציה עצמה לא מציגה`,
    link: (n) =>
      plural(n, {
        one: 'הודעה אחת שמקומה נפגם. היא מופיעה בתחילת הצ׳אט.',
        two: 'שתי הודעות שמקומן נפגם. הן מופיעות בתחילת הצ׳אט.',
        other: `${count(n)} הודעות שמקומן נפגם. הן מופיעות בתחילת הצ׳אט.`,
      }),
    time: (n) =>
      plural(n, {
        one: 'זמן אחד שאי אפשר לקרוא',
        two: 'שני זמנים שאי אפשר לקרוא',
        other: `${count(n)} זמנים שאי אפשר לקרוא`,
      }),
    version: (n) =>
      plural(n, { one: 'טיוטת תשובה נוספת', two: 'שתי טיוטות תשובה נוספות', other: `${count(n)} טיוטות תשובה נוספות` }),
    setting: (n) =>
      `${plural(n, { one: 'הגדרה אחת', two: 'שתי הגדרות', other: `${count(n)} הגדרות` })} שיש רק באפליקציה האחרת`,
    key: (n) =>
      `${plural(n, { one: 'מפתח API אחד', two: 'שני מפתחות API', other: `${count(n)} מפתחות API` })}. מפתחות אף פעם לא מיובאים.`,
    content: (n) => `${plural(n, { one: 'פריט אחד', two: 'שני פריטים', other: `${count(n)} פריטים` })} מסוג לא מוכר`,
    document: (n) => `${plural(n, { one: 'מסמך אחד', two: 'שני מסמכים', other: `${count(n)} מסמכים` })} של פרויקטים`,
    voice: (n) =>
      plural(n, {
        one: 'הקלטת קול אחת. המילים שלה מועברות.',
        two: 'שתי הקלטות קול. המילים שלהן מועברות.',
        other: `${count(n)} הקלטות קול. המילים שלהן מועברות.`,
      }),
    database: (n) =>
      plural(n, {
        one: 'מסד נתונים אחד שרק האפליקציה עצמה יכולה לקרוא. יש לייצא את הצ׳אטים שבו כ־JSON.',
        two: 'שני מסדי נתונים שרק האפליקציה עצמה יכולה לקרוא. יש לייצא את הצ׳אטים שבהם כ־JSON.',
        other: `${count(n)} מסדי נתונים שרק האפליקציה עצמה יכולה לקרוא. יש לייצא את הצ׳אטים שבהם כ־JSON.`,
      }),
    rating: (n) => (n === 1 ? 'דירוג או סימון אחד של הודעה' : `${count(n)} דירוגים וסימונים של הודעות`),
    summary: (n) =>
      n === 1
        ? 'סיכום אחד שהאפליקציה כתבה. ההודעות עצמן נמצאות כאן.'
        : `${count(n)} סיכומים שהאפליקציה כתבה. ההודעות עצמן נמצאות כאן.`,
  },
  others: (n) =>
    n === 1 ? 'קובץ אחד ללא צ׳אטים שאף הודעה אינה מזכירה:' : `${count(n)} קבצים ללא צ׳אטים שאף הודעה אינה מזכירה:`,
  mayNotFit: (needs, free) =>
    `ייתכן שיידרשו עד ${isolated(needs)}, ובדפדפן זה פנויים ${isolated(free)}. צ׳אטים שאין להם מקום לא ייובאו.`,
  problems: {
    'cut-off': 'קטוע.',
    'not-json': 'פגום: הוא אינו JSON.',
    unknown: 'אינו ייצוא שמוכר כאן.',
    empty: 'ריק.',
    'too-large': 'מכיל חלק גדול מדי לדפדפן.',
    downloads: 'רק מונה הורדות. יש לפתוח את הקישורים שבו, ולייבא את ה־\u2066conversations-*.zip\u2069 שמתקבל.',
    'too-many-files': 'מכיל יותר מ־100,000 קבצים. יש לפרוס אותו, ולבחור את קובצי ה־\u2066.json\u2069 שבו.',
    'broken-zip': 'פגום או לא שלם.',
    encrypted: 'מוגן בסיסמה. יש לפרוס אותו קודם.',
    unreadable: 'לא נקרא בהצלחה. יש לבחור אותו שוב.',
  },
  more: (n) => `ועוד ${count(n)}.`,
  intact: 'אפשר לייבא את מה שלפני הפגם.',
  failed: 'לא ניתן היה לקרוא את הקבצים: הדפדפן הפסיק לקרוא. יש לפנות זיכרון ולנסות שוב, או לבחור פחות קבצים.',
  elsewhere: 'ייבוא, ביטול שלו או שחזור עדיין מתבצע, כאן או בכרטיסייה אחרת. יש להמתין עד שיסתיים, ואז לנסות שוב.',
  nothing: 'אין מה לייבא.',
  allHere: 'כל מה שבקבצים האלה כבר כאן.',
  done: (added, grown, unchanged) =>
    [
      added + grown === 0 ? 'לא יובא דבר חדש' : `יובאו: ${chats(added)}`,
      ...(grown > 0 ? [`הודעות חדשות ב${inChats(grown)}`] : []),
      ...(unchanged > 0 ? [`${chats(unchanged)} כבר כאן`] : []),
    ].join(', ') + '.',
  prompted: (n) =>
    plural(n, {
      one: 'פרומפט אחד נוסף לספרייה.',
      two: 'שני פרומפטים נוספו לספרייה.',
      other: `${count(n)} פרומפטים נוספו לספרייה.`,
    }),
  cancelled: 'הייבוא בוטל. הצ׳אטים שהועברו שלמים. ייבוא אותם קבצים שוב יביא את השאר.',
  full: 'לא נשאר מקום. הצ׳אטים שהועברו שלמים. יש לפנות מקום, ולייבא את אותם קבצים שוב.',
  undoable: (when, added, grown) =>
    `יובאו ${isolated(when)}: ${chats(added)}${grown > 0 ? `, הודעות חדשות ב${inChats(grown)}` : ''}.`,
  undo: 'ביטול הייבוא',
  undoText: 'אפשר לבטל ייבוא במשך יום. צ׳אטים שהיו בשימוש מאז נשארים.',
  undone: (undone, kept, left) =>
    `בוטלו: ${chats(undone)}.${kept > 0 ? ` ${chats(kept)} ${plural(kept, { one: 'השתנה מאז, ונשאר', other: 'השתנו מאז, ונשארים' })}.` : ''}${left > 0 ? ` נותרו: ${chats(left)}. כדי להמשיך, בטלו שוב את הייבוא.` : ''}`,
};

function chats(n: number): string {
  return plural(n, { one: 'צ׳אט אחד', two: 'שני צ׳אטים', other: `${count(n)} צ׳אטים` });
}

/** After the letter that says "in", which is joined to a figure by a hyphen. */
function inChats(n: number): string {
  return plural(n, { one: 'צ׳אט אחד', two: 'שני צ׳אטים', other: `־${count(n)} צ׳אטים` });
}
