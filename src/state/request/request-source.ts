import { historyFor } from '../../context/plan/merge';
import type { Source } from '../../context/plan/parts';
import type { Conversation } from '../../model/chat/conversation';
import type { Message, ReplyMessage } from '../../model/chat/message';
import type { Parameters } from '../../model/request/parameters';
import type { ThreadPort } from '../chat/thread-port';

/** A reply that is to be asked for, and the parameters of its request. One that has text already is gone on with. */
export interface AskedReply {
  message: ReplyMessage;
  parameters: Parameters;
}

/** The conversation as the request for a reply is made from it: another model than the chat's own may answer. */
export function conversationFor(
  { conversation }: Pick<ThreadPort, 'conversation'>,
  { message, parameters }: AskedReply,
): Conversation {
  const { endpointId, model } = message.reply;
  return { ...conversation, endpointId, model, parameters };
}

/**
 * What the request for the reply `message` is made from: all that goes before it, and what has come of it when it is gone on with.
 * `written`: the person's message right before it, where that is not in the thread yet.
 */
export function sourceFor(
  { conversation, messages }: Pick<ThreadPort, 'conversation' | 'messages'>,
  message: ReplyMessage,
  written?: Message,
): Source {
  const before = written ? [...messages.pathTo(written.parentId), written] : messages.pathTo(message.parentId);
  const isContinued = message.text !== '';
  const history = [...historyFor(message, before), ...(isContinued ? [message] : [])];
  return { systemPrompt: conversation.systemPrompt, history, summary: messages.summaryOf(history), isContinued };
}
