import type { pictureTexts as English } from '../../en/inspector/picture-parameters';

export const pictureTexts: typeof English = {
  title: 'الصورة',
  modelsOwn: 'تلقائي',
  names: {
    size: 'الحجم',
    quality: 'الجودة',
    background: 'الخلفية',
    format: 'الصيغة',
    moderation: 'الإشراف',
    previews: 'المعاينات',
  },
  explain: {
    size: 'بالبكسل، العرض × الارتفاع.',
    anySize: 'بالبكسل، مثل 1024x1024. ليس كل نموذج يقبل كل حجم.',
    quality: 'الأعلى يستغرق أطول ويكلّف أكثر.',
    background: 'الشفافة تحتاج إلى PNG أو WebP.',
    format: 'الأسرع JPEG.',
    moderation: 'المنخفض يرشّح أقل.',
    previews: 'صور غير مكتملة أثناء الرسم. تكلّف كل واحدة نحو 100 رمز إضافي.',
  },
  wrongSize: 'رقمان بينهما x، مثل 1024x1024. لا يُرسل شيء.',
  words: {
    low: 'منخفض',
    medium: 'متوسط',
    high: 'مرتفع',
    standard: 'قياسي',
    hd: 'HD',
    transparent: 'شفافة',
    opaque: 'معتمة',
    png: 'PNG',
    jpeg: 'JPEG',
    webp: 'WebP',
  },
  shapes: {
    square: (pixels) => `${pixels}، مربعة`,
    wide: (pixels) => `${pixels}، عريضة`,
    tall: (pixels) => `${pixels}، طولية`,
  },
};
