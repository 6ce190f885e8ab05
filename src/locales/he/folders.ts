import type { folderWords as English } from '../en/folders';
import { count } from '../format';
import { isolated, plural } from '../grammar';

export const folderWords: typeof English = {
  newFolder: 'תיקייה חדשה',
  editFolder: 'עריכת התיקייה',
  exportFolder: 'ייצוא התיקייה',
  deleteFolder: 'מחיקת התיקייה',
  name: 'שם',
  colour: 'צבע',
  colours: {
    grey: 'אפור',
    red: 'אדום',
    amber: 'ענבר',
    green: 'ירוק',
    teal: 'טורקיז',
    blue: 'כחול',
    violet: 'סגול',
    pink: 'ורוד',
  },
  inside: 'בתוך',
  top: 'בלי תיקייה',
  newChats: 'צ׳אטים חדשים בתיקייה הזו',
  newChatsText: 'צ׳אט מעתיק את אלה כשהוא מתחיל. עריכה בהמשך משנה רק צ׳אטים חדשים.',
  fromParent: (name) => `להשאיר ריק כדי להשתמש באלה של ״${isolated(name)}״.`,
  systemPrompt: 'פרומפט מערכת',
  modelHint: 'להשאיר ריק כדי להשתמש בברירת המחדל.',
  newChat: 'צ׳אט חדש',
  newInside: 'תיקייה חדשה בפנים',
  edit: 'עריכה',
  moveUp: 'הזזה למעלה',
  moveDown: 'הזזה למטה',
  moveTo: 'העברה לתיקייה',
  chats: (n) => plural(n, { one: 'צ׳אט אחד', two: 'שני צ׳אטים', other: `${count(n)} צ׳אטים` }),
};
