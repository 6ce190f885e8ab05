import type { MediaLeftOut } from '../../../../model/chat/message';
import type { sentMediaWords as English } from '../../../en/chat/attaching/sent-media';
import { count, tokens, usd } from '../../../format';

const leftOut: Record<MediaLeftOut, string> = {
  muted: '已略去',
  old: '属于较早的一轮',
  room: '为腾出空间而略去',
};

export const sentMediaWords: typeof English = {
  leftOut: (why) => leftOut[why],
  notSent: (why) => (why === 'muted' ? '不发送：你已略去它。' : `不发送：${leftOut[why]}。`),
  nameOnly: '仅名称',
  leaveOut: '略去',
  takeIn: '重新发送',
  leaveOutOne: (name) => `略去 ${name}`,
  takeInOne: (name) => `重新发送 ${name}`,
  leaveOutHelp: '略去后，它仍留在对话中，之后的请求只带它的名称。',
  soFar: ({ requests, tokens: all, costUsd }) => {
    if (requests === 0) return '尚未出现在任何请求中。';
    const cost = costUsd === null ? '' : `，${usd(costUsd, false)}`;
    return `目前出现在 ${count(requests)} 次请求中：${tokens(all, false)} 个 token${cost}。`;
  },
  rule: {
    title: '较早各轮的图片、PDF 和音频',
    ofChat: '在此对话中，发送它们',
    standard: '发送它们',
    names: { always: '始终', turns: '在最近几轮中', once: '仅在它们自己的那一轮' },
    asInSettings: (name) => `与设置相同（${name}）`,
    turns: '轮数',
    explain: {
      always: '每次请求都会再次携带，你也会再次付费。',
      turns: '更早的会略去，只告诉模型它们的名称。',
      once: '从下一轮起，只告诉模型它们的名称。',
    },
  },
};
