import type { ReachedLimit } from '../../../model/usage/budget';
import type { Hold } from '../../../model/request/hold';
import { count, tokens, usd } from '../../format';
import { translated } from '../../in-force.svelte';

type ContextOver = Hold & { kind: 'context-over' };

/** Above the composer: what keeps a request from being sent, and what can be done about it. */
export const holdWords = translated('holdWords', {
  label: 'Request held',
  over: {
    title: ({ over, exact }: ContextOver) =>
      `Held: ${tokens(over, exact)} ${over === 1 ? 'token' : 'tokens'} too long.`,
    text: ({ contextWindow, reserved, over, exact }: ContextOver) =>
      `${tokens(contextWindow - reserved + over, exact)} for the prompt + ${count(reserved)} for the reply = ${tokens(contextWindow + over, exact)}, and the window holds ${count(contextWindow)}.`,
    alone: 'Earlier turns aren’t the cause. Shorten the message or the system prompt, or lower “Max tokens”.',
    notEnough: 'Leaving out earlier turns isn’t enough.',
    lasting: 'Your choice applies to this chat from now on. You can change it in the inspector.',
  },
  pinned: {
    title: (n: number) => (n === 1 ? 'This message is always sent:' : 'These messages are always sent:'),
    tokens: (shown: string) => `${shown} tokens`,
    unpin: 'Don’t always send',
    unpinOne: (excerpt: string) => `Don’t always send “${excerpt}”`,
  },
  drop: 'Drop oldest turns',
  dropText: (fitting: number, turns: number) =>
    fitting === 0
      ? 'Sends no earlier turns.'
      : `Sends the newest ${fitting === 1 ? 'one' : count(fitting)} of ${count(turns)} earlier turns.`,
  /** Where the turns fit without their pictures. */
  dropOldest: 'Leave out the oldest',
  dropMedia: (n: number) =>
    `Sends all turns, without ${n === 1 ? 'the oldest picture or file' : `the ${count(n)} oldest pictures and files`}.`,
  last: 'Send only the last turns',
  lastTurns: 'Number of turns',
  turns: 'turns',
  summarise: 'Summarise older turns',
  summariseText: 'The model writes a summary first, which has its own cost. You can read, edit and undo it.',
  summarising: 'Summarising the older turns…',
  budget: {
    title: ({ limitUsd, period }: ReachedLimit) =>
      `Held: this would exceed your hard limit of ${usd(limitUsd)} a ${period}.`,
    spent: ({ spentUsd, period }: ReachedLimit) =>
      period === 'month' ? `${usd(spentUsd)} spent this month.` : `${usd(spentUsd)} spent in this chat.`,
    settings: 'You can change your limits in Settings → Budget.',
  },
  costly: (limitUsd: number) => `Held: this costs more than ${usd(limitUsd)}.`,
  cost: ({ purpose, requestUsd, exact }: Hold & { kind: 'over-budget' | 'costly' }) =>
    requestUsd === null
      ? 'This model has no known price.'
      : purpose === 'summary'
        ? `Asking for a summary would cost ${usd(requestUsd, exact)}, plus the summary itself.`
        : `This request would cost ${usd(requestUsd, exact)} before the reply.`,
  sendAnyway: 'Send anyway',
  send: 'Send it',
});
