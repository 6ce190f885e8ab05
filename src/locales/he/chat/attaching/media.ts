import type { mediaWords as English } from '../../../en/chat/attaching/media';
import { count } from '../../../format';
import { size } from '../../../measures';
import { isolated, plural } from '../../../grammar';

export const mediaWords: typeof English = {
  formats: {
    png: 'תמונת PNG',
    jpeg: 'תמונת JPEG',
    gif: 'תמונת GIF',
    webp: 'תמונת WebP',
    bmp: 'תמונת BMP',
    avif: 'תמונת AVIF',
    heic: 'תמונת HEIC',
    tiff: 'תמונת TIFF',
    svg: 'ציור SVG',
    pdf: 'PDF',
    docx: 'מסמך Word',
    xlsx: 'חוברת Excel',
    pptx: 'מצגת PowerPoint',
    odt: 'מסמך טקסט OpenDocument',
    ods: 'גיליון אלקטרוני OpenDocument',
    odp: 'מצגת OpenDocument',
    epub: 'ספר EPUB',
    rtf: 'מסמך RTF',
    html: 'דף אינטרנט',
    notebook: 'מחברת Jupyter',
    'old-office': 'קובץ Office מלפני 2007',
    text: 'טקסט',
    wav: 'הקלטת WAV',
    mp3: 'הקלטת MP3',
    ogg: 'הקלטת Ogg',
    flac: 'הקלטת FLAC',
    m4a: 'הקלטת M4A',
    aac: 'הקלטת AAC',
    'webm-audio': 'הקלטת WebM',
    mp4: 'סרטון MP4',
    webm: 'סרטון WebM',
    mov: 'סרטון QuickTime',
    zip: 'ארכיון zip',
    empty: 'קובץ ריק',
    unknown: 'קובץ',
  },
  plain: {
    'empty-file': { sentence: 'הקובץ ריק.', remedy: 'יש לבדוק אותו במקור, ואז לצרף אותו שוב.' },
    unreadable: {
      sentence: 'אי אפשר לקרוא את הקובץ: הוא הועבר, נמחק או השתנה אחרי שנבחר.',
      remedy: 'יש לבחור אותו שוב.',
    },
    'unknown-format': {
      sentence: 'זה לא טקסט וגם לא פורמט ש־Tally יכול לקרוא.',
      remedy: 'אפשר לשלוח אותו כקובץ, אם המודל מקבל קבצים.',
    },
    'old-office': {
      sentence: 'קובץ ה־Office הזה בפורמט מלפני 2007, ש־Tally לא יכול לקרוא.',
      remedy: 'יש לשמור אותו כ־docx, xlsx או pptx, ולצרף את העותק.',
    },
    'pixels-protected': {
      sentence: 'הדפדפן הזה לא מאפשר לדפים לקרוא תמונות בחזרה, כדי למנוע זיהוי לפי טביעת אצבע.',
      remedy: 'אפשר להתיר זאת לדף הזה, או לשלוח את המקור, עם מה שכתוב בו על מקום ומצלמה.',
    },
    'reader-failed': {
      sentence: 'החלק של Tally שקורא קבצים נעצר.',
      remedy: 'כדאי לנסות שוב. אם הוא נעצר שוב, ייתכן שהקובץ גדול מדי לזיכרון של המכשיר הזה.',
    },
    'no-text-in-pdf': {
      sentence: 'אין טקסט ב־PDF: העמודים שלו הם תמונות, כמו שסורק מפיק.',
      remedy: 'אפשר לשלוח אותו כקובץ למודל שקורא PDF, או להריץ עליו קודם זיהוי טקסט (OCR).',
    },
  },
  tooLarge: (bytes, limit) => ({
    sentence: `גודל הקובץ ${size(bytes)}, יותר מ־${size(limit)} ש־Tally קורא.`,
    remedy: 'אפשר לצרף את החלק החשוב שלו.',
  }),
  tooManyPixels: (width, height, millions) => ({
    sentence: `בתמונה יש ${isolated(`${count(width)} × ${count(height)}`)} פיקסלים, יותר מ־${count(millions)} המיליון ש־Tally מפענח.`,
    remedy: 'יש להקטין או לחתוך אותה בתוכנה אחרת, ואז לצרף אותה שוב.',
  }),
  broken: (format) => ({
    sentence: `הקובץ (${format}) פגום או לא שלם.`,
    remedy: 'יש לפתוח אותו בתוכנה אחרת, לשמור אותו מחדש, ולצרף את העותק.',
  }),
  undecodable: (format) => ({
    sentence: `הדפדפן הזה לא יכול לפענח ${format}.`,
    remedy: 'יש להמיר ל־JPEG או ל־PNG, ואז לצרף שוב.',
  }),
  encrypted: (format) => ({
    sentence: `הקובץ (${format}) מוגן בסיסמה.`,
    remedy: 'יש לשמור עותק בלי הסיסמה, ולצרף אותו.',
  }),
  unpacksTooLarge: (limit) => ({
    sentence: `אחרי פריסה הקובץ יהיה גדול מ־${size(limit)}, ולכן Tally עצר.`,
    remedy: 'אפשר לפרוס אותו בעצמך, ולצרף את הקבצים החשובים.',
  }),
  tooManyFiles: (limit) => ({
    sentence: `יש בו יותר מ־${count(limit)} קבצים.`,
    remedy: 'אפשר לצרף תיקייה מתוכו.',
  }),
  noText: (format) => ({
    sentence: `אין טקסט בקובץ (${format}).`,
    remedy: 'אפשר לשלוח אותו כקובץ, אם המודל מקבל קבצים.',
  }),
  pictureNotes: {
    scaled: 'הוקטנה למה שהמודל מקבל.',
    'first-frame': 'רק הפריים הראשון של ההנפשה נשלח.',
    'place-removed': 'מקום הצילום הוסר.',
    'place-kept': 'במקור כתוב איפה הוא צולם, והוא נשלח עם זה.',
  },
  textNotes: {
    encoding: (encoding) => `נקרא כ־${encoding}. כדאי לבדוק שהאותיות נכונות.`,
    pageWithoutText: (page, of) => `עמוד ${count(page)} מתוך ${count(of)} בלי טקסט: סרוק, או ריק.`,
    pagesWithoutText: (n, of, pages) => `${count(n)} מתוך ${count(of)} עמודים (${pages}) בלי טקסט: סרוקים, או ריקים.`,
    garbledPage: (page, of) =>
      `עמוד ${count(page)} מתוך ${count(of)} משתמש בגופנים שלא מציינים אילו אותיות הם מציגים, וייתכן שהטקסט חסר משמעות. אפשר לשלוח את ה־PDF כקובץ.`,
    garbledPages: (n, of, pages) =>
      `${count(n)} מתוך ${count(of)} עמודים (${pages}) משתמשים בגופנים שלא מציינים אילו אותיות הם מציגים, וייתכן שהטקסט חסר משמעות. אפשר לשלוח את ה־PDF כקובץ.`,
    scriptsNotRun: 'ב־PDF יש סקריפטים. אף אחד מהם לא הורץ.',
    picturesLeftOut: (n) =>
      plural(n, {
        one: 'תמונה אחת בתוכו הושמטה.',
        two: 'שתי תמונות בתוכו הושמטו.',
        other: `${count(n)} תמונות בתוכו הושמטו.`,
      }),
    outputsShortened: (n) =>
      plural(n, {
        one: 'פלט ארוך אחד קוצר.',
        two: 'שני פלטים ארוכים קוצרו.',
        other: `${count(n)} פלטים ארוכים קוצרו.`,
      }),
    cutPages: (kept, of) => `נקראו רק ${count(kept)} העמודים הראשונים מתוך ${count(of)}.`,
    cutRows: (kept, of) => `נקראו רק ${count(kept)} השורות הראשונות מתוך ${count(of)}.`,
    onePage: (page, of) => `רק עמוד ${count(page)} מתוך ${count(of)}.`,
    somePages: (from, to, of) => `רק עמודים ${isolated(`${count(from)}–${count(to)}`)} מתוך ${count(of)}.`,
    hiddenSheets: (names) => `גיליונות מוסתרים נכללו: ${names}.`,
    partlyBroken: 'חלק מהקובץ פגום. מה שאפשר היה לקרוא נמצא כאן.',
  },
};
