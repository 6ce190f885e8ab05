import type { replyExtrasWords as English } from '../../en/chat/reply-extras';

export const replyExtrasWords: typeof English = {
  sources: '出典',
  pages: (from, to) => (from === to ? `${from}ページ` : `${from}～${to}ページ`),
  noAnswer: 'モデルは推論のあと、回答せずに停止しました。',
  empty: 'この回答は空です。',
  kinds: { image: '画像', file: 'ファイル', audio: '音声' },
  withReply: (what) => `回答に${what}が付いていましたが、保存されていません。`,
  withMessage: (what) => `メッセージに${what}が付いていましたが、保存されていません。`,
  withReplyAt: (what) => `回答に${what}が付いています。保存先：`,
  withMessageAt: (what) => `メッセージに${what}が付いています。保存先：`,
  toolCall: (name) => `モデルがツール「${name}」を呼び出そうとしましたが、このチャットにはツールがありません。`,
  calledTool: (name) => `モデルがツール「${name}」を呼び出しました。`,
  toolResult: '結果',
  toolError: 'エラー',
  hostedCall: (name) => `サーバーがツール「${name}」を実行しました。`,
  hostedError: (name) => `サーバーのツール「${name}」が失敗しました：`,
  unread: 'この回答の一部を読み取れず、内容が欠けている可能性があります。届いた内容：',
};
