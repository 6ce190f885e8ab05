import type { promptWords as English } from '../../en/settings/prompts';
import { count } from '../../format';
import { isolated, plural } from '../../grammar';

export const promptWords: typeof English = {
  library: {
    title: 'פרומפטי מערכת',
    text: 'צ׳אט משתמש בעותק משלו, ולכן עריכת פרומפט כאן לא משנה צ׳אטים שמשתמשים בו.',
    none: 'אין עדיין פרומפטים. כדאי להוסיף אחד לשימוש חוזר.',
    noneFound: 'אין פרומפטים מתאימים.',
    standard: 'ברירת המחדל לצ׳אטים חדשים',
    noStandard: 'בלי פרומפט מערכת',
    search: 'חיפוש פרומפטים',
    tags: 'תגיות',
    add: 'הוספת פרומפט',
    start: 'התחלת צ׳אט',
    duplicate: 'שכפול',
    asks: (names) => `מבקש ${isolated(names)}`,
    examples: (n) => plural(n, { one: 'דוגמה אחת', two: 'שתי דוגמאות', other: `${count(n)} דוגמאות` }),
  },
  shipped: {
    title: 'מאת Tally',
    text: 'פרומפטים להתחיל מהם. אחרי ההוספה הוא שלך.',
    add: 'הוספה לספרייה',
    putAway: 'הסתרה',
    offerAll: 'הצגת פרומפטים מוסתרים',
  },
  editor: {
    name: 'שם הפרומפט',
    text: 'טקסט הפרומפט',
    textHint:
      'צ׳אט מבקש בתחילתו את המילים שבתוך {{סוגריים כפולים}}; {{date}} ו־{{language}} מתמלאים מעצמם. לסוגריים רגילים, יש לכתוב לפניהם לוכסן הפוך: \u2066\\{{סוגריים}}\u2069.',
    tags: 'תגיות',
    tagsHint: 'להפריד בפסיקים.',
    more: 'דוגמאות, פרמטרים, מודל',
    nameMissing: 'יש לתת לפרומפט שם.',
    textMissing: 'יש לכתוב את הפרומפט או להוסיף דוגמה.',
    parameters: 'פרמטרים',
    alsoSet: (names) => `הוגדרו גם: ${isolated(names)}.`,
    notSet: 'לא הוגדר',
    takeParameters: 'העתקה מהצ׳אט הפתוח',
    clearParameters: 'ניקוי הפרמטרים',
    model: 'מודל מועדף',
    modelHint: 'צ׳אטים עם הפרומפט הזה מתחילים עם המודל הזה, אם הוא קיים בנקודת קצה כלשהי.',
    endpoint: 'נקודת קצה מועדפת',
    anyEndpoint: 'כל אחת שהמודל ברשימתה',
  },
  examples: {
    one: (n) => `דוגמה ${count(n)}`,
    user: 'הודעת משתמש',
    assistant: 'תשובת העוזר',
    add: 'הוספת דוגמה',
    remove: 'הסרה',
    moveUp: 'הזזה למעלה',
    text: 'נשלחות עם כל בקשה, בין הפרומפט לצ׳אט.',
  },
  file: {
    export: 'ייצוא פרומפטים',
    import: 'ייבוא פרומפטים',
    name: (day) => `tally-prompts-${day}.json`,
    holds: (n) =>
      `הקובץ תקין. הוא מכיל ${plural(n, { one: 'פרומפט אחד', two: 'שני פרומפטים', other: `${count(n)} פרומפטים` })}.`,
    known: (n) =>
      plural(n, {
        one: 'אחד כבר בספרייה שלך, וידולג.',
        two: 'שניים כבר בספרייה שלך, וידולגו.',
        other: `${count(n)} כבר בספרייה שלך, וידולגו.`,
      }),
    repeated: (name) => `״${isolated(name)}״ מופיע בקובץ יותר מפעם אחת. כל אחד יתווסף בשם אחר.`,
    withoutFormat: (name) =>
      `״${isolated(name)}״ ייובא בלי מבנה התשובה שלו: אי אפשר לשלוח בבקשה את שמו או את הסכמה שלו.`,
    clash: (name) => `בספרייה שלך יש ״${isolated(name)}״ אחר:`,
    onClash: { 'keep-both': 'שמירת שניהם', replace: 'החלפת שלי', skip: 'דילוג' },
    onClashOf: (name) => `מה לעשות עם ${isolated(name)}`,
    run: 'ייבוא',
    nothing: 'אין בו שום דבר חדש.',
    problems: {
      'too-large': 'הקובץ גדול מכדי להיות ספריית פרומפטים. דבר לא השתנה.',
      'not-json': 'זה אינו קובץ JSON, או שאינו שלם. דבר לא השתנה.',
      'not-prompts': 'זה JSON, אבל לא קובץ פרומפטים של Tally. דבר לא השתנה.',
      'newer-version': 'הקובץ הזה מגרסה חדשה יותר של Tally. יש לעדכן קודם את הגרסה הזו. דבר לא השתנה.',
      empty: 'אין פרומפטים בקובץ הזה.',
      unreadable: 'לא ניתן היה לקרוא את הקובץ. דבר לא השתנה.',
    },
    corrupt: (where) => `הקובץ פגום ב־${isolated(where)}. דבר לא השתנה.`,
    parameter: (name, parameter, range) =>
      `אי אפשר להשתמש ב־״${isolated(name)}״: הפרמטר ״${isolated(parameter)}״ שלו מחוץ לטווח. ${range} דבר לא השתנה.`,
    template: (name, why) => `אי אפשר להשתמש ב־״${isolated(name)}״: ${why} דבר לא השתנה.`,
  },
  chat: {
    title: 'פרומפט מערכת',
    description: 'נשלח ראשון עם כל בקשה בצ׳אט הזה. עריכה כאן לא משנה את הספרייה.',
    fromLibrary: 'מהספרייה',
    fromTally: 'מאת Tally',
    fromFolder: (name) => `מהתיקייה ״${isolated(name)}״. עריכת התיקייה לא משנה את הצ׳אט הזה.`,
    none: 'ללא',
    own: 'מותאם אישית',
    changed: (name) => `״${isolated(name)}״ השתנה בספרייה מאז שהצ׳אט הזה העתיק אותו.`,
    update: 'עדכון הצ׳אט הזה',
    fillIn: 'מילוי',
    alongside: 'מגדיר גם:',
    examples: (n) => (n === 0 ? 'דוגמאות' : `דוגמאות (${count(n)})`),
    saveToLibrary: 'שמירה בספרייה',
    name: 'שם בספרייה',
    ask: 'מילוי הפרומפט',
    askText: (name) =>
      `${name === null ? 'פרומפט המערכת' : `״${isolated(name)}״`} צריך את זה פעם אחת, לפני שנשלחת ההודעה הראשונה.`,
    send: 'מילוי ושליחה',
  },
  templateProblems: {
    unclosed: (line, near) =>
      `בשורה ${count(line)}, ״${near}״ פותח משתנה אבל לא סוגר אותו. יש לסיים את שמו ב־\u2066}}\u2069, או לכתוב \u2066\\{{\u2069 לסוגריים רגילים.`,
    'no-name': (line, near) =>
      `בשורה ${count(line)}, ל־״${near}״ אין שם. יש לכתוב שם בין הסוגריים, או \u2066\\{{\u2069 לסוגריים רגילים.`,
    'odd-name': (line, near) =>
      `בשורה ${count(line)}, ״${near}״ אינו שם תקין. יש להתחיל באות ולהשתמש בעד 40 אותיות, ספרות, רווחים, _ ו־\u2066-\u2069, או לכתוב \u2066\\{{\u2069 לסוגריים רגילים.`,
  },
};
