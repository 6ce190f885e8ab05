import type { requestStartWords as English } from '../../en/chat/start-from-request';
import { count } from '../../format';
import { isolated } from '../../grammar';

export const requestStartWords: typeof English = {
  title: 'البدء من طلب',
  text: 'أمر curl أو متن JSON',
  hint: 'لطلب chat completions. لا يغادر شيء هذه الصفحة حتى ترسله.',
  endpoint: 'نقطة النهاية',
  noEndpoint: (address) => `${isolated(address)} (لم تُعدّ بعد)`,
  model: 'النموذج',
  standardModel: 'الافتراضي لنقطة النهاية',
  systemPrompt: 'تعليمات النظام',
  messages: 'الرسائل',
  messageCount: (n, isLastYours) => `${count(n)}${isLastYours ? '؛ الأخيرة تذهب إلى مربع الرسالة' : ''}`,
  parameters: 'المعاملات',
  extraField: (field) => `${field} (حقل إضافي، يُرسل كما هو)`,
  none: 'لا شيء',
  notTaken: 'لم يُنقل:',
  notTakenOf: {
    option: (option) => `خيار curl‏ ${option}`,
    header: (name) => `الترويسة «${name}»: إن احتاج إليها الخادم، فأضفها إلى نقطة النهاية`,
    basic: 'المصادقة الأساسية (اسم المستخدم وكلمة المرور): يرسل Tally المفتاح بصيغة «Authorization: Bearer»',
    developer: (n) => `الدور «developer» للرسالة ${count(n)}: يُرسل بصفة «system»`,
    message: (n, role) => `الرسالة ${count(n)}، الدور «${role}»: مستبعدة`,
    part: (n, type) => `«${type}» في الرسالة ${count(n)}: يُحفظ النص فقط`,
    toolCalls: (n) => `استدعاءات الأدوات في الرسالة ${count(n)}: مستبعدة`,
    field: (field) => `الحقل «${field}»: خارج النطاق`,
  },
  key: {
    title: 'يحتوي على مفتاح',
    text: (origin) => `أُزيل المفتاح من النص، ولا يذهب إلا إلى ${isolated(origin)}. ماذا يُفعل به؟`,
    onSetup: 'أُزيل المفتاح من النص، وهو في استمارة نقطة النهاية.',
    not: 'عدم حفظه',
    keep: {
      visit: 'حفظه لهذه الزيارة فقط',
      device: 'حفظه على هذا الجهاز',
      passphrase: 'حفظه محميًا بعبارة المرور',
    },
    replaces: 'يحل محل المفتاح المحفوظ لنقطة النهاية هذه.',
  },
  start: 'بدء محادثة',
  setUp: 'إعداد نقطة النهاية',
  offer: {
    request: 'يبدو هذا طلبًا.',
    keyTaken: (place) => `استُبدل مفتاحه بـ ${isolated(place)}.`,
    keysGo: 'مكان المفاتيح في الإعدادات ← نقاط النهاية.',
    start: 'بدء محادثة من هذا الطلب',
  },
  problems: {
    'not-curl': 'هذا ليس أمر curl ولا كائن JSON.',
    'unclosed-quote': 'علامة اقتباس لم تُغلق. هل الأمر كامل هنا؟',
    'no-url': 'لا عنوان في الأمر.',
    'no-messages': 'لا قائمة «messages» في المتن، فهو ليس طلب chat completions.',
    'not-object': 'المتن ليس كائن JSON.',
  },
  fromFile: (option) => `يقرأ «${option}» المتن من ملف. الصق JSON نفسه.`,
  notJson: (said) => `المتن ليس JSON صالحًا: ${said}.`,
};
