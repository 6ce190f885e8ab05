import { newMessage, newReplyFacts, type Message, type ReplyMessage } from '../../model/chat/message';
import { withParameter, type Parameters } from '../../model/request/parameters';
import type { TokenCount } from '../../model/usage/usage';
import type { ThreadPort } from '../chat/thread-port';
import { prepareRequest } from '../request/prepare/prepare-request';
import { conversationFor, sourceFor, type AskedReply } from '../request/prepare/request-source';
import { costBeforeAnswer } from '../billing/cost-before-answer';
import type { Stores } from '../stores';

/** The model that a reply is asked of, and the parameters of the request. */
export interface Column {
  endpointId: string;
  model: string;
  parameters: Parameters;
}

/**
 * The size and cost of a request. `prompt`: its tokens, null where the prompt is too long or the endpoint is gone.
 * `costUsd`: US dollars of the prompt and the pictures asked for, null where no price is known.
 */
export interface Estimate {
  prompt: TokenCount | null;
  costUsd: number | null;
}

type Chat = Pick<ThreadPort, 'id' | 'conversation'>;

/** What an estimate of a request reads. */
export type EstimatingStores = Pick<
  Stores,
  'services' | 'storageStatus' | 'models' | 'settings' | 'folders' | 'endpoints' | 'serverCounts'
>;

/** A reply below `parentId` in `round`, to be asked of `column`; no request is made yet. */
export function newColumn(thread: Chat, parentId: string | null, round: string, column: Column): ReplyMessage {
  const { endpointId, model } = column;
  const parameters = withParameter(column.parameters, 'choices', undefined);
  const isOwn = JSON.stringify(parameters) !== JSON.stringify(parametersAlone(thread));
  const reply = { ...newReplyFacts(endpointId, model), ...(isOwn && { parameters }) };
  return { ...newMessage(thread.id, parentId, 'assistant', ''), round, reply };
}

/** The model that `message` was asked of, and the parameters of the request. */
export function columnOf(thread: Chat, { reply }: ReplyMessage): Column {
  const { endpointId, model, parameters = parametersAlone(thread) } = reply;
  return { endpointId, model, parameters };
}

/** The replies of columns as they are asked for. */
export function askedOf(thread: Chat, messages: readonly ReplyMessage[]): AskedReply[] {
  return messages.map((message) => ({ message, parameters: columnOf(thread, message).parameters }));
}

/**
 * The size and cost of a request for each of `asked`; `written`: the person's message before them, where it is new.
 * Needs no API key.
 */
export function estimateAll(
  stores: EstimatingStores,
  thread: Pick<ThreadPort, 'conversation' | 'messages'>,
  asked: readonly AskedReply[],
  written?: Message,
): Promise<Estimate[]> {
  return Promise.all(
    asked.map(async (one) => {
      const conversation = conversationFor(thread, one);
      const endpoint = stores.endpoints.byId(conversation.endpointId);
      if (!endpoint) return { prompt: null, costUsd: null };
      const source = sourceFor(stores, thread, one.message, written);
      const request = await prepareRequest(stores, conversation, { endpoint, key: null, extras: {} }, source);
      if (request.hold) return { prompt: null, costUsd: null };
      const prompt = await request.prompt;
      return { prompt, costUsd: costBeforeAnswer(request, prompt.tokens) };
    }),
  );
}

/** The chat's own parameters, for one reply. */
function parametersAlone({ conversation }: Pick<ThreadPort, 'conversation'>): Parameters {
  return withParameter(conversation.parameters, 'choices', undefined);
}
