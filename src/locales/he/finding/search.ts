import type { searchWords as English } from '../../en/finding/search';
import { count } from '../../format';
import { isolated, plural } from '../../grammar';

export const searchWords: typeof English = {
  list: 'תוצאות החיפוש',
  found: (hits, chats, isMore) => {
    const found = hits === 1 && !isMore ? 'תוצאה אחת' : `${isMore ? isolated(`${count(hits)}+`) : count(hits)} תוצאות`;
    return chats === null
      ? found
      : `${found} ${plural(chats, { one: 'בצ׳אט אחד', two: 'בשני צ׳אטים', other: `ב־${count(chats)} צ׳אטים` })}`;
  },
  searching: 'מתבצע חיפוש…',
  none: 'אין תוצאות',
  noneHelp: 'כדאי לנסות פחות מילים, או רק תחילת מילה. החיפוש עובר על כותרות, הודעות, חשיבה, פרומפטים ושמות קבצים.',
  noneFiltered: 'ייתכן שיש תוצאות בלי המסננים.',
  indexing: (done, of) => `הצ׳אטים נכנסים לאינדקס: ${count(done)} מתוך ${count(of)}.`,
  order: 'סדר',
  newest: 'החדשות תחילה',
  rank: 'ההתאמה הטובה תחילה',
  more: 'הצגת עוד',
  roles: { user: 'אני', assistant: 'תשובה', system: 'מערכת' },
  prompt: 'פרומפט מערכת',
  otherBranch: 'גרסה אחרת',
  narrow: 'צמצום החיפוש',
  operators: [
    ['role:', 'מי כתב: user, assistant או system'],
    ['model:', 'המודל שענה'],
    ['in:', 'התיקייה של הצ׳אט'],
    ['tag:', 'תגית של הצ׳אט'],
    ['after:', 'ביום מסוים או אחריו, למשל \u20662026-11\u2069'],
    ['before:', 'לפני יום מסוים, למשל \u20662026-11-27\u2069'],
    ['"…"', 'המילים האלה בסדר הזה'],
    ['-', 'בלי המילה שאחריו'],
  ],
};
