import type { Conversation } from '../model/conversation';
import type { ReplyMessage } from '../model/message';
import { addToTotals } from '../model/usage';

/** Adds what one request was billed to a conversation's totals. */
export function addToConversation(billed: Billed): (conversation: Conversation) => Conversation {
  return (one) => ({ ...one, totals: addToTotals(one.totals, billed) });
}

/** What one request was billed. */
export type Billed = Parameters<typeof addToTotals>[1];

/** A reply with the bill of its newest request added to what its earlier ones (those it was continued from) had cost. */
export function withBill(message: ReplyMessage, billed: Billed): ReplyMessage {
  const { costUsd, estimate, usage } = message.reply;
  const cost = billed.costUsd === null ? costUsd : (costUsd ?? 0) + billed.costUsd;
  if (billed.exact && estimate === null) return { ...message, reply: { ...message.reply, costUsd: cost } };
  const before = estimate ?? usage;
  const sum = {
    promptTokens: (before?.promptTokens ?? 0) + billed.promptTokens,
    completionTokens: (before?.completionTokens ?? 0) + billed.completionTokens,
    exact: false,
  };
  // One part that was only estimated makes the whole an estimate.
  return { ...message, reply: { ...message.reply, usage: null, estimate: sum, costUsd: cost } };
}
