import type { inspectorWords as English } from '../../en/inspector/inspector';
import { count } from '../../format';

export const inspectorWords: typeof English = {
  label: '检查器',
  close: '关闭检查器',
  tabs: { parameters: '参数', plan: '计划', turn: '本轮', bill: '账单' },
  cached: (most, cached, until) =>
    `最多 ${most}。如果服务器的缓存里仍有较早的消息，则为 ${cached}；缓存大约保留到 ${until}。`,
  uncached: (most, until) => `${most}：服务器的缓存大约在 ${until} 之前有较早的消息，现在会重新读取。`,
  longCache: '缓存保留一小时：写入费用是输入价格的 2 倍，读取是 0.1 倍。',
  askedWindow: (tokens) =>
    `向 Ollama 请求 ${count(tokens)} 个 token 的窗口（num_ctx），可容纳此请求及其回复。窗口变化时，它会重新加载模型。`,
  earlier: (n) => `显示更早的 ${count(n)} 条消息`,
  willBeSent: '将要发送的内容',
  thisConversation: '此对话',
  promptBilled: '提示词，已计费',
  completionBilled: '回复，已计费',
  nothingYet: '还没有。',
  noPrice: '价格未知。',
  tokens: (tokens) => `${tokens} 个 token`,
  leftOut: {
    failed: '失败',
    empty: '空',
    'tool-calls': '只有工具调用',
    images: '只有图片',
    audio: '只有音频',
    reasoning: '只有推理',
    muted: '已排除',
    summarised: '在摘要中',
    'not-read': '此模型不读取',
    dropped: '已略去',
  },
  besides: { wrapping: '角色和分隔符', tools: '工具', hidden: '与服务器计数的差额' },
  sum: '提示词',
};
