import type { remedyWords as English } from '../../en/chat/remedies';
import { count } from '../../format';

export const remedyWords: typeof English = {
  enterKey: '输入密钥',
  removeRefused: '移除并重试',
  withinFirst: '放进第一条消息发送',
  asText: '作为文本发送',
  without: { image: '不带图片发送', audio: '不带音频发送', video: '不带视频发送', file: '不带文件发送' },
  waits: '等待网络。',
  keptHere: '在你发送之前，它会保留在这里。',
  backOnline: '你已重新联网。',
  askToSend: '现在发送这条消息吗？',
  notSent: '未发送。',
  goesAlong: '它会随你的下一条消息一起发送。',
  offline: '你处于离线状态。你的对话都在这里；需要网络的消息会在它的对话中等待。',
  lastTurns: (turns) => `只发送最近 ${count(turns)} 轮`,
};
