import { countBy } from '../context/count-by';
import { completionOverhead } from '../context/overhead';
import { planRequest } from '../context/plan';
import { costOf } from '../context/price';
import { countRequest } from '../context/request-count';
import type { Conversation } from '../model/conversation';
import { originOf, type Endpoint } from '../model/endpoint';
import type { Failure } from '../model/failure';
import type { Message, ReplyMessage } from '../model/message';
import type { SourcedFacts } from '../model/model-facts';
import { continuation, limitNameFor, type ChatRequest } from '../protocol/chat-completions';
import { streamReply } from '../protocol/reply';
import { changeOfConversation } from '../storage/library';
import type { App } from './app.svelte';
import { addToConversation, withBill } from './billing';
import { Reply } from './reply.svelte';

type Access = { endpoint: Endpoint; key: string | null } | { failure: Failure };

/** What a request for `conversation` goes to, and with which key; or what stands in its way. Asks for the passphrase where the key is locked. */
export async function accessFor(app: App, { endpointId, model }: Conversation): Promise<Access> {
  const endpoint = app.endpoints.byId(endpointId);
  if (!endpoint) return { failure: { kind: 'no-endpoint' } };
  if (model === '') return { failure: { kind: 'no-model' } };
  let opened = await app.endpoints.keyFor(endpoint);
  const isLocked = 'failure' in opened && opened.failure.kind === 'vault-locked';
  if (isLocked && (await app.vault.askToUnlock())) opened = await app.endpoints.keyFor(endpoint);
  return 'failure' in opened ? opened : { endpoint, key: opened.key };
}

/** A reply that is ready to be asked for. */
export interface Asking {
  reply: Reply;
  /**
   * Sends the request and follows the reply to its end, into storage, too; never throws. `show` gets the message when it has ended,
   * and once more when it is known what it was billed: our own count may wait for the tokenizer to load.
   */
  run(show: (message: ReplyMessage) => void): Promise<void>;
}

/** The request for a reply to `history`, or for the rest of one that begins with `partial`: what is shown is what goes. */
export function chatRequest(
  endpoint: Endpoint,
  { model, parameters, systemPrompt }: Conversation,
  facts: SourcedFacts,
  history: readonly Message[],
  { draft = null, partial = '' }: { draft?: string | null; partial?: string },
): ChatRequest {
  const { messages } = planRequest({ systemPrompt: systemPrompt.text, history, draft });
  const sent = messages.map(({ role, content }) => ({ role, content }));
  const limitName = limitNameFor(endpoint, model, facts);
  return { endpoint, model, messages: continuation(endpoint, sent, partial), parameters, limitName };
}

/**
 * Makes the request for `message` after `history` ready; a message that has text is gone on with. Null when another tab is
 * writing this reply.
 */
export async function ask(
  app: App,
  conversation: Conversation,
  access: Exclude<Access, { failure: Failure }>,
  message: ReplyMessage,
  history: readonly Message[],
): Promise<Asking | null> {
  const { endpoint, key } = access;
  const { counter, journals, network, newFrames } = app.services;
  const facts = await app.models.factsOf(endpoint, conversation.model);
  const by = countBy(facts);
  const chat = chatRequest(endpoint, conversation, facts, history, { partial: message.text });
  const started = await journals.start(message);
  if (!started) return null;
  const journal = started;
  const reply = new Reply(message, {
    journal,
    frames: newFrames(),
    growing: (onCount) => counter.growing(by, onCount),
    price: facts.price,
    now: () => network.now(),
  });
  const prompt = countRequest(chat, { by, facts }, counter).then((count) => (reply.prompt = count.prompt));

  return {
    reply,
    async run(show) {
      const { connectTimeoutMs, silenceTimeoutMs } = app.settings.values;
      const keyOrigin = key === null ? null : originOf(endpoint);
      const request = { ...chat, key, keyOrigin, connectTimeoutMs, silenceTimeoutMs };
      const finished = await reply.follow(streamReply(request, network, reply.signal));
      if (reply.refusesStreamOptions)
        void app.endpoints.change(endpoint.id, (one) => ({ ...one, refusesStreamOptions: true }));
      const { usage } = reply;
      const measured = usage && { ...usage, exact: true, costUsd: costOf(usage, facts.price) };
      const ended = measured ? withBill(finished, measured) : finished;
      show(ended);
      const { id, conversationId } = message;
      const isWritten = await journal.finish(
        ended,
        measured ? [changeOfConversation(conversationId, addToConversation(measured))] : [],
      );
      if (isWritten) await app.conversations.reload(conversationId);
      // What was billed is billed, also where it cannot be kept.
      else if (measured) await app.conversations.change(conversationId, addToConversation(measured));
      if (measured || !reply.hasStarted) return;

      // Without usage it is our own count that stands, and that may wait for the tokenizer: it is added to what is there by then.
      const [{ tokens: promptTokens }, completion] = await Promise.all([prompt, reply.ownCount]);
      const tokens = { promptTokens, completionTokens: completion.tokens + completionOverhead(by), cachedTokens: 0 };
      const counted = { ...tokens, exact: false, costUsd: costOf({ ...tokens, costUsd: null }, facts.price) };
      const bill = (one: Message): Message => (one.reply ? withBill({ ...one, reply: one.reply }, counted) : one);
      show(withBill(ended, counted));
      const { library } = app.services;
      await app.saving.attempt(() => library.changeMessages(conversationId, [id], bill));
      await app.conversations.change(conversationId, addToConversation(counted));
    },
  };
}
