import type { columnWords as English } from '../../en/chat/columns';
import { count, tokens, usd } from '../../format';

const replies = (n: number): string => `${count(n)}件の回答`;
const requests = (n: number): string => `${count(n)}件のリクエスト`;

export const columnWords: typeof English = {
  title: replies,
  regionOf: (n) => `並べて表示した${replies(n)}`,
  nameOf: (n, model) => `回答${count(n)}：${model}`,
  goOn: 'この回答を使う',
  sendAnyway: 'このまま送信',
  inThread: 'チャットで使用中',
  merged: '統合',
  otherModel: '別のモデル…',
  modelName: 'モデル名',
  stop: '停止',
  stopAll: 'すべて停止',
  together: 'これらの回答は1件のリクエストで届くため、まとめて停止します。',
  retryAsksFor: (n) =>
    n === 1 ? '新しいリクエストで、この回答だけを求めます。' : `1件のリクエストで${replies(n)}を求めます。`,
  close: '列を閉じる',
  merge: '統合…',
  bill: (n, prompt, completion, cost) =>
    `1件のリクエストで${replies(n)}：${prompt} + ${completion}トークン課金${cost === null ? '' : `、${cost}`}。`,
  tokens: (n, exact) => `${tokens(n, exact)}トークン`,
  firstToken: '最初のトークンまでの時間',
  firstAfter: (duration) => `最初まで${duration}`,
  missing: {
    came: (asked, came) => `${replies(asked)}を求めましたが、届いたのは${count(came)}件です。`,
    refused: 'このサーバーは、リクエストごとに1件の回答しか返しません。',
    unlearn: '次回はまた一度に複数を試す',
    ask: (n) => `${requests(n)}を${n > 1 ? '並行して' : ''}送信`,
    more: (n) => `さらに${requests(n)}を送信`,
  },
  estimate: {
    counting: '計算中…',
    of: (n, prompts, cost) =>
      `${requests(n)}：プロンプト${prompts}トークン${cost === null ? '' : `、${cost}`}（回答を除く）。`,
    unpriced: (n) => `${count(n)}件は価格が不明です。`,
    tooLong: (n) => `${count(n)}件はモデルのコンテキストウィンドウを超えています。`,
    overBudget: (limit, spent) => `リミット${usd(limit)}を超えます：すでに${usd(spent)}を使用しています。`,
    sendAnyway: 'このまま送信',
  },
  compare: {
    title: '比較',
    introDraft: 'メッセージをすべての列に一度に送信します。列ごとに別々のリクエストになります。',
    introReply: 'この回答の別バージョンをすべての列に求め、今あるものの横に表示します。',
    column: (n) => `列${count(n)}`,
    model: 'モデル',
    remove: (n) => `列${count(n)}を削除`,
    add: '列を追加',
    sweep: 'Temperatureを変えて比較：0、0.7、1.4、2',
    more: 'その他のパラメータ',
    send: (n) => `${requests(n)}を送信`,
  },
  mergeForm: {
    title: '回答を統合',
    intro: '選んだ回答から、モデルが1つの回答を書きます。その回答は横に表示されます。',
    from: '統合する回答',
    instruction: '指示',
    by: 'モデル',
    whole: '送信されるテキスト全文',
    send: '統合',
    tooFew: '回答を2件以上選んでください。',
  },
};
