import type { listWords as English } from '../en/list';
import { count } from '../format';
import { isolated, plural } from '../grammar';

const chats = (n: number): string => plural(n, { one: 'צ׳אט אחד', two: 'שני צ׳אטים', other: `${count(n)} צ׳אטים` });

export const listWords: typeof English = {
  rename: 'שינוי שם',
  title: 'כותרת',
  pin: 'הצמדה',
  unpin: 'ביטול ההצמדה',
  export: 'ייצוא',
  select: 'בחירת צ׳אטים',
  order: 'מיון וקיבוץ',
  sortBy: 'מיון לפי',
  sorts: { used: 'שימוש אחרון', created: 'יצירה', title: 'כותרת', cost: 'עלות' },
  groupBy: 'קיבוץ לפי',
  groups: { folder: 'תיקייה ויום', day: 'יום', none: 'ללא' },
  tags: 'תגיות',
  onlyTag: (tag) => `הצגת צ׳אטים עם התגית ${isolated(tag)} בלבד`,
  tagged: (tag, n) => `${isolated(tag)}, ${chats(n)}`,
  allTags: (tag) => `תגית: ${isolated(tag)}. הצגת כל הצ׳אטים`,
  renameTag: 'שינוי שם התגית',
  renameTagText: 'שם התגית ישתנה בכל הצ׳אטים שבהם היא מופיעה.',
  deleteTag: 'הסרת התגית מכל הצ׳אטים',
  addTag: 'הוספת תגית',
  addTagHint: 'יש להקיש Enter אחרי כל תגית.',
  removeTag: (tag) => `הסרת ${isolated(tag)}`,
  tagsOf: (n) => (n === 1 ? 'תגיות' : `תגיות של ${chats(n)}`),
  partly: (n, of) => `${count(n)} מתוך ${count(of)}`,
  duplicate: 'שכפול',
  copyOf: (title) => (title === '' ? '' : `${title} (עותק)`),
  archive: 'העברה לארכיון',
  unarchive: 'הוצאה מהארכיון',
  selected: 'צ׳אטים שנבחרו',
  selectedCount: (n) => plural(n, { one: 'נבחר צ׳אט אחד', two: 'נבחרו שני צ׳אטים', other: `נבחרו ${count(n)} צ׳אטים` }),
  selectAll: 'בחירת הכול',
  selectNone: 'ביטול הבחירה',
  move: 'העברה לתיקייה',
  done: 'סיום הבחירה',
};
