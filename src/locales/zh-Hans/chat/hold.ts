import type { holdWords as English } from '../../en/chat/hold';
import { count, tokens, usd } from '../../format';

export const holdWords: typeof English = {
  label: '请求已暂缓',
  over: {
    title: ({ over, exact }) => `已暂缓：超出 ${tokens(over, exact)} 个 token。`,
    text: ({ contextWindow, reserved, over, exact }) =>
      `提示词 ${tokens(contextWindow - reserved + over, exact)} + 回复 ${count(reserved)} = ${tokens(contextWindow + over, exact)}，而窗口只能容纳 ${count(contextWindow)}。`,
    alone: '原因不在较早的各轮。请缩短消息或系统提示词，或降低“最大 token 数”。',
    notEnough: '略去较早的各轮还不够。',
    lasting: '你的选择从现在起适用于此对话。可以在检查器中更改。',
  },
  pinned: {
    title: (n) => (n === 1 ? '这条消息始终发送：' : '这些消息始终发送：'),
    tokens: (shown) => `${shown} 个 token`,
    unpin: '不再始终发送',
    unpinOne: (excerpt) => `不再始终发送“${excerpt}”`,
  },
  drop: '丢弃最早的几轮',
  dropText: (fitting, turns) =>
    fitting === 0 ? '不发送任何较早的轮次。' : `从 ${count(turns)} 个较早的轮次中发送最新的 ${count(fitting)} 个。`,
  dropOldest: '略去最早的',
  dropMedia: (n) => `发送所有轮次，但不含最早的 ${count(n)} 个图片和文件。`,
  last: '只发送最近几轮',
  lastTurns: '轮数',
  turns: '轮',
  summarise: '摘要较早的各轮',
  summariseText: '模型先写一份摘要，这有单独的费用。你可以阅读、编辑和撤销它。',
  summarising: '正在摘要较早的各轮…',
  budget: {
    title: ({ limitUsd, period }) =>
      `已暂缓：这会超过${period === 'month' ? '每月' : '每个对话'} ${usd(limitUsd)} 的硬限额。`,
    spent: ({ spentUsd, period }) =>
      period === 'month' ? `本月已花费 ${usd(spentUsd)}。` : `此对话已花费 ${usd(spentUsd)}。`,
    settings: '可以在“设置 → 预算”中更改限额。',
  },
  costly: (limitUsd) => `已暂缓：费用超过 ${usd(limitUsd)}。`,
  cost: ({ purpose, requestUsd, exact }) =>
    requestUsd === null
      ? '此模型的价格未知。'
      : purpose === 'summary'
        ? `请求摘要将花费 ${usd(requestUsd, exact)}，外加摘要本身。`
        : `此请求不含回复将花费 ${usd(requestUsd, exact)}。`,
  sendAnyway: '仍然发送',
  send: '发送',
};
