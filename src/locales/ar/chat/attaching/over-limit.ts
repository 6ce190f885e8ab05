import type { overLimitWords as English } from '../../../en/chat/attaching/over-limit';
import { count } from '../../../format';
import { size } from '../../../measures';
import { plural } from '../../../grammar';

const pictures = (n: number): string =>
  plural(n, {
    one: 'صورة واحدة',
    two: 'صورتان',
    few: `${count(n)} صور`,
    many: `${count(n)} صورة`,
    other: `${count(n)} صورة`,
  });

export const overLimitWords: typeof English = {
  tooMany: (have, model, most) => `عدد صور هذا الطلب ${count(have)}، ويقبل ${model} منها ${count(most)}.`,
  tooManyPages: (have, model, most) =>
    `يقبل ${model} حتى ${count(most)} من صفحات PDF، وعددها في هذا الطلب ${count(have)}.`,
  tooWide: (n, side, model) =>
    `${pictures(n)} بعرض أو ارتفاع يزيد على ${count(side)} بكسل، وهو ما يقبله ${model} مع هذا العدد.`,
  pictureBytes: (n, most, model) =>
    `${pictures(n)} بحجم يزيد على ${size(most)} (بترميز base64)، وهو ما يقبله ${model}.`,
  requestBytes: (bytes, model, most) =>
    `تبلغ مرفقات هذا الطلب ${size(bytes)} بترميز base64، ويقبل ${model} ما حجمه ${size(most)}.`,
  leaveOut: 'استبعاد السابقة',
  removeLast: (n) =>
    plural(n, {
      one: 'إزالة الأخيرة',
      two: 'إزالة آخر اثنتين',
      other: `إزالة آخر ${count(n)}`,
    }),
  makeSmaller: 'تصغير',
};
