import { historyFor } from '../../../context/plan/merge';
import type { RequestSource } from '../../../context/plan/parts';
import type { Conversation } from '../../../model/chat/conversation';
import type { Message, ReplyMessage } from '../../../model/chat/message';
import { isPaused, textOf } from '../../../model/chat/parts';
import type { Parameters } from '../../../model/request/parameters';
import type { ThreadPort } from '../../chat/thread-port';
import { sentPrompt } from '../../prompts/sent-prompt';
import type { Stores } from '../../stores';

/** A reply that is to be asked for, and the parameters of its request. A reply that already has text is continued. */
export interface AskedReply {
  message: ReplyMessage;
  parameters: Parameters;
}

/** The conversation as the request for one reply sees it: a column's model may differ from the chat's. */
export function conversationFor(
  { conversation }: Pick<ThreadPort, 'conversation'>,
  { message, parameters }: AskedReply,
): Conversation {
  const { endpointId, model } = message.reply;
  return { ...conversation, endpointId, model, parameters };
}

/**
 * What the request for the reply `message` is made from: all messages before it, and its own text so far where it is
 * continued. `written`: the person's message right before it, where that is not in the thread yet.
 */
export function sourceFor(
  stores: Pick<Stores, 'settings' | 'folders'>,
  { conversation, messages }: Pick<ThreadPort, 'conversation' | 'messages'>,
  message: ReplyMessage,
  written?: Message,
): RequestSource {
  const before = written ? [...messages.pathTo(written.parentId), written] : messages.pathTo(message.parentId);
  const isContinued = textOf(message) !== '' || isPaused(message);
  const history = [...historyFor(message, before), ...(isContinued ? [message] : [])];
  return { systemPrompt: sentPrompt(stores, conversation), history, summary: messages.summaryOf(history), isContinued };
}
