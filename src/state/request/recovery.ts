import { priceUncached } from '../../context/cost/price';
import { countParts } from '../../context/plan/count-parts';
import { historyFor } from '../../context/plan/merge';
import { fit } from '../../context/plan/plan';
import { summaryInForce } from '../../context/plan/summary-in-force';
import type { Conversation } from '../../model/chat/conversation';
import { statusOf, type Message, type ReplyMessage } from '../../model/chat/message';
import { mediaOf, reasoningOf, textOf } from '../../model/chat/parts';
import { branch } from '../../model/chat/tree';
import { dialectNameOf, type Endpoint } from '../../model/endpoint/endpoint';
import type { Billed, TokenCount } from '../../model/usage/usage';
import { dialectOf } from '../../protocol/dialects/dialect-of';
import type { Recovered } from '../../storage/journal/journal';
import { changeOfMessage } from '../../storage/library/library';
import { bookAlone, countedBill, withBill, withSharedBill } from '../billing/billing';
import { withPicturePrice } from '../billing/picture-bill';
import { sentPrompt } from '../prompts/sent-prompt';
import type { Stores } from '../stores';
import { planningOf, refusedBy } from './prepare/prepare-request';

type BillingStores = Pick<
  Stores,
  | 'services'
  | 'storageStatus'
  | 'conversations'
  | 'endpoints'
  | 'models'
  | 'settings'
  | 'folders'
  | 'ledger'
  | 'notices'
>;

/**
 * Books the cost of replies whose tab was closed before they ended. Only our own count is known, because nobody
 * received the server's usage. The conversations must have been loaded.
 */
export async function billRecovered(stores: BillingStores, recovered: readonly Recovered[]): Promise<void> {
  const requests = new Map<string, [Recovered, ...Recovered[]]>();
  for (const one of recovered) {
    const { id, round, reply } = one.message;
    // The choices of one request are billed together.
    const request = round !== undefined && reply?.choice !== undefined ? round : id;
    const others = requests.get(request);
    if (others) others.push(one);
    else requests.set(request, [one]);
  }
  for (const replies of requests.values())
    if (replies.some((one) => one.wasTaken || hasBrought(one))) await billRequest(stores, replies);
}

/** Books what one request costs by our own count: for its one reply, or for all its choices. */
async function billRequest(stores: BillingStores, replies: readonly [Recovered, ...Recovered[]]): Promise<void> {
  const [{ message: now }] = replies;
  const { conversationId } = now;
  const conversation = stores.conversations.byId(conversationId);
  const endpoint = stores.endpoints.byId(now.reply?.endpointId ?? null);
  if (!conversation || !endpoint || !now.reply || dialectNameOf(endpoint) === null) return;
  const { model, answeredBy, parameters = conversation.parameters } = now.reply;
  const { billed, completions } = await ownBill(stores, { ...conversation, model, parameters }, endpoint, replies);
  const ids = replies.map(({ message }) => message.id);
  const billOne = (one: ReplyMessage): Message =>
    one.reply.choice === undefined
      ? withBill(one, billed)
      : withSharedBill(one, billed, completions[ids.indexOf(one.id)] ?? { tokens: 0, exact: false });
  const bill = (one: Message): Message => (one.reply ? billOne({ ...one, reply: one.reply }) : one);
  const purpose = now.summary ? 'summary' : now.merged ? 'merge' : 'reply';
  const outcome = replies.map(({ message }) => statusOf(message)).find((status) => status !== 'complete') ?? 'complete';
  const request = { conversationId, endpointId: endpoint.id, model, answeredBy, purpose, outcome } as const;
  const changes = ids.map((id) => changeOfMessage(conversationId, id, bill));
  await bookAlone(stores, conversationId, [{ request, billed }], ids, changes);
}

/**
 * What the request of `conversation` that brought `replies` is billed by our own count, and the count of what came of
 * each reply. The request is planned again from what is stored.
 */
async function ownBill(
  stores: BillingStores,
  conversation: Conversation,
  endpoint: Endpoint,
  replies: readonly [Recovered, ...Recovered[]],
): Promise<{ billed: Billed; completions: readonly TokenCount[] }> {
  const [{ before, message: now }] = replies;
  const { model, parameters } = conversation;
  const stored = await stores.services.library.loadMessages(now.conversationId);
  const tree = new Map(stored.map((one) => [one.id, one]));
  const path = historyFor(now, branch(tree, now.parentId));
  const isContinued = textOf(before) !== '';
  const { facts, counting, terms, parts } = await planningOf(stores, conversation, endpoint, {
    systemPrompt: sentPrompt(stores, conversation),
    history: isContinued ? [...path, before] : path,
    summary: summaryInForce(path, tree.values()),
    isContinued,
  });
  const dialect = await dialectOf(endpoint, model);
  const refuses = refusedBy(endpoint, dialect, model);
  const instruction = isContinued ? dialect.continueInstruction({ endpoint, facts, refuses }) : null;
  const counter = await stores.services.counter();
  const [draft, ...completions] = await counter.count([instruction ?? '', ...replies.map(broughtBy)], counting.by);
  const countedParts = await countParts(parts, counting, counter);
  const { prompt } = fit(countedParts, instruction === null ? null : (draft ?? null), terms);
  const written = completions.reduce((sum, { tokens }) => sum + tokens, 0);
  const counted = countedBill(prompt.tokens, written, priceUncached(facts, parts));
  const came = replies.flatMap(({ message }) => mediaOf(message)).length;
  return { billed: withPicturePrice(counted, { endpoint, model, parameters }, { came, isWhole: false }), completions };
}

/** Whether the reply's last request brought anything. A continued reply also has the words of earlier requests, which do not count. */
function hasBrought(one: Recovered): boolean {
  return broughtBy(one) !== '' || one.message.parts.length > one.before.parts.length;
}

/** Only what the reply's last request brought: the rest was billed before. */
function broughtBy({ before, message }: Recovered): string {
  return textOf(message).slice(textOf(before).length) + reasoningOf(message).slice(reasoningOf(before).length);
}
