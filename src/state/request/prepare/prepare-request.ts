import { wrapRequest } from '../../../context/tokens/overhead';
import { askedModel, partsOf, recipientOf, type Part, type RequestSource } from '../../../context/plan/parts';
import {
  isWithin,
  pinnedIn,
  planRequest,
  termsOf,
  turnsThatFit,
  withServerCount,
  type Plan,
  type PlannedDraft,
  type Terms,
} from '../../../context/plan/plan';
import { arrange, countParts, mostTokens, type Counting } from '../../../context/plan/count-parts';
import { withValidState } from '../../../context/plan/provider-state';
import { summaryInstruction, summaryRequest, type SummaryRequest } from '../../../context/plan/summary';
import type { Conversation } from '../../../model/chat/conversation';
import type { Endpoint } from '../../../model/endpoint/endpoint';
import { learntOf, type Refusable } from '../../../model/endpoint/learnt';
import { makesPictures } from '../../../model/endpoint/picture-models';
import type { Hold, PinnedMessage } from '../../../model/request/hold';
import type { SourcedFacts } from '../../../model/endpoint/model-facts';
import { sureTokens } from '../../../model/usage/sure-tokens';
import type { TokenCount } from '../../../model/usage/usage';
import type { ChatRequest, Dialect } from '../../../protocol/dialects/dialect';
import { dialectOf } from '../../../protocol/dialects/dialect-of';
import type { Access } from '../../endpoints/access';
import type { Stores } from '../../stores';
import { countedAtServer } from './server-counts';
import { countingFor } from './counting';
import { withAttached, withContent } from '../media/attached';
import { choicesIn, parametersFor } from './sent-parameters';

/** The stores that planning a request uses. */
type PlanningStores = Pick<Stores, 'services' | 'storageStatus' | 'models' | 'settings' | 'serverCounts' | 'endpoints'>;

/** A request that may be sent. */
export interface PreparedRequest extends Access {
  facts: SourcedFacts;
  counting: Counting;
  /** The parts that the request was planned from. */
  parts: readonly Part[];
  chat: ChatRequest;
  /** The tokens of the prompt; resolves when the tokenizer has loaded. */
  prompt: Promise<TokenCount>;
  /**
   * How many of the wanted choices this request does not ask for, because the server gives only one for each request.
   */
  missing?: number;
}

/** The request that carries the messages of a plan. */
export async function chatRequest(
  endpoint: Endpoint,
  { model, parameters }: Conversation,
  facts: SourcedFacts,
  { messages, ...plan }: Pick<Plan, 'messages'> | Plan,
): Promise<ChatRequest> {
  const refuses = refusedBy(endpoint, await dialectOf(endpoint, model), model);
  const taken = parametersFor(parameters, facts, refuses);
  const sent = withValidState(
    messages.map(({ id: _, ...message }) => message),
    { endpoint, parameters: taken },
  );
  const room = 'prompt' in plan ? roomIn(plan) : null;
  return { endpoint, model, messages: sent, parameters: taken, facts, refuses, ...(room !== null && { room }) };
}

/** What the server is known to refuse for `model`, from its dialect and from earlier answers. */
export function refusedBy(endpoint: Endpoint, { refuses }: Dialect, model: string): readonly Refusable[] {
  return [...new Set([...refuses, ...learntOf(endpoint, model).refuses])];
}

/** Tokens of the window that the prompt is sure to leave; null where the window is not known. */
function roomIn({ contextWindow, prompt }: Pick<Plan, 'contextWindow' | 'prompt'>): number | null {
  if (contextWindow === null) return null;
  return Math.max(0, contextWindow - sureTokens(prompt));
}

