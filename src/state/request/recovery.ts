import { priceUncached } from '../../context/cost/price';
import { historyFor } from '../../context/plan/merge';
import { askedModel, partsOf, recipientOf } from '../../context/plan/parts';
import { fit, termsOf } from '../../context/plan/plan';
import { countParts } from '../../context/plan/count-parts';
import { summaryInForce } from '../../context/plan/summary-in-force';
import { statusOf, type Message, type ReplyMessage } from '../../model/chat/message';
import { makesPictures } from '../../model/endpoint/picture-models';
import { dialectNameOf } from '../../model/endpoint/endpoint';
import { mediaOf, reasoningOf, textOf } from '../../model/chat/parts';
import { branch } from '../../model/chat/tree';
import { dialectOf } from '../../protocol/dialects/dialect-of';
import type { Recovered } from '../../storage/journal/journal';
import { changeOfMessage } from '../../storage/library/library';
import { sentPrompt } from '../prompts/sent-prompt';
import type { Stores } from '../stores';
import { book, countedBill, withBill, withSharedBill } from '../billing/billing';
import { withPicturePrice } from '../billing/picture-bill';
import { countingFor } from './prepare/counting';
import { refusedBy } from './prepare/prepare-request';
import { withAttached } from './media/attached';

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

async function billRequest(stores: BillingStores, replies: readonly [Recovered, ...Recovered[]]): Promise<void> {
  const [{ before, message: now }] = replies;
  const { conversationId } = now;
  const conversation = stores.conversations.byId(conversationId);
  const endpoint = stores.endpoints.byId(now.reply?.endpointId ?? null);
  if (!conversation || !endpoint || !now.reply || dialectNameOf(endpoint) === null) return;
  const { model, answeredBy } = now.reply;
  const { library } = stores.services;
  const counter = await stores.services.counter();
  const { parameters = conversation.parameters } = now.reply;
  const facts = await stores.models.factsOf(endpoint, model, parameters.extra);

  const tree = new Map((await library.loadMessages(conversationId)).map((one) => [one.id, one]));
  const path = historyFor(now, branch(tree, now.parentId));
  const { strategy = stores.settings.values.strategy } = conversation;
  const counting = await countingFor(stores, endpoint, { model, parameters }, facts);
  const isContinued = textOf(before) !== '';
  const history = await withAttached(
    stores,
    endpoint,
    { ...conversation, model },
    {
      history: isContinued ? [...path, before] : path,
      isContinued,
    },
  );
  const summary = summaryInForce(path, tree.values());
  const parts = partsOf({
    systemPrompt: sentPrompt(stores, conversation),
    history,
    summary,
    isContinued,
    to: recipientOf(endpoint, model, stores.endpoints.refusedStates),
    asked: askedModel(model, facts),
    readsLastOnly: makesPictures(endpoint, model),
  });
  const dialect = await dialectOf(endpoint, model);
  const refuses = refusedBy(endpoint, dialect, model);
  const instruction = isContinued ? dialect.continueInstruction({ endpoint, facts, refuses }) : null;
  const [draft, ...completions] = await counter.count([instruction ?? '', ...replies.map(broughtBy)], counting.by);
  const terms = termsOf(facts, { maxTokens: parameters.maxTokens, strategy });
  const { prompt } = fit(
    await countParts(parts, counting, counter),
    instruction === null ? null : (draft ?? null),
    terms,
  );

  const written = completions.reduce((sum, { tokens }) => sum + tokens, 0);
  const counted = countedBill(prompt.tokens, written, priceUncached(facts, parts));
  const billed = withPicturePrice(
    counted,
    { endpoint, model, parameters },
    { came: replies.flatMap(({ message }) => mediaOf(message)).length, isWhole: false },
  );
  const ids = replies.map(({ message }) => message.id);
  const billOne = (one: ReplyMessage): Message =>
    one.reply.choice === undefined
      ? withBill(one, billed)
      : withSharedBill(one, billed, completions[ids.indexOf(one.id)] ?? { tokens: 0, exact: false });
  const bill = (one: Message): Message => (one.reply ? billOne({ ...one, reply: one.reply }) : one);
  const purpose = now.summary ? 'summary' : now.merged ? 'merge' : 'reply';
  const outcome = replies.map(({ message }) => statusOf(message)).find((status) => status !== 'complete') ?? 'complete';
  const request = { conversationId, endpointId: endpoint.id, model, answeredBy, purpose, outcome } as const;
  await book(stores, conversationId, [{ request, billed }], ids, async (also) => {
    const write = () =>
      library
        .saveMessages([], [...ids.map((id) => changeOfMessage(conversationId, id, bill)), ...also])
        .then(() => true);
    return (await stores.storageStatus.attempt(write)) ?? false;
  });
}

/** Whether the reply's last request brought anything. A continued reply also has the words of earlier requests, which do not count. */
function hasBrought(one: Recovered): boolean {
  return broughtBy(one) !== '' || one.message.parts.length > one.before.parts.length;
}

/** Only what the reply's last request brought: the rest was billed before. */
function broughtBy({ before, message }: Recovered): string {
  return textOf(message).slice(textOf(before).length) + reasoningOf(message).slice(reasoningOf(before).length);
}
