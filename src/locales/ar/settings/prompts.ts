import type { promptWords as English } from '../../en/settings/prompts';
import { count } from '../../format';
import { isolated, plural } from '../../grammar';

export const promptWords: typeof English = {
  library: {
    title: 'تعليمات النظام',
    text: 'تستخدم المحادثة نسخة خاصة بها، لذا فتعديل موجّه هنا لا يغيّر المحادثات التي تستخدمه.',
    none: 'لا موجّهات بعد. أضف موجّهًا تستخدمه مرارًا.',
    noneFound: 'لا موجّهات مطابقة.',
    standard: 'الافتراضي للمحادثات الجديدة',
    noStandard: 'بلا تعليمات نظام',
    search: 'البحث في الموجّهات',
    tags: 'الوسوم',
    add: 'إضافة موجّه',
    start: 'بدء محادثة',
    duplicate: 'إنشاء نسخة',
    asks: (names) => `يسأل عن ${isolated(names)}`,
    examples: (n) =>
      plural(n, {
        zero: 'لا أمثلة',
        one: 'مثال واحد',
        two: 'مثالان',
        few: `${count(n)} أمثلة`,
        many: `${count(n)} مثالًا`,
        other: `${count(n)} مثال`,
      }),
  },
  shipped: {
    title: 'من Tally',
    text: 'موجّهات تبدأ منها. أضف واحدًا ليصير لك.',
    add: 'إضافة إلى المكتبة',
    putAway: 'إخفاء',
    offerAll: 'عرض الموجّهات المخفية',
  },
  editor: {
    name: 'اسم الموجّه',
    text: 'نص الموجّه',
    textHint:
      'تسأل المحادثة عن الكلمات بين {{قوسين مزدوجين}} عند بدئها؛ أما \u2068{{date}}\u2069 و\u2068{{language}}\u2069 فيُملآن تلقائيًا. للأقواس العادية، ضع شرطة مائلة عكسية قبلها: \u2068\\{{أقواس}}\u2069.',
    tags: 'الوسوم',
    tagsHint: 'افصل بينها بفواصل.',
    more: 'الأمثلة والمعاملات والنموذج',
    nameMissing: 'أعطِ الموجّه اسمًا.',
    textMissing: 'اكتب الموجّه أو أضف مثالًا.',
    parameters: 'المعاملات',
    alsoSet: (names) => `يعيّن أيضًا: ${isolated(names)}.`,
    notSet: 'غير معيّنة',
    takeParameters: 'النسخ من المحادثة المفتوحة',
    clearParameters: 'مسح المعاملات',
    model: 'النموذج المفضّل',
    modelHint: 'تبدأ المحادثات بهذا الموجّه بهذا النموذج، إن كان لدى نقطة نهاية.',
    endpoint: 'نقطة النهاية المفضّلة',
    anyEndpoint: 'أي نقطة تسرد النموذج',
  },
  examples: {
    one: (n) => `المثال ${count(n)}`,
    user: 'رسالة المستخدم',
    assistant: 'رد المساعد',
    add: 'إضافة مثال',
    remove: 'إزالة',
    moveUp: 'نقل لأعلى',
    text: 'تُرسل مع كل طلب، بين الموجّه والمحادثة.',
  },
  file: {
    export: 'تصدير الموجّهات',
    import: 'استيراد موجّهات',
    name: (day) => `tally-prompts-${day}.json`,
    holds: (n) =>
      `الملف صالح. ${plural(n, {
        zero: 'لا موجّهات فيه',
        one: 'فيه موجّه واحد',
        two: 'فيه موجّهان',
        few: `فيه ${count(n)} موجّهات`,
        many: `فيه ${count(n)} موجّهًا`,
        other: `فيه ${count(n)} موجّه`,
      })}.`,
    known: (n) =>
      plural(n, {
        one: 'واحد منها في مكتبتك بالفعل فيُتخطى.',
        two: 'اثنان منها في مكتبتك بالفعل فيُتخطيان.',
        other: `${count(n)} منها في مكتبتك بالفعل فتُتخطى.`,
      }),
    repeated: (name) => `في الملف «${isolated(name)}» أكثر من مرة. يُضاف كل واحد باسم مختلف.`,
    withoutFormat: (name) => `يُستورد «${isolated(name)}» دون صيغة الرد: لا يمكن لأي طلب أن يحتوي على اسمها أو مخططها.`,
    clash: (name) => `في مكتبتك «${isolated(name)}» مختلف:`,
    onClash: { 'keep-both': 'الإبقاء على الاثنين', replace: 'استبدال ما لدي', skip: 'تخطي' },
    onClashOf: (name) => `ماذا يُفعل بـ ${isolated(name)}`,
    run: 'استيراد',
    nothing: 'لا جديد فيه.',
    problems: {
      'too-large': 'الملف أكبر من أن يكون مكتبة موجّهات. لم يتغيّر شيء.',
      'not-json': 'هذا ليس ملف JSON، أو غير مكتمل. لم يتغيّر شيء.',
      'not-prompts': 'هذا JSON، لكنه ليس ملف موجّهات Tally. لم يتغيّر شيء.',
      'newer-version': 'هذا الملف من إصدار أحدث من Tally. حدّث هذا أولًا. لم يتغيّر شيء.',
      empty: 'لا موجّهات في هذا الملف.',
      unreadable: 'تعذّرت قراءة الملف. لم يتغيّر شيء.',
    },
    corrupt: (where) => `الملف تالف عند ${isolated(where)}. لم يتغيّر شيء.`,
    parameter: (name, parameter, range) =>
      `لا يمكن استخدام «${isolated(name)}»: معامله «${isolated(parameter)}» خارج النطاق. ${range} لم يتغيّر شيء.`,
    template: (name, why) => `لا يمكن استخدام «${isolated(name)}»: ${why} لم يتغيّر شيء.`,
  },
  chat: {
    title: 'تعليمات النظام',
    description: 'تُرسل أولًا مع كل طلب في هذه المحادثة. تعديلها هنا لا يغيّر المكتبة.',
    fromLibrary: 'من المكتبة',
    fromTally: 'من Tally',
    fromFolder: (name) => `من المجلد «${isolated(name)}». تعديل المجلد لا يغيّر هذه المحادثة.`,
    none: 'بلا',
    own: 'مخصصة',
    changed: (name) => `تغيّر «${isolated(name)}» في المكتبة منذ أن نسخته هذه المحادثة.`,
    update: 'تحديث هذه المحادثة',
    fillIn: 'الملء',
    alongside: 'يعيّن أيضًا:',
    examples: (n) => (n === 0 ? 'الأمثلة' : `الأمثلة (${count(n)})`),
    saveToLibrary: 'حفظ في المكتبة',
    name: 'الاسم في المكتبة',
    ask: 'ملء الموجّه',
    askText: (name) =>
      name === null
        ? 'تحتاج تعليمات النظام إلى هذا مرة واحدة، قبل إرسال الرسالة الأولى.'
        : `يحتاج «${isolated(name)}» إلى هذا مرة واحدة، قبل إرسال الرسالة الأولى.`,
    send: 'الملء والإرسال',
  },
  templateProblems: {
    unclosed: (line, near) =>
      `في السطر ${count(line)}، يفتح «${near}» متغيرًا ولا يغلقه. أنهِ اسمه بـ \u2066}}\u2069، أو اكتب \u2066\\{{\u2069 للأقواس العادية.`,
    'no-name': (line, near) =>
      `في السطر ${count(line)}، لا اسم لـ «${near}». اكتب اسمًا بين الأقواس، أو \u2066\\{{\u2069 للأقواس العادية.`,
    'odd-name': (line, near) =>
      `في السطر ${count(line)}، «${near}» ليس اسمًا صالحًا. ابدأ بحرف واستخدم حتى 40 من الحروف والأرقام والمسافات و_ و-، أو اكتب \u2066\\{{\u2069 للأقواس العادية.`,
  },
};
