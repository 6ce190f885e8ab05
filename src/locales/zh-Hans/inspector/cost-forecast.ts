import type { costForecastWords as English } from '../../en/inspector/cost-forecast';
import { count } from '../../format';

export const costForecastWords: typeof English = {
  title: '每轮的 token 数',
  parts: { system: '系统', history: '历史', fresh: '新增', reply: '回复' },
  turn: '轮',
  cost: '费用',
  nthTurn: (n) => `第 ${count(n)} 轮`,
  noPrice: '–',
  table: '以表格查看',
  took: (tokens, usd) => `${tokens} 个 token${usd === null ? '' : `（${usd}）`}`,
  grown: (n, first, latest) => (n === 1 ? `第一轮用了 ${latest}。` : `从第一轮的 ${first} 到最近一轮的 ${latest}。`),
  earlier: (n) => `显示最近 ${count(n)} 轮。`,
  ahead: (turns, tokens, usd) =>
    `照此速度，接下来的 ${count(turns)} 轮${usd === null ? `需要 ${tokens} 个 token。价格未知。` : `需要 ${usd}（${tokens} 个 token）。`}`,
  saving: {
    title: '最省的做法',
    summary: (turns) => `摘要除最近 ${count(turns)} 轮外的全部`,
    'last-turns': (turns) => `只发送最近 ${count(turns)} 轮`,
    tokens: (tokens) => `${tokens} 个 token`,
  },
  assumption: '按全价计算，不计缓存。包含写摘要的费用。',
};
