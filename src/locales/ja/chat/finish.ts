import type { finishWords as English } from '../../en/chat/finish';
import { count } from '../../format';

export const finishWords: typeof English = {
  limit: (limit) =>
    `上限の${count(limit)}トークンで途切れました。続きを生成するか、「最大トークン数」を引き上げてください。`,
  serversLimit:
    'モデルまたはサーバーのトークン上限で途切れました。続きを生成するか、「最大トークン数」を大きくしてください。',
  raise: (limit) => `${count(limit)}に引き上げる`,
  setLimit: 'インスペクターを開く',
  content_filter: 'プロバイダーのコンテンツフィルターにより途切れました。',
  tool_calls: 'モデルがツールを呼び出そうとしましたが、このチャットにはツールがありません。何も実行されていません。',
  pause_turn: '長いターンの途中でサーバーが一時停止しました。「続きを生成」で再開できます。',
  unknown: 'サーバーは回答が終わった理由を伝えていません。',
  details: (said) => `サーバーからのメッセージ：${said}`,
  other: (reason) => `サーバーは「${reason}」という理由で回答を終了しました。`,
  google: {
    SAFETY:
      'Googleの安全フィルターにより途切れました。メッセージを言い換えるか、「safetySettings」（追加フィールド）で許可範囲を広げてください。',
    RECITATION: '公開済みの文章に近すぎるため途切れました。代わりに要約を求めてください。',
    LANGUAGE: 'モデルがこの言語に対応していないため途切れました。',
    BLOCKLIST: '禁止された語句のため途切れました。メッセージを言い換えてください。',
    PROHIBITED_CONTENT: 'Googleが禁止している内容のため途切れました。メッセージを言い換えてください。',
    SPII: '個人情報が含まれていたため途切れました。メッセージから個人情報を省いてください。',
    MALFORMED_FUNCTION_CALL: 'モデルがツールの呼び出しに失敗しました。回答を再生成してください。',
    UNEXPECTED_TOOL_CALL: 'モデルが、このチャットにないツールを呼び出そうとしました。回答を再生成してください。',
    TOO_MANY_TOOL_CALLS: 'モデルがツールを続けて呼び出しすぎました。一度に求める量を減らしてください。',
    IMAGE_SAFETY: 'Googleの安全フィルターにより画像が差し止められました。別の画像を説明してください。',
    IMAGE_PROHIBITED_CONTENT: 'Googleはこの画像を禁止しています。別の画像を説明してください。',
    IMAGE_RECITATION: '公開済みの画像に近すぎました。別の画像を説明してください。',
    NO_IMAGE: 'モデルが画像を生成しませんでした。回答を再生成してください。',
    IMAGE_OTHER: '画像の生成に失敗しました。回答を再生成してください。',
    OTHER: 'サーバーは理由を示さずに回答を終了しました。回答を再生成してください。',
  },
};
