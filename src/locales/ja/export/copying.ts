import type { copyingWords as English } from '../../en/export/copying';
import { count } from '../../format';

export const copyingWords: typeof English = {
  menu: '形式を選んでコピー',
  markdown: 'Markdown',
  text: 'プレーンテキスト',
  rich: 'リッチテキスト',
  more: '画像または複数のメッセージ…',
  title: 'メッセージをコピー',
  form: 'コピー形式',
  forms: {
    markdown: { label: 'Markdown', hint: 'モデルが書いたまま。' },
    text: { label: 'プレーンテキスト', hint: '書式なし。' },
    rich: { label: 'リッチテキスト', hint: '文書やメール用。' },
    picture: { label: '画像', hint: 'PNG。表示中のライトまたはダークのまま。' },
  },
  reasoning: '推論',
  figures: '日時、モデル、費用',
  copy: 'コピー',
  save: 'ファイルを保存',
  several: (n) => `1枚の画像には長すぎ、${count(n)}枚になります。保存するか、コピーするメッセージを減らしてください。`,
  tooLong: '画像にするには長すぎます。メッセージを減らすか、チャットをHTMLでエクスポートしてください。',
  undrawn: 'このブラウザでは画像を描画できませんでした。代わりにチャットをHTMLでエクスポートしてください。',
  notCopied: 'ブラウザがコピーを許可しませんでした。代わりにファイルを保存してください。',
  fileName: 'メッセージ',
};
