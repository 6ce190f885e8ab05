import type { holdWords as English } from '../../en/chat/hold';
import { count, tokens, usd } from '../../format';
import { isolated, plural } from '../../grammar';

export const holdWords: typeof English = {
  label: 'طلب معلّق',
  over: {
    title: ({ over, exact }) =>
      `معلّق: تجاوز الحد بـ ${tokens(over, exact)} ${plural(over, { few: 'رموز', many: 'رمزًا', other: 'رمز' })}.`,
    text: ({ contextWindow, reserved, over, exact }) =>
      `${tokens(contextWindow - reserved + over, exact)} للموجّه + ${count(reserved)} للرد = ${tokens(contextWindow + over, exact)}، والنافذة تتسع لـ ${count(contextWindow)}.`,
    alone: 'ليست الجولات السابقة هي السبب. اختصر الرسالة أو تعليمات النظام، أو اخفض «الحد الأقصى للرموز».',
    notEnough: 'استبعاد الجولات السابقة لا يكفي.',
    lasting: 'يسري اختيارك على هذه المحادثة من الآن. يمكنك تغييره في لوحة الفحص.',
  },
  pinned: {
    title: (n) => (n === 1 ? 'هذه الرسالة تُرسل دائمًا:' : 'هذه الرسائل تُرسل دائمًا:'),
    tokens: (shown) => `${shown} رمز`,
    unpin: 'عدم الإرسال دائمًا',
    unpinOne: (excerpt) => `عدم إرسال «${isolated(excerpt)}» دائمًا`,
  },
  drop: 'استبعاد أقدم الجولات',
  dropText: (fitting, turns) =>
    fitting === 0
      ? 'لا يرسل أي جولة سابقة.'
      : `يرسل ${fitting === 1 ? 'أحدث جولة' : `أحدث ${count(fitting)}`} من الجولات السابقة (${count(turns)}).`,
  dropOldest: 'استبعاد الأقدم',
  dropMedia: (n) =>
    `يرسل كل الجولات، ${plural(n, {
      one: 'بلا أقدم صورة أو ملف',
      two: 'بلا أقدم صورتين أو ملفين',
      few: `بلا أقدم ${count(n)} صور وملفات`,
      other: `بلا أقدم ${count(n)} من الصور والملفات`,
    })}.`,
  last: 'إرسال الجولات الأخيرة فقط',
  lastTurns: 'عدد الجولات',
  turns: 'جولات',
  summarise: 'تلخيص الجولات الأقدم',
  summariseText: 'يكتب النموذج أولًا ملخصًا له تكلفته. يمكنك قراءته وتعديله والتراجع عنه.',
  summarising: 'جارٍ تلخيص الجولات الأقدم…',
  budget: {
    title: ({ limitUsd, period }) =>
      `معلّق: سيتجاوز هذا حدك الصارم البالغ ${usd(limitUsd)} ${period === 'month' ? 'في الشهر' : 'لكل محادثة'}.`,
    spent: ({ spentUsd, period }) =>
      period === 'month' ? `أُنفق ${usd(spentUsd)} هذا الشهر.` : `أُنفق ${usd(spentUsd)} في هذه المحادثة.`,
    settings: 'يمكنك تغيير حدودك في الإعدادات ← الميزانية.',
  },
  costly: (limitUsd) => `معلّق: يكلّف هذا أكثر من ${usd(limitUsd)}.`,
  cost: ({ purpose, requestUsd, exact }) =>
    requestUsd === null
      ? 'سعر هذا النموذج غير معروف.'
      : purpose === 'summary'
        ? `سيكلّف طلب الملخص ${usd(requestUsd, exact)}، إضافة إلى الملخص نفسه.`
        : `سيكلّف هذا الطلب ${usd(requestUsd, exact)} قبل الرد.`,
  sendAnyway: 'الإرسال رغم ذلك',
  send: 'إرسال',
};
