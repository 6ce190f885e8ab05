import { digestOfSent } from '../../../context/plan/provider-state';
import type { ReplyMessage } from '../../../model/chat/message';
import { providerStatesOf, withoutProviderState, type StateTie } from '../../../model/chat/parts';
import { dialectNameOf } from '../../../model/endpoint/endpoint';
import { newId } from '../../../model/id';
import type { PreparedRequest } from './prepare-request';

/** A request that may be sent, and the replies that it is for: several where it asks for several choices. */
export interface PlannedRequest {
  prepared: PreparedRequest;
  replies: [ReplyMessage, ...ReplyMessage[]];
}

/** Plans the replies of a `prepared` request: `message`, and siblings of it for further choices. */
export function planReplies(prepared: PreparedRequest, message: ReplyMessage): PlannedRequest {
  const { choices = 1, maxTokens } = prepared.chat.parameters;
  const asked = goesOnFromState(prepared) ? message : { ...message, parts: withoutProviderState(message.parts) };
  return { prepared, replies: choicesOf(withLimit(asked, maxTokens), choices, prepared.missing) };
}

/**
 * Whether a request has the server go on with a reply as it knows it. One that goes on from the words alone is no longer
 * what its server wrote, so what belonged to that is not kept.
 */
function goesOnFromState({ chat }: PreparedRequest): boolean {
  const last = chat.messages.at(-1);
  return last?.role === 'assistant' && last.state?.isPaused === true;
}

/**
 * The request that the provider's state of its replies belongs to: with any other, it is not sent back. A reply that its
 * server goes on with stays tied to the request that it was begun by.
 */
export function tieOf(prepared: PreparedRequest, { parts }: ReplyMessage): StateTie {
  const { endpoint, chat } = prepared;
  const [begun] = providerStatesOf({ parts });
  const digest = begun?.digest ?? digestOfSent(chat.messages, chat);
  return { dialect: dialectNameOf(endpoint) ?? 'chat-completions', endpointId: endpoint.id, model: chat.model, digest };
}

/**
 * Stores with a reply the length limit (tokens) it was asked for with: the chat's limit may have changed by the time
 * the reply is read.
 */
function withLimit(message: ReplyMessage, maxTokens: number | undefined): ReplyMessage {
  const { maxTokens: _, ...reply } = message.reply;
  return { ...message, reply: { ...reply, ...(maxTokens !== undefined && { maxTokens }) } };
}

/** The messages of a request's choices: where there are several, siblings of one round. */
function choicesOf(
  message: ReplyMessage,
  choices: number,
  missing: number | undefined,
): [ReplyMessage, ...ReplyMessage[]] {
  const { choice: _, ...reply } = message.reply;
  const round = message.round ?? newId();
  if (choices === 1)
    return [missing === undefined ? { ...message, reply } : { ...message, round, reply: { ...reply, missing } }];
  const choiceOf = (choice: number): ReplyMessage => ({ ...message, round, reply: { ...reply, choice } });
  const others = Array.from({ length: choices - 1 }, (_, index) => ({ ...choiceOf(index + 1), id: newId() }));
  return [choiceOf(0), ...others];
}
