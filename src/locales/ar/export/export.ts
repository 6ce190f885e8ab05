import type {
  exportWords as EnglishExport,
  fineTuningWords as EnglishFineTuning,
  uploadWords as EnglishUpload,
} from '../../en/export/export';
import { count } from '../../format';
import { isolated, plural } from '../../grammar';

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

function countedExamples(n: number): string {
  return plural(n, {
    zero: 'لا أمثلة',
    one: 'مثال واحد',
    two: 'مثالان',
    few: `${count(n)} أمثلة`,
    many: `${count(n)} مثالًا`,
    other: `${count(n)} مثال`,
  });
}

export const exportWords: typeof EnglishExport = {
  title: 'تصدير',
  section: 'تصدير المحادثات',
  sectionText: 'يحفظ المحادثات للقراءة أو المشاركة أو لبرنامج آخر. النسخة الاحتياطية تحوي كل شيء.',
  format: 'الصيغة',
  formats: {
    markdown: { label: 'Markdown', hint: 'للتحرير أو النشر أو الحفظ مع ملاحظاتك.' },
    html: { label: 'HTML', hint: 'صفحة تُفتح في أي مكان، بشيفرة ملوّنة ومعادلات.' },
    json: { label: 'JSON', hint: 'المحادثة كاملة بكل فروعها. يستطيع Tally استيرادها من جديد.' },
    text: { label: 'نص عادي', hint: 'الكلمات وحدها بلا تنسيق.' },
    'fine-tuning': { label: 'JSONL للضبط الدقيق', hint: 'أمثلة لتدريب نموذج، مثال في كل سطر.' },
    sharegpt: { label: 'ShareGPT', hint: 'محادثات كما تقرؤها أدوات التدريب المفتوحة.' },
  },
  include: 'ما الذي يدخل',
  versions: 'الإصدارات',
  versionsOf: { shown: 'الفرع المعروض', all: 'كل الفروع' },
  media: 'الصور والملفات',
  places: {
    people: {
      inside: 'الصور داخل الملف',
      beside: 'في مجلد بجانبه (zip)',
      named: 'الأسماء فقط',
    },
    page: { inside: 'داخل الملف', beside: 'في مجلد بجانبه (zip)', named: 'الأسماء فقط' },
    text: { inside: 'النصوص داخل الملف', beside: 'في مجلد بجانبه (zip)', named: 'الأسماء فقط' },
    tally: { inside: 'داخل الملف', beside: 'بجانبه في zip', named: 'مستبعدة' },
  },
  files: 'الملفات',
  filesOf: { each: 'ملف لكل محادثة (zip)', one: 'كل المحادثات في ملف واحد' },
  systemPrompt: 'تعليمات النظام',
  reasoning: 'الاستدلال',
  figures: 'الأوقات والنماذج والتكاليف',
  messages: 'اختيار الرسائل',
  allMessages: 'كل الرسائل',
  chosenMessages: (n, of) => `${count(n)} من ${count(of)}`,
  messageOf: (n, speaker, words) => `${count(n)}. ${speaker}: ${isolated(words)}`,
  print: 'طباعة أو حفظ كـ PDF',
  problems: {
    'not-read': 'تعذّرت قراءة محادثة، فلم يُحفظ شيء. أعد تحميل الصفحة وحاول مجددًا.',
    'too-large': 'سيتجاوز ملف zip‏ 4 GB أو 65,535 ملفًا. اختر محادثات أقل، أو استبعد الصور والملفات.',
  },
  chats: {
    label: 'المحادثات',
    which: 'أي المحادثات',
    all: (n) => (n === 1 ? chats(n) : `كل المحادثات (${count(n)})`),
    some: 'محادثات مختارة',
    find: 'البحث عن محادثة',
    chosen: (n) => `المختار: ${chats(n)}`,
    more: (n) => `يوجد غيرها: ${chats(n)}. اكتب للعثور على واحدة.`,
    none: 'لا محادثة بهذه الكلمات في عنوانها.',
  },
  save: 'حفظ الملف',
  saveFiles: 'حفظ الملفين',
  untitled: 'محادثة جديدة',
};

