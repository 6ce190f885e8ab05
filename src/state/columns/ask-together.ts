import { historyFor } from '../../context/plan/merge';
import type { Source } from '../../context/plan/parts';
import { promptCost } from '../../context/cost/price';
import type { Conversation } from '../../model/chat/conversation';
import type { Failure } from '../../model/failure';
import { newMessage, newReplyFacts, type Message, type ReplyMessage } from '../../model/chat/message';
import { withParameter, type Parameters } from '../../model/request/parameters';
import type { TokenCount } from '../../model/usage/usage';
import type { App } from '../app/app.svelte';
import { ask, type Asking } from '../request/ask';
import { budgetHold } from '../billing/check-budget';
import { accessFor, makeReady, type Ready } from '../request/ready';
import type { Thread } from '../chat/thread.svelte';

/** Whom a reply is asked of, and with which parameters. */
export interface Column {
  endpointId: string;
  model: string;
  parameters: Parameters;
}

/** What a request will carry: null where it cannot be told, as its prompt is too long. `costUsd`: of the prompt alone, null where no price is known. */
export interface Estimate {
  prompt: TokenCount | null;
  costUsd: number | null;
}

/** A reply of a round below `parentId`, as `column` says; not asked for yet. */
export function newColumn(thread: Thread, parentId: string | null, round: string, column: Column): ReplyMessage {
  const { endpointId, model } = column;
  const parameters = withParameter(column.parameters, 'choices', undefined);
  const isOwn = JSON.stringify(parameters) !== JSON.stringify(alone(thread.conversation).parameters);
  const reply = { ...newReplyFacts(endpointId, model), ...(isOwn && { parameters }) };
  return { ...newMessage(thread.id, parentId, 'assistant', ''), round, reply };
}

/** Whom `message` was asked of, and with which parameters. */
export function columnOf(thread: Thread, { reply }: ReplyMessage): Column {
  const { endpointId, model, parameters = alone(thread.conversation).parameters } = reply;
  return { endpointId, model, parameters };
}

/** What a request for each of `messages` below `history` will carry and cost. Takes no key. */
export function estimateTogether(
  app: App,
  thread: Thread,
  messages: readonly ReplyMessage[],
  history: readonly Message[],
): Promise<Estimate[]> {
  return Promise.all(
    messages.map(async (message) => {
      const asked = askedFor(thread, message);
      const endpoint = app.endpoints.byId(asked.endpointId);
      if (!endpoint) return { prompt: null, costUsd: null };
      const ready = await makeReady(app, asked, { endpoint, key: null }, sourceOf(thread, message, history));
      if ('hold' in ready) return { prompt: null, costUsd: null };
      const prompt = await ready.prompt;
      return { prompt, costUsd: promptCost(prompt.tokens, ready.facts.price) };
    }),
  );
}

/**
 * Asks for replies of one round at once, each by a request of its own and as its facts say, below `history`; then they stand side
 * by side. `written`: a message of the person's that is new, the last of `history`. One that cannot be asked for has failed; the
 * others go on. `isDecided`: the person was shown what their limits say to it.
 */
export async function askTogether(
  app: App,
  thread: Thread,
  messages: readonly ReplyMessage[],
  history: readonly Message[],
  { written, isDecided = false }: { written?: Message | undefined; isDecided?: boolean } = {},
): Promise<void> {
  const begun: (Asking | ReplyMessage)[] = [];
  /** US dollars of the prompts of those that are begun: together they may pass a limit. */
  let costUsd = 0;
  // One after another, as each may ask for the passphrase.
  for (const message of messages) {
    // One that has just failed may still be on its way to the disk.
    await thread.requests.ended(message.id);
    const ready = await readyFor(app, thread, message, history, isDecided ? null : costUsd);
    const asking = 'failure' in ready ? null : await ask(app, ready, message);
    if (asking && !('failure' in ready)) costUsd += promptCost((await ready.prompt).tokens, ready.facts.price) ?? 0;
    begun.push('failure' in ready ? failed(message, ready.failure) : (asking ?? message));
  }
  if (written) {
    await thread.keep(written.text);
    await thread.messages.put([written]);
  }
  await Promise.all(begun.map((one) => ('run' in one ? thread.requests.follow(one) : thread.messages.put([one]))));
  const [first] = messages;
  if (first) await thread.showRound(first.id, first.round);
}

/** The request for `message`, or why it is not sent. `alsoUsd`: what those cost that are sent with it; null: no limit is asked. */
async function readyFor(
  app: App,
  thread: Thread,
  message: ReplyMessage,
  history: readonly Message[],
  alsoUsd: number | null,
): Promise<Ready | { failure: Failure }> {
  const asked = askedFor(thread, message);
  const access = await accessFor(app, asked);
  if ('failure' in access) return access;
  const ready = await makeReady(app, asked, access, sourceOf(thread, message, history));
  if ('hold' in ready) {
    const { contextWindow, over } = ready.hold;
    const length = { limit: contextWindow, asked: contextWindow + over };
    return { failure: { kind: 'context-too-long', ...length, status: 0, said: '' } };
  }
  if (alsoUsd === null) return ready;
  const hold = await budgetHold(app, asked, ready, 'reply', alsoUsd);
  if (hold?.kind === 'costly') {
    return { failure: { kind: 'costly', limitUsd: hold.limitUsd, requestUsd: hold.requestUsd } };
  }
  const [reached] = hold?.kind === 'over-budget' ? hold.reached : [];
  return reached ? { failure: { kind: 'over-budget', period: reached.period, limitUsd: reached.limitUsd } } : ready;
}

function failed(message: ReplyMessage, failure: Failure): ReplyMessage {
  return { ...message, reply: { ...message.reply, status: 'failed', failure } };
}

/** The conversation as the request for `message` is made from it: for one reply. */
function askedFor(thread: Thread, message: ReplyMessage): Conversation {
  return { ...thread.conversation, ...columnOf(thread, message) };
}

function sourceOf(thread: Thread, message: Message, path: readonly Message[]): Source {
  const { systemPrompt } = thread.conversation;
  return { systemPrompt, history: historyFor(message, path), summary: thread.messages.summaryOf(path) };
}

function alone(conversation: Conversation): Conversation {
  return { ...conversation, parameters: withParameter(conversation.parameters, 'choices', undefined) };
}
