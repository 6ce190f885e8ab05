import type { mediaWords as English } from '../../../en/chat/attaching/media';
import { count } from '../../../format';
import { size } from '../../../measures';
import { isolated, plural } from '../../../grammar';

export const mediaWords: typeof English = {
  formats: {
    png: 'صورة PNG',
    jpeg: 'صورة JPEG',
    gif: 'صورة GIF',
    webp: 'صورة WebP',
    bmp: 'صورة BMP',
    avif: 'صورة AVIF',
    heic: 'صورة HEIC',
    tiff: 'صورة TIFF',
    svg: 'رسم SVG',
    pdf: 'ملف PDF',
    docx: 'مستند Word',
    xlsx: 'مصنف Excel',
    pptx: 'عرض PowerPoint',
    odt: 'نص OpenDocument',
    ods: 'جدول OpenDocument',
    odp: 'عرض OpenDocument',
    epub: 'كتاب EPUB',
    rtf: 'مستند RTF',
    html: 'صفحة ويب',
    notebook: 'دفتر Jupyter',
    'old-office': 'ملف Office من قبل 2007',
    text: 'نص',
    wav: 'تسجيل WAV',
    mp3: 'تسجيل MP3',
    ogg: 'تسجيل Ogg',
    flac: 'تسجيل FLAC',
    m4a: 'تسجيل M4A',
    aac: 'تسجيل AAC',
    'webm-audio': 'تسجيل WebM',
    mp4: 'فيديو MP4',
    webm: 'فيديو WebM',
    mov: 'فيديو QuickTime',
    zip: 'أرشيف zip',
    empty: 'ملف فارغ',
    unknown: 'ملف',
  },
  plain: {
    'empty-file': { sentence: 'الملف فارغ.', remedy: 'تحقق منه في مصدره، ثم أرفقه مجددًا.' },
    unreadable: {
      sentence: 'لا يمكن قراءة الملف: نُقل أو حُذف أو تغيّر بعد اختياره.',
      remedy: 'اختره مجددًا.',
    },
    'unknown-format': {
      sentence: 'هذا ليس نصًا ولا صيغة يستطيع Tally قراءتها.',
      remedy: 'أرسله كملف، إن كان النموذج يقبل الملفات.',
    },
    'old-office': {
      sentence: 'ملف Office هذا بصيغة ما قبل 2007، ولا يستطيع Tally قراءتها.',
      remedy: 'احفظه بصيغة docx أو xlsx أو pptx، وأرفق ذلك.',
    },
    'pixels-protected': {
      sentence: 'لا يسمح هذا المتصفح للصفحات بقراءة الصور بعد رسمها، منعًا لأخذ بصمة الجهاز.',
      remedy: 'اسمح بذلك لهذه الصفحة، أو أرسل الأصل بما يذكره عن المكان والكاميرا.',
    },
    'reader-failed': {
      sentence: 'توقف جزء Tally الذي يقرأ الملفات.',
      remedy: 'حاول مجددًا. إن توقف ثانيةً، فقد يكون الملف أكبر من ذاكرة هذا الجهاز.',
    },
    'no-text-in-pdf': {
      sentence: 'لا نص في ملف PDF: صفحاته صور، كما يصنعها الماسح الضوئي.',
      remedy: 'أرسله كملف إلى نموذج يقرأ PDF، أو مرّره أولًا على برنامج للتعرف الضوئي على النص (OCR).',
    },
  },
  tooLarge: (bytes, limit) => ({
    sentence: `حجم الملف ${size(bytes)}، أكثر من ${size(limit)} التي يقرؤها Tally.`,
    remedy: 'أرفق الجزء المهم منه.',
  }),
  tooManyPixels: (width, height, millions) => ({
    sentence: `أبعاد الصورة ${isolated(`${count(width)} × ${count(height)}`)} بكسل، أكثر من ${count(millions)} مليونًا التي يفك Tally ترميزها.`,
    remedy: 'صغّرها أو قصّها في برنامج آخر، ثم أرفقها مجددًا.',
  }),
  broken: (format) => ({
    sentence: `تالف أو غير مكتمل: ${format}.`,
    remedy: 'افتحه في برنامج آخر، واحفظه من جديد، وأرفق ذلك.',
  }),
  undecodable: (format) => ({
    sentence: `لا يستطيع هذا المتصفح فك ترميز ${format}.`,
    remedy: 'حوّله إلى JPEG أو PNG، ثم أرفقه مجددًا.',
  }),
  encrypted: (format) => ({
    sentence: `محمي بكلمة مرور: ${format}.`,
    remedy: 'احفظ نسخة بلا كلمة مرور، وأرفقها.',
  }),
  unpacksTooLarge: (limit) => ({
    sentence: `سيزيد حجم الملف بعد فك ضغطه على ${size(limit)}، فتوقف Tally.`,
    remedy: 'فك ضغطه بنفسك، وأرفق الملفات المهمة.',
  }),
  tooManyFiles: (limit) => ({
    sentence: `يحتوي على أكثر من ${count(limit)} ملف.`,
    remedy: 'أرفق مجلدًا بداخله.',
  }),
  noText: (format) => ({
    sentence: `لا نص فيه: ${format}.`,
    remedy: 'أرسله كملف، إن كان النموذج يقبل الملفات.',
  }),
  pictureNotes: {
    scaled: 'صُغِّرت إلى ما يقبله النموذج.',
    'first-frame': 'لا يُرسل من الصورة المتحركة إلا إطارها الأول.',
    'place-removed': 'أُزيل مكان التقاطها.',
    'place-kept': 'يذكر الأصل مكان التقاطه، ويُرسل مع ذلك.',
  },
  textNotes: {
    encoding: (encoding) => `قُرئ بترميز ${encoding}. تحقق من الحروف غير اللاتينية وذات العلامات.`,
    pageWithoutText: (page, of) => `الصفحة ${count(page)} من ${count(of)} بلا نص: ممسوحة ضوئيًا أو فارغة.`,
    pagesWithoutText: (n, of, pages) => `${count(n)} من ${count(of)} صفحة (${pages}) بلا نص: ممسوحة ضوئيًا أو فارغة.`,
    garbledPage: (page, of) =>
      `الصفحة ${count(page)} من ${count(of)} بخطوط لا تذكر أي حروف تعرضها، فقد لا يكون للنص معنى. أرسل PDF كملف بدلًا من ذلك.`,
    garbledPages: (n, of, pages) =>
      `${count(n)} من ${count(of)} صفحة (${pages}) بخطوط لا تذكر أي حروف تعرضها، فقد لا يكون للنص معنى. أرسل PDF كملف بدلًا من ذلك.`,
    scriptsNotRun: 'يحتوي ملف PDF على برامج نصية. لم يُشغَّل أي منها.',
    picturesLeftOut: (n) =>
      plural(n, {
        one: 'استُبعدت صورة فيه.',
        two: 'استُبعدت صورتان فيه.',
        few: `استُبعدت ${count(n)} صور فيه.`,
        other: `استُبعدت ${count(n)} صورة فيه.`,
      }),
    outputsShortened: (n) =>
      plural(n, {
        one: 'اختُصر ناتج طويل.',
        two: 'اختُصر ناتجان طويلان.',
        few: `اختُصرت ${count(n)} نواتج طويلة.`,
        many: `اختُصر ${count(n)} ناتجًا طويلًا.`,
        other: `اختُصر ${count(n)} ناتج طويل.`,
      }),
    cutPages: (kept, of) => `الصفحات المقروءة: أول ${count(kept)} فقط من ${count(of)}.`,
    cutRows: (kept, of) => `الصفوف المقروءة: أول ${count(kept)} فقط من ${count(of)}.`,
    onePage: (page, of) => `الصفحة ${count(page)} فقط من ${count(of)}.`,
    somePages: (from, to, of) => `الصفحات من ${count(from)} إلى ${count(to)} فقط، من ${count(of)}.`,
    hiddenSheets: (names) => `الأوراق المخفية مضمّنة: ${names}.`,
    partlyBroken: 'جزء من الملف تالف. ما أمكنت قراءته موجود هنا.',
  },
};
