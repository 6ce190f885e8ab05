import type { readAloudWords as English } from '../../en/chat/read-aloud';
import { count, usd } from '../../format';
import { isolated } from '../../grammar';

export const readAloudWords: typeof English = {
  bar: 'القراءة بصوت عالٍ',
  play: 'تشغيل',
  pause: 'إيقاف مؤقت',
  stop: 'إيقاف القراءة',
  place: (at, of) => isolated(`${count(at + 1)} / ${count(of)}`),
  options: 'إعدادات القراءة',
  by: 'القارئ',
  byDevice: 'صوت من هذا الجهاز',
  deviceHelp: 'يبقى النص على هذا الجهاز.',
  endpointHelp: (host) => `يذهب النص إلى ${isolated(host)}.`,
  voice: 'الصوت',
  usualVoice: 'الافتراضي',
  model: 'نموذج الكلام',
  speed: 'السرعة',
  instructions: 'طريقة الكلام',
  instructionsHelp: 'مثل «هادئ وبطيء». بعض النماذج فقط تلتزم بها.',
  price: (amount) => `${usd(amount, false)} لقراءته.`,
  noPrice: 'سعر هذا النموذج غير معروف.',
  anyway: 'القراءة رغم ذلك',
  tryAgain: 'المحاولة مجددًا',
  noModelToSpeak: {
    sentence: 'لم يُختر نموذج كلام، ولا تسرد نقطة النهاية نموذجًا معروفًا.',
    remedy: 'أدخل اسمه في الإعدادات هنا.',
  },
};
