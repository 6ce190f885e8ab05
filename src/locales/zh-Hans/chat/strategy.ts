import type { strategyWords as English } from '../../en/chat/strategy';
import { count } from '../../format';

export const strategyWords: typeof English = {
  title: '窗口已满时',
  standard: '默认',
  ofChat: '在此对话中',
  names: {
    ask: '询问我',
    'drop-oldest': '丢弃最早的几轮',
    'last-turns': '只发送最近几轮',
    summarise: '摘要较早的各轮',
  },
  explain: {
    ask: '暂缓请求，由你选择略去什么。',
    'drop-oldest': '尽可能少地略去最早的几轮，或在足够时只略去其中的图片和文件。',
    'last-turns': '即使还有空间，也略去较早的各轮。',
    summarise: '模型写一份摘要来代替它们。这是一次单独的请求，有自己的费用。',
  },
  asInSettings: (name) => `与设置相同（${name}）`,
  turns: '轮数',
  makeDefault: '设为默认',
  summariseNow: '立即摘要',
  summary: {
    title: (messages) => `以上 ${count(messages)} 条消息的摘要`,
    sent: '代替这些消息发送。',
    superseded: '不发送：由之后的摘要代替。',
    older: '不发送：这是旧版本。',
    unfinished: '不发送：它尚未完成。请编辑后发送，或撤销它。',
    cut: '它被截断了。请读到结尾，并补上缺少的内容。',
    use: '使用此版本',
    undo: '撤销摘要',
  },
};