/** Plans the request for a reply to `source`: ready to be sent, or what holds it back until the person decides. */
export async function prepareRequest(
  stores: PlanningStores,
  conversation: Conversation,
  access: Access,
  source: RequestSource,
): Promise<(PreparedRequest & { hold?: undefined }) | { hold: Hold & { kind: 'context-over' } }> {
  const { endpoint } = access;
  const { facts, counting, terms, parts } = await planningOf(stores, conversation, endpoint, source);
  const { by, instructions } = counting;
  const dialect = await dialectOf(endpoint, conversation.model);
  const refuses = refusedBy(endpoint, dialect, conversation.model);
  // A server that stopped in the middle of its own tools goes on by what it wants back.
  const isInstructed = source.isContinued && !parts.at(-1)?.state?.isPaused;
  const instruction = isInstructed ? dialect.continueInstruction({ endpoint, facts, refuses }) : null;
  const { texts } = wrapRequest(parts, instructions.tools, by);
  const count = async () => {
    const draft = instruction === null ? null : await draftOf(stores, instruction, by);
    const own = await countParts(parts, counting, await stores.services.counter());
    const { messages } = planRequest(own, draft, terms);
    const atServer = countedAtServer(stores.serverCounts, messages, counting.to);
    const countedParts = withServerCount(own, draft?.count ?? null, terms, atServer);
    return { draft: draft?.count ?? null, countedParts, plan: planRequest(countedParts, draft, terms) };
  };
  const counted = count();
  // A request that fits even by an upper bound of its tokens need not wait for the tokenizer to load.
  const [most] = mostTokens([instruction ?? '']);
  const atMost = instruction === null || !most ? null : { content: instruction, count: most };
  let plan = planRequest(arrange(parts, counting, mostTokens(texts)), atMost, terms);
  const mayBeLonger = countedAtServer(stores.serverCounts, plan.messages, counting.to) !== null;
  // Where the dialect sends a limit for every reply, that limit is what the window has left: near the end of the window
  // this needs the real count.
  const isTight = dialect.limitsEveryReply && (roomIn(plan) ?? Infinity) < (facts.maxOutput ?? 0);
  if (
    isTight ||
    mayBeLonger ||
    !isWithin(plan) ||
    (terms.strategy.kind === 'drop-oldest' && plan.firstTurn + plan.mediaLeft > 0)
  )
    ({ plan } = await counted);
  if (!isWithin(plan) && plan.contextWindow !== null) {
    const { countedParts, draft } = await counted;
    const couldSummarise = async () => (await summaryFor(stores, conversation, endpoint, source)) !== null;
    const fitting = turnsThatFit(countedParts, draft, terms);
    return { hold: await holdOver(plan, plan.contextWindow, fitting, pinnedIn(countedParts), couldSummarise) };
  }
  const { choices: _, ...others } = conversation.parameters;
  // Only one reply can be continued at a time.
  const asked = source.isContinued ? { ...conversation, parameters: others } : conversation;
  const chat = await chatRequest(endpoint, asked, facts, plan);
  const sent = await withContent(stores, chat);
  const missing = choicesIn(asked.parameters) - choicesIn(chat.parameters);
  const prompt = counted.then((count) => count.plan.prompt);
  return { ...access, facts, counting, parts, chat: sent, prompt, ...(missing > 0 && { missing }) };
}

/** What there is to decide about a request that is too long for the window, and what would make room for it. */
async function holdOver(
  { reserved, prompt, remaining }: Plan,
  contextWindow: number,
  { turns, fitting, mediaLeft }: ReturnType<typeof turnsThatFit>,
  pinned: readonly PinnedMessage[],
  couldSummarise: () => Promise<boolean>,
): Promise<Hold & { kind: 'context-over' }> {
  const over = -(remaining ?? 0);
  // If the request does not fit even without every turn that can be dropped, a summary cannot help.
  const canSummarise = fitting !== null && (await couldSummarise());
  // Pinned messages are named as a cause where dropping turns cannot make enough room; otherwise only those that are
  // at least as long as the excess.
  const causes = pinned.filter(({ tokens }) => fitting === null || tokens >= over);
  const size = { over, exact: prompt.exact, contextWindow, reserved };
  return { kind: 'context-over', ...size, turns, fitting, mediaLeft, canSummarise, pinned: causes };
}

/**
 * The request for a summary of the older turns of `source`, and the id of the last message it will stand for; null
 * where no summary would help.
 */
