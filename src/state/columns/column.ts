import { promptCost } from '../../context/cost/price';
import { newMessage, newReplyFacts, type Message, type ReplyMessage } from '../../model/chat/message';
import { withParameter, type Parameters } from '../../model/request/parameters';
import type { TokenCount } from '../../model/usage/usage';
import type { ThreadPort } from '../chat/thread-port';
import { prepareRequest } from '../request/prepare-request';
import { conversationFor, sourceFor, type AskedReply } from '../request/request-source';
import type { Stores } from '../stores';

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

type Chat = Pick<ThreadPort, 'id' | 'conversation'>;

/** A reply of a round below `parentId`, as `column` says; not asked for yet. */
export function newColumn(thread: Chat, parentId: string | null, round: string, column: Column): ReplyMessage {
  const { endpointId, model } = column;
  const parameters = withParameter(column.parameters, 'choices', undefined);
  const isOwn = JSON.stringify(parameters) !== JSON.stringify(parametersAlone(thread));
  const reply = { ...newReplyFacts(endpointId, model), ...(isOwn && { parameters }) };
  return { ...newMessage(thread.id, parentId, 'assistant', ''), round, reply };
}

/** Whom `message` was asked of, and with which parameters. */
export function columnOf(thread: Chat, { reply }: ReplyMessage): Column {
  const { endpointId, model, parameters = parametersAlone(thread) } = reply;
  return { endpointId, model, parameters };
}

/** The replies of columns as they are asked for. */
export function askedOf(thread: Chat, messages: readonly ReplyMessage[]): AskedReply[] {
  return messages.map((message) => ({ message, parameters: columnOf(thread, message).parameters }));
}

/** What a request for each of `asked` will carry and cost; `written`: the person's message before them, where it is new. Takes no key. */
export function estimateAll(
  stores: Pick<Stores, 'services' | 'storageStatus' | 'models' | 'settings' | 'endpoints' | 'serverCounts'>,
  thread: Pick<ThreadPort, 'conversation' | 'messages'>,
  asked: readonly AskedReply[],
  written?: Message,
): Promise<Estimate[]> {
  return Promise.all(
    asked.map(async (one) => {
      const conversation = conversationFor(thread, one);
      const endpoint = stores.endpoints.byId(conversation.endpointId);
      if (!endpoint) return { prompt: null, costUsd: null };
      const source = sourceFor(thread, one.message, written);
      const request = await prepareRequest(stores, conversation, { endpoint, key: null }, source);
      if ('hold' in request) return { prompt: null, costUsd: null };
      const prompt = await request.prompt;
      return { prompt, costUsd: promptCost(prompt.tokens, request.facts.price) };
    }),
  );
}

/** The chat's own parameters, for one reply. */
function parametersAlone({ conversation }: Pick<ThreadPort, 'conversation'>): Parameters {
  return withParameter(conversation.parameters, 'choices', undefined);
}
