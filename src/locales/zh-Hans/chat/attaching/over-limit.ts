import type { overLimitWords as English } from '../../../en/chat/attaching/over-limit';
import { count } from '../../../format';
import { size } from '../../../measures';

export const overLimitWords: typeof English = {
  tooMany: (have, model, most) => `此请求有 ${count(have)} 张图片，而 ${model} 最多接受 ${count(most)} 张。`,
  tooManyPages: (have, model, most) => `${model} 最多接受 ${count(most)} 页 PDF，而此请求有 ${count(have)} 页。`,
  tooWide: (n, side, model) =>
    `有 ${count(n)} 张图片的宽或高超过 ${count(side)} 像素，这是 ${model} 在图片这么多时接受的上限。`,
  pictureBytes: (n, most, model) => `有 ${count(n)} 张图片超过 ${model} 接受的 ${size(most)}（base64）。`,
  requestBytes: (bytes, model, most) =>
    `此请求的附件以 base64 计共 ${size(bytes)}，而 ${model} 最多接受 ${size(most)}。`,
  leaveOut: '略去较早的图片',
  removeLast: (n) => (n === 1 ? '移除最后一张' : `移除最后 ${count(n)} 张`),
  makeSmaller: '缩小',
};
