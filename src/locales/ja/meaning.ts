import type { meaningWords as English } from '../en/meaning';
import { count, usd } from '../format';

export const meaningWords: typeof English = {
  title: '意味で検索',
  text: '別の言葉で同じことを述べたメッセージを見つけます。埋め込みモデルがチャットをベクトルに変換し、そのベクトルはこのブラウザに留まります。',
  switch: 'チャットを意味で検索',
  endpoint: 'エンドポイント',
  model: '埋め込みモデル',
  modelHint: '例：text-embedding-3-small、または手元のマシンのnomic-embed-text。',
  price: '100万トークンあたりの価格',
  priceHint: '空欄の場合は一覧の価格を使います。',
  budget: 'インデックス作成の予算',
  budgetHint: 'ここでインデックス作成を停止します。空欄の場合は上限なし。',
  leaves: (host) => `すべてのチャットのテキストが一度だけ、検索欄に入力した内容がその都度、${host}に送信されます。`,
  estimate: '費用を見積もる',
  estimating: (done, of) => `チャットを集計中：${count(Math.min(done + 1, of))} / ${count(of)}`,
  estimated: (messages, tokens, cost) =>
    `メッセージ${count(messages)}件、${tokens}トークン${cost === null ? '。価格は不明です。' : `：${cost}。`}`,
  unlock: 'ロックを解除',
  start: 'インデックス作成を開始',
  pause: '一時停止',
  goOn: '続行',
  updateNow: '今すぐ更新',
  progress: (done, of) => `チャット${count(of)}件中${count(done)}件のインデックスを作成済み`,
  statuses: {
    idle: '',
    running: 'インデックスを作成中です。',
    waiting: 'サーバーから待機を求められました。',
    elsewhere: '別のタブがインデックスを作成中です。',
    stopped: '停止しました。',
    done: '最新の状態です。',
  },
  waiting: (wait) => `サーバーから${wait}の待機を求められました。`,
  paused: '一時停止中です。',
  spent: (tokens, cost) => `これまでの課金：${tokens}トークン、${cost}。`,
  unpriced: '価格不明',
  skipped: (n) =>
    n === 1
      ? 'モデルは1か所の文章についてベクトルを返しませんでした。'
      : `モデルは${count(n)}か所の文章についてベクトルを返しませんでした。`,
  indexes: '保存済みのインデックス',
  indexOf: (model, endpoint) => `${model}（${endpoint}）`,
  gone: '削除されたエンドポイント',
  delete: 'インデックスを削除',
  deleteOf: (model) => `${model}のインデックスを削除`,
  searching: '意味で検索中…',
  needsIndex: 'チャットのインデックスがまだないため、語句だけを検索しています。設定 → データで作成を開始できます。',
  problems: {
    otherDimension: (is, was) =>
      `モデルが返すベクトルは現在${count(is)}次元ですが、インデックスは${count(was)}次元です。インデックスを削除して、最初からやり直してください。`,
    noVectors: 'サーバーの応答に使えるベクトルがありません。モデルが埋め込みに対応しているか確認してください。',
    budget: (limitUsd) => `次のリクエストは予算${usd(limitUsd)}を超えます。続けるには予算を引き上げてください。`,
    monthLimit: (limitUsd) =>
      `次のリクエストは1か月あたりのハードリミット${usd(limitUsd)}を超えます。続けるには「予算」で引き上げてください。`,
  },
  noEmbeddings:
    'このエンドポイントには/embeddingsがありません。OpenAIや、埋め込みに対応したローカルサーバーなど、別のものを選んでください。',
};