export async function prepareSummary(
  stores: PlanningStores,
  conversation: Conversation,
  access: Access,
  source: RequestSource,
): Promise<(PreparedRequest & Pick<SummaryRequest, 'lastId'>) | null> {
  const { endpoint } = access;
  const asked = await summaryFor(stores, conversation, endpoint, source);
  if (!asked) return null;
  const { facts, counting, parts, summary } = asked;
  const { messages, lastId, maxTokens } = summary;
  const own = { ...conversation, parameters: { maxTokens } };
  return { ...(await prepareMessages(stores, own, { ...access, facts, counting, parts }, messages)), lastId };
}

/** The request for an answer to `text` alone, whatever else is said in the chat. */
export async function prepareText(
  stores: PlanningStores,
  conversation: Conversation,
  access: Access,
  text: string,
): Promise<PreparedRequest> {
  const { model, parameters } = conversation;
  const facts = await stores.models.factsOf(access.endpoint, model);
  // The least that a model can think about a small task: none takes what it is not known to know.
  const effort = ['none', 'minimal', 'low'].find((one) => facts.efforts?.includes(one));
  const asked = { ...conversation, parameters: { ...parameters, ...(effort && { reasoningEffort: effort }) } };
  const counting = await countingFor(stores, access.endpoint, asked, facts);
  const message = { id: null, role: 'user', content: text } as const;
  return prepareMessages(stores, asked, { ...access, facts, counting, parts: [] }, [message]);
}

async function prepareMessages(
  stores: PlanningStores,
  conversation: Conversation,
  known: Access & Pick<PreparedRequest, 'facts' | 'counting' | 'parts'>,
  messages: Plan['messages'],
): Promise<PreparedRequest> {
  const { by } = known.counting;
  const chat = await chatRequest(known.endpoint, conversation, known.facts, { messages });
  const { texts, overhead } = wrapRequest(messages, [], by);
  const counter = await stores.services.counter();
  const prompt = counter.count(texts, by).then((all) => all.reduce(plus, { tokens: overhead, exact: by.exact }));
  return { ...known, chat: await withContent(stores, chat), prompt };
}

async function summaryFor(
  stores: PlanningStores,
  conversation: Conversation,
  endpoint: Endpoint,
  source: RequestSource,
): Promise<(Pick<PreparedRequest, 'facts' | 'counting' | 'parts'> & { summary: SummaryRequest }) | null> {
  const { facts, counting, terms, parts } = await planningOf(stores, conversation, endpoint, source);
  const instruction = await draftOf(stores, summaryInstruction, counting.by);
  const countedParts = await countParts(parts, counting, await stores.services.counter());
  const summary = summaryRequest(countedParts, instruction.count, terms);
  return summary && { facts, counting, parts, summary };
}

/** What a request of `conversation` to `endpoint` is made of, how that is counted, and the limits that it has to meet. */
export async function planningOf(
  stores: Omit<PlanningStores, 'serverCounts'>,
  conversation: Conversation,
  endpoint: Endpoint,
  source: RequestSource,
): Promise<Pick<PreparedRequest, 'facts' | 'counting' | 'parts'> & { terms: Terms }> {
  const facts = await stores.models.factsOf(endpoint, conversation.model, conversation.parameters.extra);
  const { parameters, strategy = stores.settings.values.strategy } = conversation;
  const terms = termsOf(facts, { maxTokens: parameters.maxTokens, strategy });
  return {
    facts,
    counting: await countingFor(stores, endpoint, conversation, facts),
    terms,
    parts: partsOf({
      ...source,
      history: await withAttached(stores, endpoint, conversation, source),
      to: recipientOf(endpoint, conversation.model, stores.endpoints.refusedStates),
      asked: askedModel(conversation.model, facts),
      readsLastOnly: makesPictures(endpoint, conversation.model),
    }),
  };
}

async function draftOf(stores: PlanningStores, content: string, by: Counting['by']): Promise<PlannedDraft> {
  const counter = await stores.services.counter();
  const [count] = await counter.count([content], by);
  return { content, count: count ?? { tokens: 0, exact: false } };
}

function plus(a: TokenCount, b: TokenCount): TokenCount {
  return { tokens: a.tokens + b.tokens, exact: a.exact && b.exact };
}
