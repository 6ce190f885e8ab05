import type { spaceWords as English } from '../../en/settings/space';
import { count } from '../../format';
import { isolated, plural } from '../../grammar';

export const spaceWords: typeof English = {
  title: 'מה תופס מקום',
  text: 'סופר את כל מה ששמור בדפדפן הזה. זה יכול לקחת כמה שניות, ואפשר להמשיך לעבוד.',
  measure: 'ספירה',
  again: 'ספירה מחדש',
  kinds: {
    text: 'צ׳אטים ופרומפטים, כטקסט',
    attachments: 'קבצים, תמונות ואודיו',
    index: 'אינדקס החיפוש',
    vectors: 'אינדקס החיפוש לפי משמעות',
    usage: 'רישום הבקשות',
    drafts: 'טיוטות',
  },
  largest: 'הצ׳אטים הגדולים ביותר',
  size: (size, lastUse) => `${size}, שימוש אחרון ${isolated(lastUse)}`,
  open: 'פתיחה',
  openOf: (title) => `פתיחת ${isolated(title)}`,
  free: 'מה אפשר למחוק',
  nothing: 'אין מה לפנות. אינדקסי החיפוש קטנים ביחס לטקסט, ונחוצים כדי למצוא אותו.',
  bin: (chats, messages) =>
    chats + messages === 0
      ? ''
      : `בסל המחזור: ${plural(chats, { one: 'צ׳אט אחד', two: 'שני צ׳אטים', other: `${count(chats)} צ׳אטים` })} ו${plural(messages, { one: 'הודעה אחת', two: 'שתי הודעות', other: `־${count(messages)} הודעות` })}. הם נמחקים מעצמם אחרי 30 יום.`,
  unused: (n) =>
    n === 0
      ? ''
      : `${attachments(n)} שאף הודעה לא צריכה. ${plural(n, { one: 'הוא נמחק מעצמו.', other: 'הם נמחקים מעצמם.' })}`,
  old: (n) => (n === 0 ? '' : `${attachments(n)} רק בצ׳אטים שלא היו בשימוש חצי שנה.`),
  ask: { bin: 'ריקון סל המחזור…', unused: 'מחיקת קבצים לא בשימוש…', old: 'מחיקת קבצים מצורפים ישנים…' },
  sure: {
    bin: 'כל מה שבסל המחזור יימחק לתמיד.',
    unused: 'הקבצים המצורפים האלה יימחקו לתמיד. אף הודעה לא צריכה אותם.',
    old: 'הקבצים המצורפים האלה יימחקו לתמיד. הצ׳אטים שלהם נשארים, ומצוין בהם מה חסר. אם ייתכן שהם עוד יידרשו, כדאי לשמור קודם גיבוי עם קבצים מצורפים.',
  },
  confirm: {
    bin: 'ריקון סל המחזור עכשיו',
    unused: 'מחיקת קבצים לא בשימוש עכשיו',
    old: 'מחיקת קבצים מצורפים ישנים עכשיו',
  },
};

function attachments(n: number): string {
  return plural(n, { one: 'קובץ מצורף אחד', two: 'שני קבצים מצורפים', other: `${count(n)} קבצים מצורפים` });
}
