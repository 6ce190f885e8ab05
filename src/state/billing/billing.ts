import { crossedSoftLimits, type Spent } from '../../context/cost/budget';
import { costOf } from '../../context/cost/price';
import type { Conversation } from '../../model/chat/conversation';
import type { ReplyMessage } from '../../model/chat/message';
import type { Price } from '../../model/endpoint/model-facts';
import { addToTotals, type Billed, type TokenCount, type Usage } from '../../model/usage/usage';
import { newUsageRecord, type BilledRequest, type UsageRecord } from '../../model/usage/usage-record';
import { changeOfLedger } from '../../storage/library/ledger';
import { changeOfConversation } from '../../storage/library/library';
import type { Change } from '../../storage/keyspace/records';
import type { Stores } from '../stores';

/** A request that has reached a server, and what it was billed. */
export interface Bill {
  request: BilledRequest;
  billed: Billed;
}

type BookingStores = Pick<Stores, 'ledger' | 'conversations' | 'settings' | 'notices'>;

/**
 * Books requests that were made for the same replies into the ledger and into their conversation's totals, in the
 * transaction in which `write` stores the replies. `write` resolves to false where it could not store them; the cost
 * then counts in memory, because the provider charges for it all the same. Releases what was reserved for `replyIds`,
 * and shows a notice for each soft limit that the cost crosses.
 */
export async function book(
  { ledger, conversations, settings, notices }: BookingStores,
  conversationId: string,
  bills: readonly Bill[],
  replyIds: readonly string[],
  write: (also: readonly Change[]) => Promise<boolean>,
): Promise<void> {
  const endOfReservations = (): Change[] => ledger.limits?.end(replyIds) ?? [];
  if (bills.length === 0) {
    await write(endOfReservations());
    return;
  }
  await ledger.load();
  const records = bills.map(({ request, billed }) => newUsageRecord(request, billed));
  let chatUsd = 0;
  const addToConversation = (one: Conversation): Conversation => {
    chatUsd = one.totals.costUsd;
    return { ...one, totals: records.reduce(addToTotals, one.totals) };
  };
  const isWritten = await write([
    changeOfConversation(conversationId, addToConversation),
    ...records.map(changeOfLedger),
    ...endOfReservations(),
  ]);
  if (isWritten) await conversations.reload(conversationId);
  // The storage holds the failed write and will make it later, so the new totals are only shown here.
  else conversations.show(conversationId, addToConversation);

  addToLedger({ ledger, settings, notices }, records, chatUsd);
}

/**
 * Books requests as `book` does, where nothing else stores what they brought: with `more`, in a transaction of their own.
 */
export async function bookAlone(
  stores: BookingStores & Pick<Stores, 'services' | 'storageStatus'>,
  conversationId: string,
  bills: readonly Bill[],
  replyIds: readonly string[],
  more: readonly Change[] = [],
): Promise<void> {
  await book(stores, conversationId, bills, replyIds, async (also) => {
    const isWritten = await stores.storageStatus.attempt(async () => {
      await stores.services.library.saveMessages([], [...more, ...also]);
      return true;
    });
    return isWritten ?? false;
  });
}

/**
 * Adds requests that were billed to the ledger's sums, and shows a notice for each soft limit that they cross. `chatUsd`:
 * US dollars that their chat had cost before; null where they are no part of a chat. The ledger has to be loaded
 * (`ledger.load`) before they are written: one that is read later counts them as spent before.
 */
export function addToLedger(
  { ledger, settings, notices }: Pick<Stores, 'ledger' | 'settings' | 'notices'>,
  records: readonly UsageRecord[],
  chatUsd: number | null,
): void {
  const before: Spent = { monthUsd: ledger.spentThisMonth, chatUsd: chatUsd ?? 0 };
  for (const record of records) ledger.add(record);
  const addedUsd = chatUsd === null ? 0 : records.reduce((sum, { costUsd }) => sum + (costUsd ?? 0), 0);
  const after: Spent = { monthUsd: ledger.spentThisMonth, chatUsd: before.chatUsd + addedUsd };
  for (const limit of crossedSoftLimits(before, after, settings.values.budget))
    notices.show({ kind: 'budget-soft', ...limit });
}

/** What a server says that it billed. */
export function measuredBill(usage: Usage, price: Price | null): Billed {
  return { ...usage, exact: true, costUsd: costOf(usage, price) };
}

/** The bill of a request by our own count of its tokens. */
export function countedBill(promptTokens: number, completionTokens: number, price: Price | null): Billed {
  const tokens = { promptTokens, completionTokens, cachedTokens: 0, reasoningTokens: 0 };
  return { ...tokens, exact: false, costUsd: costOf(tokens, price) };
}

/** What a refused request is billed: nothing, and that is no estimate. */
export function refusedBill(price: Price | null): Billed {
  return { ...countedBill(0, 0, price), exact: true };
}

/** One of several choices of a request, with its own token count and the one bill that covers all of them. */
export function withSharedBill(message: ReplyMessage, billed: Billed, { tokens, exact }: TokenCount): ReplyMessage {
  const estimate = { promptTokens: billed.promptTokens, completionTokens: tokens, exact };
  return { ...message, reply: { ...message.reply, estimate, sharedBill: billed } };
}

/** A reply whose newest request's bill is added to the cost of the requests that it was continued from. */
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
