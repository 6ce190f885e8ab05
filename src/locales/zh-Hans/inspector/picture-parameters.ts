import type { pictureTexts as English } from '../../en/inspector/picture-parameters';

export const pictureTexts: typeof English = {
  title: '图片',
  modelsOwn: '自动',
  names: {
    size: '尺寸',
    quality: '质量',
    background: '背景',
    format: '格式',
    moderation: '内容审核',
    previews: '预览',
  },
  explain: {
    size: '像素，宽 × 高。',
    anySize: '像素，例如 1024x1024。并非每个模型都接受每种尺寸。',
    quality: '越高越慢，也越贵。',
    background: '透明背景需要 PNG 或 WebP。',
    format: 'JPEG 最快。',
    moderation: '“低”过滤得更少。',
    previews: '绘制过程中的未完成图片。每张约多花 100 个 token。',
  },
  wrongSize: '两个数之间加一个 x，例如 1024x1024。没有发送任何内容。',
  words: {
    low: '低',
    medium: '中',
    high: '高',
    standard: '标准',
    hd: '高清',
    transparent: '透明',
    opaque: '不透明',
    png: 'PNG',
    jpeg: 'JPEG',
    webp: 'WebP',
  },
  shapes: {
    square: (pixels) => `${pixels}，方形`,
    wide: (pixels) => `${pixels}，横向`,
    tall: (pixels) => `${pixels}，纵向`,
  },
};
