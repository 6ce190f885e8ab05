import type { columnWords as English } from '../../en/chat/columns';
import { count, tokens, usd } from '../../format';

const replies = (n: number): string => `${count(n)} 条回复`;
const requests = (n: number): string => `${count(n)} 次请求`;

export const columnWords: typeof English = {
  title: replies,
  regionOf: (n) => `并排的 ${replies(n)}`,
  nameOf: (n, model) => `回复 ${count(n)}：${model}`,
  goOn: '使用这条回复',
  sendAnyway: '仍然发送',
  inThread: '在对话中',
  merged: '已合并',
  otherModel: '其他模型…',
  modelName: '模型名称',
  stop: '停止',
  stopAll: '全部停止',
  together: '这些回复来自同一次请求，所以会一起停止。',
  retryAsksFor: (n) => (n === 1 ? '用一次新请求只要这条回复。' : `用一次请求要 ${replies(n)}。`),
  close: '关闭各列',
  merge: '合并…',
  bill: (n, prompt, completion, cost) =>
    `一次请求得到 ${replies(n)}：已计费 ${prompt} + ${completion} 个 token${cost === null ? '' : `，${cost}`}。`,
  tokens: (n, exact) => `${tokens(n, exact)} 个 token`,
  firstToken: '首个 token 用时',
  firstAfter: (duration) => `首个用时 ${duration}`,
  missing: {
    came: (asked, came) => `你要了 ${replies(asked)}，得到 ${count(came)} 条。`,
    refused: '此服务器每次请求只给一条回复。',
    unlearn: '下次再尝试一次要多条',
    ask: (n) => `发送 ${requests(n)}${n > 1 ? '（并排）' : ''}`,
    more: (n) => `再发送 ${requests(n)}`,
  },
  estimate: {
    counting: '正在计数…',
    of: (n, prompts, cost) =>
      `${requests(n)}：${prompts} 个提示词 token${cost === null ? '' : `，${cost}`}，不含回复。`,
    unpriced: (n) => `其中 ${count(n)} 次的价格未知。`,
    tooLong: (n) => `其中 ${count(n)} 次超过模型的上下文窗口。`,
    overBudget: (limit, spent) => `这会超过你 ${usd(limit)} 的限额：已花费 ${usd(spent)}。`,
    sendAnyway: '仍然发送',
  },
  compare: {
    title: '比较',
    introDraft: '把你的消息同时发给每一列。每列是一次单独的请求。',
    introReply: '请每一列给出这条回复自己的版本，与现有的并排。',
    column: (n) => `第 ${count(n)} 列`,
    model: '模型',
    remove: (n) => `移除第 ${count(n)} 列`,
    add: '添加一列',
    sweep: '温度梯度：0、0.7、1.4、2',
    more: '更多参数',
    send: (n) => `发送 ${requests(n)}`,
  },
  mergeForm: {
    title: '合并回复',
    intro: '由一个模型根据你选择的回复写出一条新回复，显示在它们旁边。',
    from: '要合并的回复',
    instruction: '指令',
    by: '模型',
    whole: '发送的全文',
    send: '合并',
    tooFew: '请至少选择两条回复。',
  },
};
