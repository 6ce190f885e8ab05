import type {
  exportWords as EnglishExportWords,
  fineTuningWords as EnglishFineTuningWords,
  uploadWords as EnglishUploadWords,
} from '../../en/export/export';
import { count } from '../../format';
import { isolated, plural } from '../../grammar';

export const exportWords: typeof EnglishExportWords = {
  title: 'ייצוא',
  section: 'ייצוא צ׳אטים',
  sectionText: 'שומר צ׳אטים לקריאה, לשיתוף או לתוכנה אחרת. גיבוי מכיל את הכול.',
  format: 'פורמט',
  formats: {
    markdown: { label: 'Markdown', hint: 'לעריכה, לפרסום או לשמירה עם ההערות שלך.' },
    html: { label: 'HTML', hint: 'דף שנפתח בכל מקום, עם קוד צבעוני ונוסחאות.' },
    json: { label: 'JSON', hint: 'הצ׳אט המלא עם כל הענפים. Tally יכול לייבא אותו בחזרה.' },
    text: { label: 'טקסט פשוט', hint: 'רק המילים, בלי עיצוב.' },
    'fine-tuning': { label: 'JSONL לכוונון עדין', hint: 'דוגמאות לאימון מודל, אחת בכל שורה.' },
    sharegpt: { label: 'ShareGPT', hint: 'שיחות כפי שכלי אימון פתוחים קוראים אותן.' },
  },
  include: 'מה נכלל',
  versions: 'גרסאות',
  versionsOf: { shown: 'הענף המוצג', all: 'כל הענפים' },
  media: 'תמונות וקבצים',
  places: {
    people: {
      inside: 'תמונות בתוך הקובץ',
      beside: 'בתיקייה לצידו (zip)',
      named: 'שמות בלבד',
    },
    page: { inside: 'בתוך הקובץ', beside: 'בתיקייה לצידו (zip)', named: 'שמות בלבד' },
    text: { inside: 'טקסטים בתוך הקובץ', beside: 'בתיקייה לצידו (zip)', named: 'שמות בלבד' },
    tally: { inside: 'בתוך הקובץ', beside: 'לצידו בקובץ zip', named: 'מושמטים' },
  },
  files: 'קבצים',
  filesOf: { each: 'אחד לכל צ׳אט (zip)', one: 'כל הצ׳אטים בקובץ אחד' },
  systemPrompt: 'פרומפטי מערכת',
  reasoning: 'חשיבה',
  figures: 'זמנים, מודלים ועלויות',
  messages: 'בחירת הודעות',
  allMessages: 'כל ההודעות',
  chosenMessages: (n, of) => `${count(n)} מתוך ${count(of)}`,
  messageOf: (n, speaker, words) => `${count(n)}. ${isolated(speaker)}: ${isolated(words)}`,
  print: 'הדפסה או שמירה כ־PDF',
  problems: {
    'not-read': 'לא ניתן היה לקרוא צ׳אט, ולכן לא נשמר דבר. יש לרענן את הדף ולנסות שוב.',
    'too-large': 'קובץ ה־zip יעבור 4 GB או 65,535 קבצים. יש לבחור פחות צ׳אטים, או להשמיט תמונות וקבצים.',
  },
  chats: {
    label: 'צ׳אטים',
    which: 'אילו צ׳אטים',
    all: (n) => (n === 1 ? 'צ׳אט אחד' : `כל הצ׳אטים (${count(n)})`),
    some: 'צ׳אטים נבחרים',
    find: 'חיפוש צ׳אט',
    chosen: (n) => plural(n, { one: 'נבחר צ׳אט אחד', two: 'נבחרו שני צ׳אטים', other: `נבחרו ${count(n)} צ׳אטים` }),
    more: (n) => `עוד ${chats(n)}. אפשר להקליד כדי למצוא.`,
    none: 'אין צ׳אט שהמילים האלה מופיעות בכותרתו.',
  },
  save: 'שמירת קובץ',
  saveFiles: 'שמירת שני הקבצים',
  untitled: 'צ׳אט חדש',
};

