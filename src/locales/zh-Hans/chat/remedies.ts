import type { remedyWords as English } from '../../en/chat/remedies';
import { count } from '../../format';

export const remedyWords: typeof English = {
  enterKey: '输入密钥',
  removeRefused: '移除并重试',
  withinFirst: '放进第一条消息发送',
  asText: '作为文本发送',
  without: { image: '不带图片发送', audio: '不带声音发送', video: '不带视频发送', file: '不带文件发送' },
  lastTurns: (turns) => `只发送最近 ${count(turns)} 轮`,
};
