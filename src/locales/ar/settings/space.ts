import type { spaceWords as English } from '../../en/settings/space';
import { count } from '../../format';
import { isolated, plural } from '../../grammar';

function attachments(n: number): string {
  return plural(n, {
    zero: 'لا مرفقات',
    one: 'مرفق واحد',
    two: 'مرفقان',
    few: `${count(n)} مرفقات`,
    many: `${count(n)} مرفقًا`,
    other: `${count(n)} مرفق`,
  });
}

function chats(n: number): string {
  return plural(n, {
    zero: 'لا محادثات',
    one: 'محادثة واحدة',
    two: 'محادثتان',
    few: `${count(n)} محادثات`,
    many: `${count(n)} محادثة`,
    other: `${count(n)} محادثة`,
  });
}

function messages(n: number): string {
  return plural(n, {
    zero: 'لا رسائل',
    one: 'رسالة واحدة',
    two: 'رسالتان',
    few: `${count(n)} رسائل`,
    many: `${count(n)} رسالة`,
    other: `${count(n)} رسالة`,
  });
}

export const spaceWords: typeof English = {
  title: 'ما الذي يشغل المساحة',
  text: 'يحسب كل ما هو محفوظ في هذا المتصفح. قد يستغرق ذلك بضع ثوانٍ، ويمكنك مواصلة العمل.',
  measure: 'حساب',
  again: 'الحساب مجددًا',
  kinds: {
    text: 'المحادثات والموجّهات، كنص',
    attachments: 'الملفات والصور والصوت',
    index: 'فهرس البحث',
    vectors: 'فهرس البحث بالمعنى',
    usage: 'سجل الطلبات',
    drafts: 'المسودّات',
  },
  largest: 'أكبر المحادثات',
  size: (size, lastUse) => `${size}، آخر استخدام ${lastUse}`,
  open: 'فتح',
  openOf: (title) => `فتح ${isolated(title)}`,
  free: 'ما يمكن الاستغناء عنه',
  nothing: 'لا شيء يُحرَّر. فهارس البحث صغيرة بجانب النص، وهي لازمة للعثور عليه.',
  bin: (chatCount, messageCount) =>
    chatCount + messageCount === 0
      ? ''
      : `في سلة المحذوفات: ${chats(chatCount)} و${messages(messageCount)}. تُحذف تلقائيًا بعد 30 يومًا.`,
  unused: (n) => (n === 0 ? '' : `${attachments(n)} بلا رسالة تحتاج إليها. تُحذف تلقائيًا.`),
  old: (n) => (n === 0 ? '' : `${attachments(n)} في محادثات لم تستخدمها منذ نصف عام فقط.`),
  ask: { bin: 'إفراغ السلة…', unused: 'حذف غير المستخدم…', old: 'حذف المرفقات القديمة…' },
  sure: {
    bin: 'يُحذف كل ما في السلة نهائيًا.',
    unused: 'تُحذف هذه المرفقات نهائيًا. لا رسالة تحتاج إليها.',
    old: 'تُحذف هذه المرفقات نهائيًا. تبقى محادثاتها، وتقول ما ينقص. احفظ أولًا نسخة احتياطية مع المرفقات إن كنت قد تحتاج إليها.',
  },
  confirm: { bin: 'إفراغ السلة الآن', unused: 'حذف غير المستخدم الآن', old: 'حذف المرفقات القديمة الآن' },
};
