import type { transcriptWords as English } from '../../en/export/transcript';

export const transcriptWords: typeof English = {
  untitled: 'チャット',
  several: 'チャット',
  roles: { system: 'システム', user: 'ユーザー', assistant: 'アシスタント' },
  note: 'メモ',
  reasoning: '推論',
  sources: '出典',
  call: (name) => `ツールの呼び出し：${name}`,
  result: (isError) => (isError ? 'ツールのエラー' : 'ツールの結果'),
  status: { streaming: '受信中', interrupted: '中断', failed: '失敗', stopped: '停止' },
  branch: (after) => (after === null ? '別の分岐' : `別の分岐（「${after}」の後）`),
  kinds: { image: '画像', file: 'ファイル', audio: '音声' },
  tokens: (tokens) => `${tokens}トークン`,
};
