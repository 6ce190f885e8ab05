import { withFees } from '../../../context/cost/fees';
import { priceUncached } from '../../../context/cost/price';
import type { Conversation } from '../../../model/chat/conversation';
import { firstTitle } from '../../../model/chat/title/first-title';
import type { Message } from '../../../model/chat/message';
import { textOf } from '../../../model/chat/parts';
import { readTitle } from '../../../model/chat/title/read-title';
import { longestTitleAnswer, titleRequest } from '../../../model/chat/title/title-request';
import { branch } from '../../../model/chat/tree';
import { newId } from '../../../model/id';
import type { ReplyEvent } from '../../../protocol/dialects/reply-event';
import { streamReply } from '../../../protocol/dialects/stream-reply';
import { connectionOf } from '../../../protocol/transport/side-request';
import { bookAlone, countedBill, measuredBill, refusedBill, type Bill } from '../../billing/billing';
import { costBeforeAnswer } from '../../billing/cost-before-answer';
import { heldByBudget } from '../../billing/held-by-budget';
import { follow } from '../follow';
import { accessFor } from '../../endpoints/access';
import { prepareText, type PreparedRequest } from '../prepare/prepare-request';
import type { Stores } from '../../stores';
import { learn } from '../../endpoints/from-server/learning';
import type { OrFailure } from '../../../model/result';

/** What naming a chat uses of the stores. */
type NamingStores = Pick<
  Stores,
  | 'services'
  | 'storageStatus'
  | 'settings'
  | 'conversations'
  | 'endpoints'
  | 'models'
  | 'vault'
  | 'ledger'
  | 'notices'
  | 'serverCounts'
  | 'isOfTabAlone'
>;

/** How the title is asked for. */
interface NamingOptions {
  /** The person is there to be asked for the key. */
  mayAsk: boolean;
  /** The person has said that it may cost more than the limits allow. */
  isDecided: boolean;
}

/** The ids of the chats that a model is naming. */
const underWay = new Set<string>();

/**
 * Has the chosen model name the chat `id`, as the person asks. Undo gives it its old title again. Where a limit of the budget stops
 * it, the notice offers to go on past that (`isDecided`).
 */
export async function nameChat(stores: NamingStores, id: string, isDecided = false): Promise<void> {
  const before = stores.conversations.byId(id)?.title;
  const title = await inTurn(id, () => named(stores, id, { mayAsk: true, isDecided }));
  if (before === undefined || title === null || before === title) return;
  await retitle(stores, id, before, title);
  stores.notices.show({ kind: 'chat-named', title }, () => void retitle(stores, id, title, before));
}

/**
 * Has the chosen model name the chat `id` after its first reply, where nobody has named it. A temporary chat needs no title, and its
 * words are not to reach another model or endpoint for one.
 */
export async function nameAfterFirstReply(stores: NamingStores, id: string): Promise<void> {
  if (stores.isOfTabAlone) return;
  if (!(await stores.storageStatus.read(() => hasOneQuestion(stores, id)))) return;
  const messages = await stores.storageStatus.read(() => stores.services.library.loadStoredMessages(id));
  const written = messages?.filter(({ role }) => role === 'user') ?? [];
  const [first] = written;
  const before = stores.conversations.byId(id)?.title;
  if (written.length !== 1 || before !== firstTitle(textOf(first!))) return;
  if (!messages?.some(({ reply }) => reply?.status === 'complete')) return;
  const title = await inTurn(id, () => named(stores, id, { mayAsk: false, isDecided: false }));
  if (title !== null) await retitle(stores, id, before, title);
}

/** Whether one question alone leads to the end of the branch on show. Of a long chat it reads no more than what its last two questions span. */
async function hasOneQuestion({ services, conversations }: NamingStores, id: string): Promise<boolean> {
  let questions = 0;
  let at = conversations.byId(id)?.tipId ?? null;
  while (at !== null && questions < 2) {
    const message = await services.library.loadStored(id, at);
    if (message?.role === 'user') questions += 1;
    at = message?.parentId ?? null;
  }
  return questions === 1;
}

async function inTurn(id: string, name: () => Promise<string | null>): Promise<string | null> {
  if (underWay.has(id)) return null;
  underWay.add(id);
  try {
    return await name();
  } finally {
    underWay.delete(id);
  }
}