export const fineTuningWords: typeof EnglishFineTuningWords = {
  noJobs:
    'Tally כותב את הקובץ ובודק אותו. הוא לא מתחיל משימות אימון: OpenAI כבר לא מקבלת אותן מלקוחות חדשים, ולכל ספק אחר יש ממשק משלו.',
  contents: 'מה נכלל',
  kind: 'דוגמאות',
  kinds: { chat: 'שיחות', preference: 'זוגות של תשובות (DPO)' },
  kindHints: {
    chat: 'כל ענף הוא דוגמה. התשובות שבו נלמדות.',
    preference: 'הגרסה המוצגת של כל תשובה מועדפת על פני גרסאותיה האחרות.',
  },
  versions: 'גרסאות',
  versionsOf: { shown: 'הענף המוצג', all: 'כל הענפים' },
  allHint: 'תשובות שמשותפות לכמה ענפים נלמדות פעם אחת.',
  learn: 'ללמוד מתוך',
  learnFrom: { all: 'כל התשובות', last: 'התשובה האחרונה בכל ענף' },
  systemPrompt: 'הכללת פרומפטי מערכת',
  messages: 'בחירת הודעות',
  messageUses: { learned: 'ללמידה', included: 'לכלול', context: 'הקשר בלבד', 'left-out': 'להשמיט' },
  useOf: (n, speaker) => `השימוש בהודעה ${n} (${isolated(speaker)})`,
  openFile: 'בדיקת קובץ \u2066.jsonl\u2069 במקום זאת',
  openShareGpt: 'בדיקת קובץ \u2066.json\u2069 במקום זאת',
  repeatedHint: 'תשובות שמשותפות לכמה ענפים מופיעות כמה פעמים: ב־ShareGPT אי אפשר לציין אילו נלמדות.',
  backToChats: 'חזרה לצ׳אטים',
  opened: (name) => `נבדק ${isolated(name)}.`,
  fileProblems: {
    unreadable: 'לא ניתן היה לקרוא את הקובץ. יש לבחור אותו שוב.',
    'too-large': 'הקובץ גדול מדי לדפדפן. יש לפצל אותו לקבצים של פחות מ־256 MB.',
  },
  reading: (done, of) => `קריאת צ׳אט ${count(done)} מתוך ${count(of)}`,
  counting: 'ספירת טוקנים',
  check: 'בדיקה',
  summary: (examples, tokens) => `${countedExamples(examples)}, ${tokens} טוקנים.`,
  lengths: 'טוקנים בדוגמה',
  lengthsOf: (shortest, median, longest) => `הקצרה ביותר ${shortest}, חציון ${median}, הארוכה ביותר ${longest}.`,
  table: 'הצגה כטבלה',
  range: 'טוקנים',
  examples: 'דוגמאות',
  training: 'אימון',
  model: 'מודל לאימון',
  price: 'מחיר למיליון טוקנים',
  priceHint: (asOf) => `המחירון של OpenAI נכון ל־${isolated(asOf)}. אפשר לשנות אם המחיר שלך שונה.`,
  noPrice: 'ל־Tally לא ידוע מחיר למודל הזה.',
  epochs: 'אפוקים (epochs)',
  epochsHint: 'להשאיר ריק למספר הרגיל.',
  validation: 'לאימות (%)',
  seed: 'Seed',
  seedHint: 'אותו seed בוחר אותן דוגמאות.',
  perEpoch: 'אפוק אחד',
  allEpochs: (n) => plural(n, { one: 'אפוק אחד', two: 'שני אפוקים', other: `${count(n)} אפוקים` }),
  trained: (tokens) => `${tokens} טוקנים`,
  unpriced: 'המחיר לא ידוע',
  parts: (training, validation) =>
    `${countedExamples(training)} לאימון, ${count(validation)} לאימות. ענפים של אותו צ׳אט נשארים יחד.`,
  limit: (tokens) => `המודל הזה קורא לכל היותר ${tokens} טוקנים מדוגמה.`,
};

export const uploadWords: typeof EnglishUploadWords = {
  title: 'העלאה',
  text: 'שולח את הקובץ לנקודת הקצה שתיבחר, לכוונון עדין. דבר לא נשלח לפני לחיצה על ״העלאה״.',
  endpoint: 'נקודת קצה',
  upload: 'העלאה',
  stop: 'עצירה',
  under: (name, size, host) => `${isolated(name)} (${size}) נשלח אל ${isolated(host)}…`,
  done: (name, host) => `${isolated(name)} נמצא ב־${isolated(host)} בשם`,
  copy: 'העתקת המזהה',
  noFiles: 'בנקודת הקצה הזו אין מקום לקבצים ב־\u2066/files\u2069.',
};

function chats(n: number): string {
  return plural(n, { one: 'צ׳אט אחד', two: 'שני צ׳אטים', other: `${count(n)} צ׳אטים` });
}

function countedExamples(n: number): string {
  return plural(n, { one: 'דוגמה אחת', two: 'שתי דוגמאות', other: `${count(n)} דוגמאות` });
}
