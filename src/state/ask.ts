import { countByFor } from '../context/count-by';
import { planRequest, type Plan } from '../context/plan';
import { costOf } from '../context/price';
import type { Conversation } from '../model/conversation';
import { originOf, type Endpoint } from '../model/endpoint';
import { ApiError, type Failure } from '../model/failure';
import type { Message, ReplyMessage } from '../model/message';
import type { SourcedFacts } from '../model/model-facts';
import { addToTotals } from '../model/usage';
import { continuation, limitNameFor } from '../protocol/chat-completions';
import { streamReply } from '../protocol/reply';
import { changeOfConversation } from '../storage/library';
import type { App } from './app.svelte';
import { Reply } from './reply.svelte';

/** What stands in the way of a request for `conversation`; null: nothing. Asks for the passphrase where the key is locked. */
export async function obstacleTo(app: App, conversation: Conversation): Promise<Failure | null> {
  const access = await accessFor(app, conversation);
  return 'failure' in access ? access.failure : null;
}

type Access = { endpoint: Endpoint; key: string | null } | { failure: Failure };

async function accessFor(app: App, { endpointId, model }: Conversation): Promise<Access> {
  const endpoint = app.endpoints.byId(endpointId);
  if (!endpoint) return { failure: { kind: 'no-endpoint' } };
  if (model === '') return { failure: { kind: 'no-model' } };
  let opened = await app.endpoints.keyFor(endpoint);
  const isLocked = 'failure' in opened && opened.failure.kind === 'vault-locked';
  if (isLocked && (await app.vault.askToUnlock())) opened = await app.endpoints.keyFor(endpoint);
  return 'failure' in opened ? opened : { endpoint, key: opened.key };
}

/** A reply that is ready to be asked for: `run` sends the request and follows it to its end. */
export interface Asking {
  reply: Reply;
  /** Never throws; gives the message as it is in the end. */
  run(): Promise<ReplyMessage>;
}

/**
 * Makes the request for `message` after `history` ready. A message that has text already is gone on with. Null when nothing can be
 * sent (`obstacleTo` says why), or another tab is writing this reply.
 */
export async function ask(
  app: App,
  conversation: Conversation,
  message: ReplyMessage,
  history: readonly Message[],
): Promise<Asking | null> {
  const access = await accessFor(app, conversation);
  if ('failure' in access) return null;
  const { endpoint, key } = access;
  const { counter, journals, network, newFrames } = app.services;
  const facts = await app.models.factsOf(endpoint, conversation.model);
  const plan = planRequest({ systemPrompt: conversation.systemPrompt.text, history, draft: null });
  const journal = await journals.start(message);
  if (!journal) return null;
  const growing = counter.growing(countByFor(endpoint, facts));
  const reply = new Reply(message, { journal, frames: newFrames(), counter: growing, now: () => network.now() });
  const request = {
    endpoint,
    key,
    keyOrigin: key === null ? null : originOf(endpoint),
    model: conversation.model,
    messages: continuation(endpoint, plan.messages, message.text),
    parameters: conversation.parameters,
    limitName: limitNameFor(endpoint, conversation.model, facts),
    connectTimeoutMs: app.settings.values.connectTimeoutMs,
    silenceTimeoutMs: app.settings.values.silenceTimeoutMs,
  };
  return {
    reply,
    async run() {
      const finished = await reply.follow(streamReply(request, network, reply.signal));
      return finished;
    },
  };
}
