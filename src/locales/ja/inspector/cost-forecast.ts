import type { costForecastWords as English } from '../../en/inspector/cost-forecast';
import { count } from '../../format';

export const costForecastWords: typeof English = {
  title: 'ターンごとのトークン数',
  parts: { system: 'システム', history: '履歴', fresh: '新規', reply: '回答' },
  turn: 'ターン',
  cost: '費用',
  nthTurn: (n) => `ターン${count(n)}`,
  noPrice: '–',
  table: '表で表示',
  took: (tokens, usd) => `${tokens}トークン${usd === null ? '' : `（${usd}）`}`,
  grown: (n, first, latest) =>
    n === 1 ? `最初のターンは${latest}でした。` : `最初のターンの${first}から、最新のターンでは${latest}になりました。`,
  earlier: (n) => `最新の${count(n)}ターンを表示しています。`,
  ahead: (turns, tokens, usd) =>
    `このペースでは、次の${count(turns)}ターンで${usd === null ? `${tokens}トークンになります。価格は不明です。` : `${usd}（${tokens}トークン）かかります。`}`,
  saving: {
    title: '最も節約できる方法',
    summary: (turns) => `最近の${count(turns)}ターン以外を要約`,
    'last-turns': (turns) => `最近の${count(turns)}ターンだけを送信`,
    tokens: (tokens) => `${tokens}トークン`,
  },
  assumption: 'キャッシュなしの通常価格で計算。要約の作成費用を含みます。',
};
