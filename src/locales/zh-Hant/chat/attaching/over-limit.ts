import type { overLimitWords as English } from '../../../en/chat/attaching/over-limit';
import { count } from '../../../format';
import { size } from '../../../measures';

export const overLimitWords: typeof English = {
  tooMany: (have, model, most) => `此請求有 ${count(have)} 張圖片，而 ${model} 最多接受 ${count(most)} 張。`,
  tooManyPages: (have, model, most) => `${model} 最多接受 ${count(most)} 頁 PDF，而此請求有 ${count(have)} 頁。`,
  tooWide: (n, side, model) =>
    `有 ${count(n)} 張圖片的寬或高超過 ${count(side)} 像素，這是 ${model} 在圖片這麼多時接受的上限。`,
  pictureBytes: (n, most, model) => `有 ${count(n)} 張圖片超過 ${model} 接受的 ${size(most)}（base64）。`,
  requestBytes: (bytes, model, most) =>
    `此請求的附件以 base64 計共 ${size(bytes)}，而 ${model} 最多接受 ${size(most)}。`,
  leaveOut: '略去較早的圖片',
  removeLast: (n) => (n === 1 ? '移除最後一張' : `移除最後 ${count(n)} 張`),
  makeSmaller: '縮小',
};
