import type { MediaLeftOut } from '../../../../model/chat/message';
import type { sentMediaWords as English } from '../../../en/chat/attaching/sent-media';
import { count, tokens, usd } from '../../../format';
import { isolated, plural } from '../../../grammar';

const leftOut: Record<MediaLeftOut, string> = {
  muted: 'הושמט',
  old: 'מתור קודם',
  room: 'הושמט כדי לפנות מקום',
};

export const sentMediaWords: typeof English = {
  leftOut: (why) => leftOut[why],
  notSent: (why) => (why === 'muted' ? 'לא נשלח: הושמט לפי בחירתך.' : `לא נשלח: ${leftOut[why]}.`),
  nameOnly: 'רק השם',
  leaveOut: 'השמטה',
  takeIn: 'שליחה מחדש',
  leaveOutOne: (name) => `השמטת ${isolated(name)}`,
  takeInOne: (name) => `שליחת ${isolated(name)} מחדש`,
  leaveOutHelp: 'אם הקובץ יושמט, הוא יישאר בצ׳אט, ובבקשות הבאות יופיע רק שמו.',
  soFar: ({ requests, tokens: all, costUsd }) => {
    if (requests === 0) return 'עדיין לא באף בקשה.';
    const cost = costUsd === null ? '' : `, ${usd(costUsd, false)}`;
    return `${plural(requests, { one: 'בבקשה אחת', two: 'בשתי בקשות', other: `ב־${count(requests)} בקשות` })} עד כה: ${tokens(all, false)} טוקנים${cost}.`;
  },
  rule: {
    title: 'תמונות, קובצי PDF ואודיו מתורות קודמים',
    ofChat: 'בצ׳אט הזה, לשלוח אותם',
    standard: 'לשלוח אותם',
    names: { always: 'תמיד', turns: 'בתורות האחרונים', once: 'רק בתור שלהם' },
    asInSettings: (name) => `כמו בהגדרות (${name})`,
    turns: 'תורות',
    explain: {
      always: 'כל בקשה נושאת אותם שוב, ומשלמים עליהם שוב.',
      turns: 'ישנים יותר מושמטים, והמודל מקבל את שמותיהם.',
      once: 'מהתור הבא והלאה, המודל מקבל רק את שמותיהם.',
    },
  },
};