export const fineTuningWords: typeof EnglishFineTuning = {
  noJobs:
    'يكتب Tally الملف ويفحصه. لا يبدأ مهام تدريب: لم تعد OpenAI تقبلها من عملاء جدد، ولكلٍّ من الآخرين واجهة خاصة به.',
  contents: 'ما الذي يدخل',
  kind: 'الأمثلة',
  kinds: { chat: 'محادثات', preference: 'أزواج ردود (DPO)' },
  kindHints: {
    chat: 'كل فرع مثال. تُتعلّم ردوده.',
    preference: 'يُفضَّل الإصدار المعروض من كل رد على إصداراته الأخرى.',
  },
  versions: 'الإصدارات',
  versionsOf: { shown: 'الفرع المعروض', all: 'كل الفروع' },
  allHint: 'الردود المشتركة بين الفروع تُتعلّم مرة واحدة.',
  learn: 'التعلّم من',
  learnFrom: { all: 'كل الردود', last: 'الرد الأخير من كل فرع' },
  systemPrompt: 'تضمين تعليمات النظام',
  messages: 'اختيار الرسائل',
  messageUses: { learned: 'تعلّم', included: 'تضمين', context: 'سياق فقط', 'left-out': 'استبعاد' },
  useOf: (n, speaker) => `استخدام الرسالة ${n} (${speaker})`,
  openFile: 'فحص ملف \u2068.jsonl\u2069 بدلًا من ذلك',
  openShareGpt: 'فحص ملف \u2068.json\u2069 بدلًا من ذلك',
  repeatedHint: 'الردود المشتركة بين الفروع مكررة فيه: لا تستطيع صيغة ShareGPT أن تحدد أيها يُتعلّم.',
  backToChats: 'العودة إلى محادثاتك',
  opened: (name) => `فحص ${isolated(name)}.`,
  fileProblems: {
    unreadable: 'تعذّرت قراءة الملف. اختره مجددًا.',
    'too-large': 'الملف أكبر مما يقدر عليه المتصفح. قسّمه إلى ملفات أصغر من 256 MB.',
  },
  reading: (done, of) => `جارٍ قراءة المحادثة ${count(done)} من ${count(of)}`,
  counting: 'جارٍ عدّ الرموز',
  check: 'الفحص',
  summary: (examples, tokens) => `${countedExamples(examples)}، ${tokens} رمز.`,
  lengths: 'رموز المثال',
  lengthsOf: (shortest, median, longest) => `الأقصر ${shortest}، الوسيط ${median}، الأطول ${longest}.`,
  table: 'عرض كجدول',
  range: 'الرموز',
  examples: 'الأمثلة',
  training: 'التدريب',
  model: 'النموذج المراد تدريبه',
  price: 'السعر لكل مليون رمز',
  priceHint: (asOf) => `سعر OpenAI المعلن بتاريخ ${asOf}. غيّره إن اختلف سعرك.`,
  noPrice: 'لا يعرف Tally سعرًا لهذا النموذج.',
  epochs: 'الدورات (epochs)',
  epochsHint: 'اتركه فارغًا للعدد المعتاد.',
  validation: 'للتحقق (%)',
  seed: 'البذرة (seed)',
  seedHint: 'البذرة نفسها تختار الأمثلة نفسها.',
  perEpoch: 'دورة واحدة',
  allEpochs: (n) =>
    plural(n, {
      one: 'دورة واحدة',
      two: 'دورتان',
      few: `${count(n)} دورات`,
      many: `${count(n)} دورة`,
      other: `${count(n)} دورة`,
    }),
  trained: (tokens) => `${tokens} رمز`,
  unpriced: 'السعر غير معروف',
  parts: (training, validation) =>
    `${countedExamples(training)} للتدريب، ${count(validation)} للتحقق. فروع المحادثة تبقى معًا.`,
  limit: (tokens) => `يقرأ هذا النموذج ${tokens} رمز من المثال على الأكثر.`,
};

export const uploadWords: typeof EnglishUpload = {
  title: 'الرفع',
  text: 'يرسل الملف إلى نقطة النهاية التي تختارها، للضبط الدقيق. لا يُرسل شيء قبل أن تضغط «رفع».',
  endpoint: 'نقطة النهاية',
  upload: 'رفع',
  stop: 'إيقاف',
  under: (name, size, host) => `جارٍ إرسال ${isolated(name)} (${size}) إلى ${isolated(host)}…`,
  done: (name, host) => `الملف ${isolated(name)} موجود لدى ${isolated(host)} باسم`,
  copy: 'نسخ المعرّف',
  noFiles: 'ليس لدى نقطة النهاية هذه مكان للملفات عند \u2068/files\u2069.',
};
