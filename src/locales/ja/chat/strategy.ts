import type { strategyWords as English } from '../../en/chat/strategy';
import { count } from '../../format';

export const strategyWords: typeof English = {
  title: 'ウィンドウがいっぱいになったとき',
  standard: '既定',
  ofChat: 'このチャット',
  names: {
    ask: '確認する',
    'drop-oldest': '最も古いターンを省く',
    'last-turns': '最近のターンだけを送信',
    summarise: '古いターンを要約',
  },
  explain: {
    ask: 'リクエストを保留し、何を省くかを選べます。',
    'drop-oldest': '最も古いターンを必要最小限だけ省きます。足りる場合は、画像とファイルだけを省きます。',
    'last-turns': '空きがある間も、古いターンを省きます。',
    summarise: 'モデルが、古いターンに代わる要約を書きます。これは別のリクエストで、別途費用がかかります。',
  },
  asInSettings: (name) => `設定と同じ（${name}）`,
  turns: 'ターン数',
  makeDefault: '既定に設定',
  summariseNow: '今すぐ要約',
  summary: {
    title: (messages) => `上のメッセージ${count(messages)}件の要約`,
    sent: 'これらのメッセージの代わりに送信されます。',
    superseded: '送信されません：新しい要約に置き換えられています。',
    older: '送信されません：古いバージョンです。',
    unfinished: '送信されません：未完成です。編集して送信するか、取り消してください。',
    cut: '途中で途切れました。最後まで読み、足りない内容を補ってください。',
    use: 'このバージョンを使う',
    undo: '要約を取り消す',
  },
};
