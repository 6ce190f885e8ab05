import type { costForecastWords as English } from '../../en/inspector/cost-forecast';
import { count } from '../../format';

export const costForecastWords: typeof English = {
  title: '每輪的 token 數',
  parts: { system: '系統', history: '歷史', fresh: '新增', reply: '回覆' },
  turn: '輪',
  cost: '費用',
  nthTurn: (n) => `第 ${count(n)} 輪`,
  noPrice: '–',
  table: '以表格檢視',
  took: (tokens, usd) => `${tokens} 個 token${usd === null ? '' : `（${usd}）`}`,
  grown: (n, first, latest) => (n === 1 ? `第一輪用了 ${latest}。` : `從第一輪的 ${first} 到最近一輪的 ${latest}。`),
  earlier: (n) => `顯示最近 ${count(n)} 輪。`,
  ahead: (turns, tokens, usd) =>
    `照此速度，接下來的 ${count(turns)} 輪${usd === null ? `需要 ${tokens} 個 token。價格未知。` : `需要 ${usd}（${tokens} 個 token）。`}`,
  saving: {
    title: '最省的做法',
    summary: (turns) => `摘要除最近 ${count(turns)} 輪外的全部`,
    'last-turns': (turns) => `只傳送最近 ${count(turns)} 輪`,
    tokens: (tokens) => `${tokens} 個 token`,
  },
  assumption: '以全價計算，不計快取。包含寫摘要的費用。',
};
