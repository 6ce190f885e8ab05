import type { probabilityWords as English } from '../../en/chat/probabilities';
import { count } from '../../format';
import { isolated } from '../../grammar';

export const probabilityWords: typeof English = {
  label: 'احتمالات الرموز',
  hint: 'أشر إلى رمز، أو استخدم مفاتيح الأسهم.',
  legend: ['90% أو أكثر', '50% إلى 90%', '10% إلى 50%', 'أقل من 10%'],
  likeliness: ['شبه مؤكد', 'مرجّح', 'غير مؤكد', 'مستبعد'],
  alternatives: 'المرشّحات في هذا الموضع',
  noAlternatives: 'لم يرسل الخادم بدائل.',
  cut: (n) => `تُحفظ الاحتمالات لأول ${count(n)} من الرموز فقط.`,
  token: (text, share) => `${isolated(text)}، ${share}`,
  empty: 'فارغ',
};
