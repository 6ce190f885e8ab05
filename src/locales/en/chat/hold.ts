import type { ReachedLimit } from '../../../model/usage/budget';
import type { Hold } from '../../../model/request/hold';
import { count, tokens, usd } from '../../format';

type ContextOver = Hold & { kind: 'context-over' };

/** Above the composer: what keeps a request from being sent, and what can be done about it. */
export const holdWords = {
  label: 'Held back',
  over: {
    title: ({ over, exact }: ContextOver) =>
      `Not sent: ${tokens(over, exact)} ${over === 1 ? 'token' : 'tokens'} too long.`,
    text: ({ contextWindow, reserved }: ContextOver) =>
      `The model’s window is ${count(contextWindow)} tokens, of which ${count(reserved)} are kept for the answer.`,
    alone: 'Earlier turns are not the cause: shorten the message or the system prompt, or lower “Max tokens”.',
    lasting: 'What you choose holds for this chat from now on. The inspector has it, too.',
  },
  drop: 'Drop oldest turns',
  dropText: (fitting: number, turns: number) =>
    fitting === 0
      ? 'No earlier turn is sent.'
      : `Of ${count(turns)} earlier turns, the newest ${fitting === 1 ? 'one is' : `${count(fitting)} are`} sent.`,
  last: 'Send last turns only',
  lastTurns: 'How many turns',
  turns: 'turns',
  summarise: 'Summarise older turns',
  summariseText: 'The model writes a summary first, at its own cost. You can read, edit and undo it.',
  summarising: 'A summary of the older turns is being written.',
  budget: {
    title: ({ limitUsd, period }: ReachedLimit) =>
      `Not sent: it would pass your hard limit of ${usd(limitUsd)} a ${period}.`,
    spent: ({ spentUsd, period }: ReachedLimit) =>
      period === 'month' ? `${usd(spentUsd)} was spent this month.` : `${usd(spentUsd)} was spent in this chat.`,
    settings: 'The limits are in Settings, Budget.',
  },
  costly: (limitUsd: number) => `Not sent yet: it costs more than ${usd(limitUsd)}.`,
  cost: ({ purpose, requestUsd, exact }: Hold & { kind: 'over-budget' | 'costly' }) =>
    requestUsd === null
      ? 'What it would cost is not known, as this model has no known price.'
      : purpose === 'summary'
        ? `The request for a summary would cost ${usd(requestUsd, exact)}, and the summary itself what it takes.`
        : `This request would cost ${usd(requestUsd, exact)} before the answer.`,
  sendAnyway: 'Send anyway once',
  send: 'Send it',
};