/** A title that the person has given meanwhile stays. */
function retitle({ conversations }: NamingStores, id: string, from: string, to: string): Promise<void> {
  return conversations.change(id, (one) => (one.title === from ? { ...one, title: to } : one));
}

/** The title that the model gives; null where there is none: a notice says why. */
async function named(stores: NamingStores, id: string, options: NamingOptions): Promise<string | null> {
  const { conversations, services, storageStatus, settings, notices } = stores;
  const conversation = conversations.byId(id);
  const { titles } = settings.values;
  const messages = await storageStatus.read(() => services.library.loadMessages(id));
  if (!conversation || !titles || !messages) return null;
  const tree = new Map(messages.map((message: Message) => [message.id, message]));
  const text = titleRequest(branch(tree, conversation.tipId));
  if (text === null) return null;
  const answered = await answer(stores, { ...conversation, ...titles.by }, text, options);
  const title = answered.failure ? '' : readTitle(answered.text);
  if (title !== '') return title;
  const failure = answered.failure ?? null;
  const isHeld = failure?.kind === 'costly' || failure?.kind === 'over-budget';
  const anyway = options.mayAsk && isHeld ? () => void nameChat(stores, id, true) : null;
  notices.show({ kind: 'chat-not-named', failure }, anyway);
  return null;
}

/** Asks for the title within the person's limits, and books what that costs. */
async function answer(
  stores: NamingStores,
  conversation: Conversation,
  text: string,
  { mayAsk, isDecided }: NamingOptions,
): Promise<OrFailure<{ text: string }>> {
  const access = await accessFor(stores, conversation, mayAsk);
  if (access.failure) return access;
  const asked = { ...conversation, parameters: { maxTokens: longestTitleAnswer } };
  const request = await prepareText(stores, asked, access, text);
  const id = newId();
  const { model } = request.chat;
  const requestUsd = costBeforeAnswer(request, (await request.prompt).tokens);
  const failure = await heldByBudget(stores, { conversation }, { id, model, requestUsd, isDecided });
  return failure ? { failure } : send(stores, conversation.id, request, id);
}

async function send(
  stores: NamingStores,
  conversationId: string,
  { endpoint, key, extras, chat, facts, prompt, counting }: PreparedRequest,
  id: string,
): Promise<OrFailure<{ text: string }>> {
  const { connectTimeoutMs, silenceTimeoutMs } = stores.settings.values;
  const hasAnswered = endpoint.models.length > 0;
  const connection = connectionOf({ endpoint, key, extras });
  const sent = { ...connection, ...chat, hasAnswered, connectTimeoutMs, silenceTimeoutMs };
  const words = new Words();
  const { signal } = new AbortController();
  const { failure, usage, reached, refusals, refused } = await follow(
    streamReply(sent, stores.services.network, signal),
    [words],
    facts.servedWindow,
    signal,
  );
  void learn(stores.endpoints, endpoint.id, chat.model, { refuses: refused });
  const counter = await stores.services.counter();
  const [completion] = await counter.count([words.text + words.reasoning], counting.by);
  const price = priceUncached(facts, chat.messages);
  const own = countedBill((await prompt).tokens, completion?.tokens ?? 0, price);
  const measured = usage && measuredBill(withFees(usage, endpoint.baseUrl, chat.model), facts.price);
  const outcome = failure ? 'failed' : 'complete';
  const request = { conversationId, endpointId: endpoint.id, model: chat.model, answeredBy: null, outcome } as const;
  const purpose = 'title';
  const nothing: Bill = { request: { ...request, purpose, outcome: 'failed' }, billed: refusedBill(facts.price) };
  const bills = [
    ...Array<Bill>(refusals).fill(nothing),
    ...(reached === 'refused' ? [nothing] : []),
    ...(reached === 'taken' ? [{ request: { ...request, purpose }, billed: measured ?? own } as const] : []),
  ];
  await bookAlone(stores, conversationId, bills, [id]);
  return failure ? { failure } : { text: words.text };
}

/** Gathers the words of an answer that is not shown. */
class Words {
  text = '';
  reasoning = '';

  take(event: ReplyEvent): void {
    if (event.type === 'text') this.text += event.delta;
    else if (event.type === 'reasoning') this.reasoning += event.delta;
    else if (event.type === 'moved') {
      const from = event.to === 'text' ? 'reasoning' : 'text';
      const at = this[from].length - event.length;
      this[event.to] += this[from].slice(at);
      this[from] = this[from].slice(0, at);
    }
  }
}
