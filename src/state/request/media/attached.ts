import type { RequestSource } from '../../../context/plan/parts';
import type { Conversation } from '../../../model/chat/conversation';
import type { Message } from '../../../model/chat/message';
import { dialectNameOf, type Endpoint } from '../../../model/endpoint/endpoint';
import { learntOf } from '../../../model/endpoint/learnt';
import type { ChatRequest } from '../../../protocol/dialects/dialect';
import type { Stores } from '../../stores';

/** `history` as it is sent to `endpoint`: files as their text, and words in the place of what is not sent. */
export async function withAttached(
  { services, settings }: Pick<Stores, 'services' | 'settings'>,
  endpoint: Endpoint,
  { model, mediaTurns = settings.values.mediaTurns }: Pick<Conversation, 'model' | 'mediaTurns'>,
  { history, isContinued = false }: Pick<RequestSource, 'history' | 'isContinued'>,
): Promise<readonly Message[]> {
  if (!history.some(({ parts }) => parts.some((part) => 'source' in part))) return history;
  const { findFiles } = await import('./stored-files');
  const found = await findFiles(services.storage.records, history);
  return found.allAsSent(history, dialectNameOf(endpoint), {
    mediaTurns,
    isContinued,
    refuses: learntOf(endpoint, model).refuses,
  });
}

/** `chat` with the bytes of what is attached. */
export async function withContent({ services }: Pick<Stores, 'services'>, chat: ChatRequest): Promise<ChatRequest> {
  if (!chat.messages.some(({ media }) => media)) return chat;
  const { withBytes } = await import('./stored-files');
  return { ...chat, messages: await withBytes(services.storage.records, chat.messages, dialectNameOf(chat.endpoint)) };
}
