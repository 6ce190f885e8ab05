import type { overLimitWords as English } from '../../../en/chat/attaching/over-limit';
import { count } from '../../../format';
import { size } from '../../../measures';

export const overLimitWords: typeof English = {
  tooMany: (have, model, most) =>
    `このリクエストには画像が${count(have)}枚ありますが、${model}が受け付けるのは${count(most)}枚までです。`,
  tooManyPages: (have, model, most) =>
    `${model}が受け付けるPDFは${count(most)}ページまでですが、このリクエストには${count(have)}ページあります。`,
  tooWide: (n, side, model) =>
    `画像${count(n)}枚の幅または高さが、この枚数で${model}が受け付ける${count(side)}ピクセルを超えています。`,
  pictureBytes: (n, most, model) =>
    `画像${count(n)}枚が、${model}が受け付ける${size(most)}（base64換算）を超えています。`,
  requestBytes: (bytes, model, most) =>
    `このリクエストの添付ファイルはbase64換算で合計${size(bytes)}ですが、${model}が受け付けるのは${size(most)}までです。`,
  leaveOut: '以前の画像を省く',
  removeLast: (n) => (n === 1 ? '最後の1枚を削除' : `最後の${count(n)}枚を削除`),
  makeSmaller: '小さくする',
};
