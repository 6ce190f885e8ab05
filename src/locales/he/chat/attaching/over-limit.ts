import type { overLimitWords as English } from '../../../en/chat/attaching/over-limit';
import { count } from '../../../format';
import { size } from '../../../measures';
import { plural } from '../../../grammar';

const pictures = (n: number) => plural(n, { one: 'תמונה אחת', two: 'שתי תמונות', other: `${count(n)} תמונות` });

export const overLimitWords: typeof English = {
  tooMany: (have, model, most) => `בבקשה הזו יש ${count(have)} תמונות, ו־${model} מקבל ${count(most)}.`,
  tooManyPages: (have, model, most) => `${model} מקבל עד ${count(most)} עמודי PDF, ובבקשה הזו יש ${count(have)}.`,
  tooWide: (n, side, model) =>
    `${pictures(n)} ${plural(n, { one: 'רחבה או גבוהה', other: 'רחבות או גבוהות' })} יותר מ־${count(side)} הפיקסלים ש־${model} מקבל בכמות כזו.`,
  pictureBytes: (n, most, model) =>
    `${pictures(n)} ${plural(n, { one: 'גדולה', other: 'גדולות' })} יותר מ־${size(most)} (כ־base64) ש־${model} מקבל.`,
  requestBytes: (bytes, model, most) =>
    `הקבצים המצורפים בבקשה הזו מגיעים ל־${size(bytes)} כ־base64, ו־${model} מקבל ${size(most)}.`,
  leaveOut: 'השמטת קודמות',
  removeLast: (n) => plural(n, { one: 'הסרת האחרונה', two: 'הסרת שתי האחרונות', other: `הסרת ${count(n)} האחרונות` }),
  makeSmaller: 'הקטנה',
};
