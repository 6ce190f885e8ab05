import type { columnWords as English } from '../../en/chat/columns';
import { count, tokens, usd } from '../../format';

const replies = (n: number): string => `${count(n)} 則回覆`;
const requests = (n: number): string => `${count(n)} 次請求`;

export const columnWords: typeof English = {
  title: replies,
  regionOf: (n) => `並排的 ${replies(n)}`,
  nameOf: (n, model) => `回覆 ${count(n)}：${model}`,
  goOn: '使用這則回覆',
  sendAnyway: '仍然傳送',
  inThread: '在對話中',
  merged: '已合併',
  otherModel: '其他模型…',
  modelName: '模型名稱',
  stop: '停止',
  stopAll: '全部停止',
  together: '這些回覆來自同一次請求，所以會一起停止。',
  retryAsksFor: (n) => (n === 1 ? '用一次新請求只要這則回覆。' : `用一次請求要 ${replies(n)}。`),
  close: '關閉各欄',
  merge: '合併…',
  bill: (n, prompt, completion, cost) =>
    `一次請求得到 ${replies(n)}：已計費 ${prompt} + ${completion} 個 token${cost === null ? '' : `，${cost}`}。`,
  tokens: (n, exact) => `${tokens(n, exact)} 個 token`,
  firstToken: '首個 token 耗時',
  firstAfter: (duration) => `首個耗時 ${duration}`,
  missing: {
    came: (asked, came) => `你要了 ${replies(asked)}，得到 ${count(came)} 則。`,
    refused: '此伺服器每次請求只給一則回覆。',
    unlearn: '下次再嘗試一次要多則',
    ask: (n) => `傳送 ${requests(n)}${n > 1 ? '（並排）' : ''}`,
    more: (n) => `再傳送 ${requests(n)}`,
  },
  estimate: {
    counting: '正在計數…',
    of: (n, prompts, cost) =>
      `${requests(n)}：${prompts} 個提示詞 token${cost === null ? '' : `，${cost}`}，不含回覆。`,
    unpriced: (n) => `其中 ${count(n)} 次的價格未知。`,
    tooLong: (n) => `其中 ${count(n)} 次超過模型的脈絡視窗。`,
    overBudget: (limit, spent) => `這會超過你 ${usd(limit)} 的限額：已花費 ${usd(spent)}。`,
    sendAnyway: '仍然傳送',
  },
  compare: {
    title: '比較',
    introDraft: '把你的訊息同時傳給每一欄。每一欄是一次獨立的請求。',
    introReply: '請每一欄給出這則回覆自己的版本，與現有的並排。',
    column: (n) => `第 ${count(n)} 欄`,
    model: '模型',
    remove: (n) => `移除第 ${count(n)} 欄`,
    add: '新增一欄',
    sweep: '溫度梯度：0、0.7、1.4、2',
    more: '更多參數',
    send: (n) => `傳送 ${requests(n)}`,
  },
  mergeForm: {
    title: '合併回覆',
    intro: '由一個模型根據你選擇的回覆寫出一則新回覆，顯示在它們旁邊。',
    from: '要合併的回覆',
    instruction: '指令',
    by: '模型',
    whole: '傳送的全文',
    send: '合併',
    tooFew: '請至少選擇兩則回覆。',
  },
};
