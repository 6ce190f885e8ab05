import type { pictureTexts as English } from '../../en/inspector/picture-parameters';

export const pictureTexts: typeof English = {
  title: '画像',
  modelsOwn: '自動',
  names: {
    size: 'サイズ',
    quality: '品質',
    background: '背景',
    format: '形式',
    moderation: 'モデレーション',
    previews: 'プレビュー',
  },
  explain: {
    size: 'ピクセル、幅 × 高さ。',
    anySize: 'ピクセル（例：1024x1024）。すべてのモデルがすべてのサイズに対応しているわけではありません。',
    quality: '高いほど時間と費用がかかります。',
    background: '透明にはPNGまたはWebPが必要です。',
    format: 'JPEGが最も高速です。',
    moderation: '「低」はフィルターが緩くなります。',
    previews: '描画中の未完成の画像。1枚ごとに約100トークン余分にかかります。',
  },
  wrongSize: '1024x1024のように、2つの数値の間にxを入れてください。何も送信されません。',
  words: {
    low: '低',
    medium: '中',
    high: '高',
    standard: '標準',
    hd: 'HD',
    transparent: '透明',
    opaque: '不透明',
    png: 'PNG',
    jpeg: 'JPEG',
    webp: 'WebP',
  },
  shapes: {
    square: (pixels) => `${pixels}、正方形`,
    wide: (pixels) => `${pixels}、横長`,
    tall: (pixels) => `${pixels}、縦長`,
  },
};
