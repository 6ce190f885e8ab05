import type { searchWords as English } from '../../en/finding/search';
import { count } from '../../format';
import { isolated, plural } from '../../grammar';

export const searchWords: typeof English = {
  list: 'نتائج البحث',
  found: (hits, chats, isMore) => {
    const shown = isMore ? isolated(`${count(hits)}+`) : count(hits);
    const found = plural(hits, {
      zero: 'لا نتائج',
      one: isMore ? `${shown} نتيجة` : 'نتيجة واحدة',
      two: isMore ? `${shown} نتيجة` : 'نتيجتان',
      few: `${shown} نتائج`,
      many: `${shown} نتيجة`,
      other: `${shown} نتيجة`,
    });
    if (chats === null) return found;
    const inChats = plural(chats, {
      one: 'محادثة واحدة',
      two: 'محادثتين',
      few: `${count(chats)} محادثات`,
      many: `${count(chats)} محادثة`,
      other: `${count(chats)} محادثة`,
    });
    return `${found} في ${inChats}`;
  },
  searching: 'جارٍ البحث…',
  none: 'لا نتائج',
  noneHelp: 'جرّب كلمات أقل، أو بداية كلمة فقط. يُبحث في العناوين والرسائل والاستدلال والموجّهات وأسماء الملفات.',
  noneFiltered: 'قد يوجد شيء من دون عوامل التصفية.',
  indexing: (done, of) => `تُفهرس محادثاتك: ${count(done)} من ${count(of)}.`,
  order: 'الترتيب',
  newest: 'الأحدث أولًا',
  rank: 'الأقرب أولًا',
  more: 'عرض المزيد',
  roles: { user: 'أنت', assistant: 'الرد', system: 'النظام' },
  prompt: 'تعليمات النظام',
  otherBranch: 'إصدار آخر',
  narrow: 'تضييق البحث',
  operators: [
    ['role:', 'من كتبها: user أو assistant أو system'],
    ['model:', 'النموذج الذي أجاب'],
    ['in:', 'مجلد المحادثة'],
    ['tag:', 'وسم للمحادثة'],
    ['after:', 'في يوم أو بعده، مثل \u20682026-11\u2069'],
    ['before:', 'قبل يوم، مثل \u20682026-11-27\u2069'],
    ['"…"', 'هذه الكلمات بهذا الترتيب'],
    ['-', 'من دون الكلمة التي تليه'],
  ],
};
