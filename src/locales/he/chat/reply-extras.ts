import type { replyExtrasWords as English } from '../../en/chat/reply-extras';
import { isolated } from '../../grammar';

export const replyExtrasWords: typeof English = {
  sources: 'מקורות',
  pages: (from, to) => (from === to ? `עמוד ${from}` : `עמודים ${from} עד ${to}`),
  noAnswer: 'המודל נעצר אחרי החשיבה, בלי תשובה.',
  empty: 'התשובה הזו ריקה.',
  kinds: { image: 'תמונה', file: 'קובץ', audio: 'אודיו' },
  withReply: (what) => `עם התשובה הגיע גם: ${isolated(what)}. זה לא נשמר.`,
  withMessage: (what) => `עם ההודעה הגיע גם: ${isolated(what)}. זה לא נשמר.`,
  withReplyAt: (what) => `עם התשובה הגיע גם: ${isolated(what)}, שנשמר ב־`,
  withMessageAt: (what) => `עם ההודעה הגיע גם: ${isolated(what)}, שנשמר ב־`,
  toolCall: (name) => `המודל ניסה לקרוא לכלי ״${isolated(name)}״, אבל בצ׳אט הזה אין כלים.`,
  calledTool: (name) => `המודל קרא לכלי ״${isolated(name)}״.`,
  toolResult: 'תוצאה',
  toolError: 'שגיאה',
  hostedCall: (name) => `השרת הריץ את הכלי שלו ״${isolated(name)}״.`,
  hostedError: (name) => `הכלי ״${isolated(name)}״ של השרת נכשל:`,
  unread: 'לא ניתן היה לקרוא חלק מהתשובה הזו, וייתכן שמשהו חסר בה. מה שהגיע:',
};
