import type { pictureWords as English } from '../../en/chat/pictures';
import { isolated } from '../../grammar';

export const pictureWords: typeof English = {
  list: 'תמונות',
  unnamed: 'תמונה שהמודל יצר',
  enlarge: 'הגדלה',
  save: 'שמירה',
  makes: 'יוצר תמונה מההודעה שלך. הודעות קודמות לא נשלחות.',
  edits: (pictures) =>
    pictures === 1 ? 'משנה את התמונה המצורפת לפי ההודעה שלך.' : 'יוצר תמונה מאלה שמצורפות, לפי ההודעה שלך.',
  costs: (usd, count) =>
    count === 1 ? `${isolated(`≈ ${usd}`)} לתמונה` : `${isolated(`≈ ${usd}`)} עבור ${count} תמונות`,
  use: 'שימוש בהודעה הבאה',
  unfinished: 'לא גמורה: התמונה לא הגיעה בשלמותה.',
  broken: 'אי אפשר להציג את התמונה הזו. אפשר לשמור אותה ולפתוח במקום אחר.',
};
