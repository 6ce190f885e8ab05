import type { pictureTexts as English } from '../../en/inspector/picture-parameters';

export const pictureTexts: typeof English = {
  title: '圖片',
  modelsOwn: '自動',
  names: {
    size: '尺寸',
    quality: '品質',
    background: '背景',
    format: '格式',
    moderation: '內容稽核',
    previews: '預覽',
  },
  explain: {
    size: '像素，寬 × 高。',
    anySize: '像素，例如 1024x1024。並非每個模型都接受每種尺寸。',
    quality: '越高越慢，也越貴。',
    background: '透明背景需要 PNG 或 WebP。',
    format: 'JPEG 最快。',
    moderation: '「低」篩選得更少。',
    previews: '繪製過程中的未完成圖片。每張約多花 100 個 token。',
  },
  wrongSize: '兩個數之間加一個 x，例如 1024x1024。沒有傳送任何內容。',
  words: {
    low: '低',
    medium: '中',
    high: '高',
    standard: '標準',
    hd: '高畫質',
    transparent: '透明',
    opaque: '不透明',
    png: 'PNG',
    jpeg: 'JPEG',
    webp: 'WebP',
  },
  shapes: {
    square: (pixels) => `${pixels}，方形`,
    wide: (pixels) => `${pixels}，橫向`,
    tall: (pixels) => `${pixels}，縱向`,
  },
};
