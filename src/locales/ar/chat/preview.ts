import type { previewWords as English } from '../../en/chat/preview';
import { count } from '../../format';
import { isolated, plural } from '../../grammar';

export const previewWords: typeof English = {
  title: 'المعاينة',
  reload: 'إعادة التحميل',
  runAgain: 'التشغيل مجددًا',
  stop: 'إيقاف',
  fullScreen: 'ملء الشاشة',
  leaveFullScreen: 'الخروج من ملء الشاشة',
  code: 'الشيفرة',
  previousVersion: 'الإصدار السابق من المعاينة',
  nextVersion: 'الإصدار التالي من المعاينة',
  versionOf: (n, total) => isolated(`${count(n)} / ${count(total)}`),
  compare: 'التغييرات',
  changes: 'التغييرات منذ الإصدار السابق',
  added: 'مضاف',
  removed: 'محذوف',
  console: 'وحدة التحكم',
  noOutput: 'لم يُكتب شيء في وحدة التحكم.',
  more: (n) =>
    plural(n, {
      one: 'سطر آخر غير معروض.',
      two: 'سطران آخران غير معروضين.',
      few: `${count(n)} أسطر أخرى غير معروضة.`,
      many: `${count(n)} سطرًا آخر غير معروضة.`,
      other: `${count(n)} سطر آخر غير معروضة.`,
    }),
  errors: (n) =>
    plural(n, {
      zero: 'لا أخطاء',
      one: 'خطأ واحد',
      two: 'خطآن',
      few: `${count(n)} أخطاء`,
      many: `${count(n)} خطأً`,
      other: `${count(n)} خطأ`,
    }),
  line: (n) => `السطر ${count(n)}`,
  ends: {
    stopped: 'أُوقفت.',
    left: 'غادرت المعاينة صفحتها، فأغلقها Tally.',
    flooding: 'أرسلت المعاينة رسائل بلا نهاية، فأغلقها Tally.',
    grabbing: 'استولت المعاينة على لوحة المفاتيح وأنت تكتب في مكان آخر، فأغلقها Tally.',
    missing:
      'الصفحة التي تعمل فيها المعاينات لا تجيب. أعد تحميل Tally؛ إن لم يفد ذلك، فالخادم يفتقر إلى preview.html أو diagram.html، أو يمنع عرضهما في إطار.',
  },
  status: {
    running: 'قيد التشغيل…',
    done: 'انتهت. المؤقتات التي ضبطتها تنتهي بعد 10 ثوانٍ من بدئها.',
    timedOut: 'أُنهيت بعد 10 ثوانٍ، وهي أقصى مدة للبرنامج النصي.',
    silent: 'لا تستجيب المعاينة: إما مشغولة أو في حلقة لا تنتهي.',
  },
  loops:
    'بعض المتصفحات تتجمد مع برنامج نصي لا ينتهي. إن حدث ذلك هنا، فأغلق علامة التبويب وافتح Tally من جديد؛ محادثتك محفوظة.',
  blocked: {
    navigation: (address) => `لم يُفتح ${address}: لا تستطيع المعاينة الذهاب إلى أي مكان.`,
    anyNavigation: (address) =>
      `لم يُفتح ${address} لإحدى المعاينات في هذه الصفحة: لا تستطيع المعاينة الذهاب إلى أي مكان.`,
    other: (directive, from) => `محظور (${directive}): ${from}`,
    load: (what) => `لم يتم تحميل ${what}: لا تصل المعاينات إلى الشبكة.`,
    loadFrom: (what, from) => `لم يتم تحميل ${what} من ${from}: لا تصل المعاينات إلى الشبكة.`,
    kinds: {
      'script-src': 'برنامج نصي',
      'style-src': 'ورقة أنماط',
      'img-src': 'صورة',
      'font-src': 'خط',
      'media-src': 'صوت أو فيديو',
      'connect-src': 'بيانات',
      'frame-src': 'صفحة',
      'child-src': 'صفحة',
      'object-src': 'كائن مضمّن',
      'worker-src': 'عامل (worker)',
    },
  },
  alert: (text) => `نافذة رسالة: ${isolated(text)}`,
};
