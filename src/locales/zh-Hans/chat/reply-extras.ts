import type { replyExtrasWords as English } from '../../en/chat/reply-extras';

export const replyExtrasWords: typeof English = {
  sources: '来源',
  pages: (from, to) => (from === to ? `第 ${from} 页` : `第 ${from} 至 ${to} 页`),
  noAnswer: '模型在推理之后停止，没有给出答案。',
  empty: '这条回复是空的。',
  kinds: { image: '一张图片', file: '一个文件', audio: '一段音频' },
  withReply: (what) => `回复带来了${what}，未存储。`,
  withMessage: (what) => `消息带来了${what}，未存储。`,
  withReplyAt: (what) => `回复带来了${what}，存放于`,
  withMessageAt: (what) => `消息带来了${what}，存放于`,
  toolCall: (name) => `模型试图调用工具“${name}”，但此对话没有工具。`,
  calledTool: (name) => `模型调用了工具“${name}”。`,
  toolResult: '结果',
  toolError: '错误',
  hostedCall: (name) => `服务器运行了它的工具“${name}”。`,
  hostedError: (name) => `服务器的工具“${name}”失败了：`,
  unread: '这条回复有一部分无法读取，所以可能有缺失。收到的内容：',
};
