import type { audioWords as English } from '../../en/chat/audio';
import { count, usd } from '../../format';
import { isolated } from '../../grammar';

export const audioWords: typeof English = {
  dictate: 'إملاء',
  bar: 'الإملاء',
  asking: 'يطلب المتصفح الميكروفون…',
  recording: 'جارٍ التسجيل',
  paused: 'متوقف مؤقتًا',
  level: 'شدة الصوت',
  pause: 'إيقاف مؤقت',
  resume: 'استئناف',
  done: 'تم',
  discard: 'تجاهل',
  stop: 'إيقاف',
  transcribing: 'جارٍ التفريغ…',
  progress: (done, of) =>
    of === null ? `جارٍ التفريغ… الجزء ${count(done + 1)}.` : `جارٍ التفريغ… الجزء ${count(done + 1)} من ${count(of)}.`,
  heard: 'ما سُمع حتى الآن',
  kept: (length) => `التسجيل (${length}) محفوظ.`,
  transcribe: 'تفريغ',
  tryAgain: 'المحاولة مجددًا',
  again: 'التفريغ مجددًا',
  anyway: 'التفريغ رغم ذلك',
  useHeard: 'استخدام ما وصل',
  attach: 'إرفاق التسجيل',
  save: 'حفظ التسجيل',
  transcribeTitle: (name) => `تفريغ ${isolated(name)}`,
  withTimes: 'مع الأوقات',
  withTimesHelp: 'تعطي أوقاتًا نماذجُ Whisper وVoxtral والنماذج التي تميّز المتحدثين. أما غيرها فيعطي الكلمات وحدها.',
  priceOf: (amount, length) => `${usd(amount, false)} لمدة ${length}.`,
  lengthOf: (length) => `المدة ${length}. سعر هذا النموذج غير معروف.`,
  cost: (amount) => `كلّف ${usd(amount, false)}.`,
  saveSound: 'حفظ الصوت',
  transcript: 'النص المفرَّغ',
  intoMessage: 'وضعه في الرسالة',
  asText: 'إرفاقه كنص',
  saveText: 'حفظه كنص',
  options: 'إعدادات الإملاء',
  model: 'نموذج التفريغ',
  modelHelp: 'تُقترح النماذج المدرجة التي تفرّغ الصوت. يمكنك كتابة أي نموذج آخر.',
  language: 'لغة الكلام',
  languageHelp: 'رمز لغة مثل ar أو en أو ja. اتركه فارغًا لاكتشافها تلقائيًا.',
  sentTo: (host) => `يذهب التسجيل إلى ${isolated(host)}.`,
  plain: {
    'microphone-refused': {
      sentence: 'لا يُسمح لهذه الصفحة باستخدام الميكروفون.',
      remedy:
        'اسمح به في إعدادات الموقع في المتصفح (العلامة بجانب العنوان)، ثم حاول مجددًا. إن كان الموقع نفسه يمنعه، فاسأل من يديره.',
    },
    'no-microphone': { sentence: 'لا يوجد ميكروفون.', remedy: 'صِل واحدًا ثم حاول مجددًا.' },
    'microphone-busy': {
      sentence: 'الميكروفون لا يستجيب.',
      remedy: 'ربما يستخدمه برنامج آخر. أغلقه، أو افصل الميكروفون وصِله من جديد، ثم حاول مجددًا.',
    },
    'insecure-page': {
      sentence: 'لا تتيح المتصفحات الميكروفون إلا لصفحات فُتحت عبر https أو من هذا الحاسوب.',
      remedy: 'افتح Tally عبر https، أو أرفق تسجيلًا بدلًا من ذلك.',
    },
    'cannot-record': {
      sentence: 'لا يستطيع هذا المتصفح تسجيل الصوت.',
      remedy: 'حدّثه، أو أرفق تسجيلًا بدلًا من ذلك.',
    },
    'nothing-recorded': { sentence: 'التسجيل فارغ.', remedy: 'سجّل مجددًا، وتكلّم قبل أن توقفه.' },
    'nothing-heard': {
      sentence: 'لم تُسمع أي كلمات.',
      remedy: 'تحقق من الميكروفون واللغة والنموذج في الإعدادات، ثم حاول مجددًا.',
    },
    'no-model': {
      sentence: 'لم يُختر نموذج تفريغ، ولا تسرد نقطة النهاية نموذجًا معروفًا.',
      remedy: 'أدخل اسمه في الإعدادات هنا.',
    },
    'no-voice': {
      sentence: 'ليس لهذا الجهاز صوت خاص به.',
      remedy:
        'ثبّت واحدًا في إعدادات نظامك، أو دع نقطة النهاية تقرأ إن استطاعت. لا تُعرض الأصوات التي ترسل النص إلى مكان آخر.',
    },
    'nothing-to-read': { sentence: 'لا شيء هنا يُقرأ بصوت عالٍ سوى شيفرة.', remedy: 'انسخها بدلًا من ذلك.' },
    unplayable: {
      sentence: 'لا يستطيع هذا المتصفح تشغيل الصوت الذي وصل.',
      remedy: 'احفظه وافتحه في برنامج آخر.',
    },
  },
  noSuchPath: (path) => ({
    sentence: `ليس لدى نقطة النهاية هذه شيء عند ${path}.`,
    remedy: 'ربما لا تقدّم ذلك أصلًا. اختر لهذه المحادثة نقطة نهاية تقدّمه، أو تحقق من عنوان URL الأساسي.',
  }),
  brokeOff: { sentence: 'انقطع التفريغ.', remedy: 'ما وصل موجود أدناه.' },
  cutOff: {
    sentence: 'انقطع الاتصال قبل وصول أي كلمات.',
    remedy: 'تحقق من اتصالك ثم حاول مجددًا.',
  },
};
