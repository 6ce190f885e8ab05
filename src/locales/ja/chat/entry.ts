import type { entryWords as English } from '../../en/chat/entry';
import { count } from '../../format';

export const entryWords: typeof English = {
  roles: { system: 'システム', user: 'あなた', assistant: 'アシスタント' },
  reasoning: '推論',
  thinking: '思考中…',
  stillWaiting: (seconds) =>
    `${count(seconds)}秒経過、まだ待機中です。ローカルモデルは読み込みに数分かかることがあります。`,
  waitingToRetry: (seconds, attempt) => `${count(seconds)}秒後に再試行します（3回中${count(attempt)}回目）。`,
  writtenElsewhere: 'この回答は別のタブで受信中です。',
  stopped: '停止しました。',
  previousVersion: '前のバージョン',
  nextVersion: '次のバージョン',
  versionOf: (n, total) => `${count(n)} / ${count(total)}`,
  sideBySide: '並べて表示',
  actions: '操作',
  regenerate: '再生成',
  probabilities: 'トークンの確率',
  continue: '続きを生成',
  editMessage: 'メッセージを編集',
  resend: '送信',
  saveVersion: '新しいバージョンとして保存',
  showAll: (whole) => `すべて表示（${whole}）`,
  counts: {
    prompt: (n) => `プロンプト ${n}`,
    completion: (n) => `回答 ${n}`,
    cached: (n) => `キャッシュ ${n}`,
    reasoning: (n) => `推論 ${n}`,
    speed: (firstToken, rate) => `最初のトークンまで${firstToken} · ${rate}`,
    exact: '正確な値',
    estimated: 'サーバーの報告を受け取るまでの推定値',
  },
};
