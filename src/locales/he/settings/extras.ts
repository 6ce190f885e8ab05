import type { extrasWords as English } from '../../en/settings/extras';
import { isolated } from '../../grammar';

export const extrasWords: typeof English = {
  title: 'כותרות נוספות',
  text: 'לשרת שדורש כותרת או פרמטר שאילתה משלו. נשלחות עם כל בקשה לנקודת הקצה הזו, ולא לשום מקום אחר.',
  asked: 'דפדפן שואל קודם את השרת אם דף רשאי לשלוח כותרת. בדיקת החיבור תראה אם מותר.',
  refused: (provider) =>
    `${isolated(provider)} מאפשר לדפים לשלוח רק את הכותרות שהוא מכיר. עם כל כותרת אחרת, כל בקשה נכשלת.`,
  header: 'כותרת',
  query: 'פרמטר שאילתה',
  value: 'ערך',
  secret: 'סודי',
  secretText: 'ערכים סודיים נשמרים כמו המפתח.',
  kept: 'שמור. להשאיר ריק כדי לא לשנות.',
  addHeader: 'הוספת כותרת',
  addQuery: 'הוספת פרמטר שאילתה',
  remove: 'הסרה',
  row: (n) => `שורה ${n}`,
};
