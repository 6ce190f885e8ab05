import type { pictureTexts as English } from '../../en/inspector/picture-parameters';

export const pictureTexts: typeof English = {
  title: 'תמונה',
  modelsOwn: 'אוטומטי',
  names: {
    size: 'גודל',
    quality: 'איכות',
    background: 'רקע',
    format: 'פורמט',
    moderation: 'סינון תוכן',
    previews: 'תצוגות מקדימות',
  },
  explain: {
    size: 'פיקסלים, רוחב × גובה.',
    anySize: 'פיקסלים, למשל 1024x1024. לא כל מודל מקבל כל גודל.',
    quality: 'איכות גבוהה אורכת יותר ועולה יותר.',
    background: 'לרקע שקוף נדרש PNG או WebP.',
    format: 'JPEG הוא המהיר ביותר.',
    moderation: 'נמוך מסנן פחות.',
    previews: 'תמונות לא גמורות בזמן הציור. כל אחת עולה עוד כ־100 טוקנים.',
  },
  wrongSize: 'שני מספרים עם x ביניהם, למשל 1024x1024. דבר לא נשלח.',
  words: {
    low: 'נמוך',
    medium: 'בינוני',
    high: 'גבוה',
    standard: 'רגיל',
    hd: 'HD',
    transparent: 'שקוף',
    opaque: 'אטום',
    png: 'PNG',
    jpeg: 'JPEG',
    webp: 'WebP',
  },
  shapes: {
    square: (pixels) => `${pixels}, ריבוע`,
    wide: (pixels) => `${pixels}, לרוחב`,
    tall: (pixels) => `${pixels}, לאורך`,
  },
};
