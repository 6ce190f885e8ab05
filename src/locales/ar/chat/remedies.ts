import type { remedyWords as English } from '../../en/chat/remedies';
import { count } from '../../format';
import { plural } from '../../grammar';

export const remedyWords: typeof English = {
  enterKey: 'إدخال المفتاح',
  removeRefused: 'الإزالة وإعادة المحاولة',
  withinFirst: 'الإرسال ضمن الرسالة الأولى',
  asText: 'الإرسال كنص',
  without: {
    image: 'الإرسال بلا صور',
    audio: 'الإرسال بلا صوت',
    video: 'الإرسال بلا فيديو',
    file: 'الإرسال بلا ملفات',
  },
  waits: 'تنتظر الشبكة.',
  keptHere: 'تُحفظ هنا حتى ترسلها.',
  backOnline: 'عدت إلى الاتصال.',
  askToSend: 'هل تُرسل هذه الرسالة الآن؟',
  notSent: 'لم تُرسل.',
  goesAlong: 'ستُرسل مع رسالتك التالية.',
  offline: 'أنت غير متصل. محادثاتك هنا؛ والرسالة التي تحتاج إلى الشبكة تنتظر في محادثتها.',
  lastTurns: (turns) =>
    plural(turns, {
      one: 'إرسال الجولة الأخيرة فقط',
      two: 'إرسال آخر جولتين فقط',
      few: `إرسال آخر ${count(turns)} جولات فقط`,
      other: `إرسال آخر ${count(turns)} جولة فقط`,
    }),
};
