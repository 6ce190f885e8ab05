import type { Message } from '../../model/chat/message';
import { toolCallsOf, toolResultsOf, type ToolCallPart, type ToolResultPart } from '../../model/chat/parts';

/** What of a message's calls and results goes with a request. */
export interface SentCalls {
  /** Of a reply: the calls whose results follow. */
  calls: readonly ToolCallPart[];
  /** The results of calls in the message before. */
  results: readonly ToolResultPart[];
  /** Results whose call is not sent, in words: no server takes a result that it did not ask for. */
  words: string;
}

/**
 * The calls and results of `message` between the messages `before` and `after`, which are undefined where they are not
 * sent. Every server wants the result of a call right behind it and refuses a call without one.
 */
export function sentCalls(message: Message, before: Message | undefined, after: Message | undefined): SentCalls {
  const asked = new Set(before && toolCallsOf(before).map(({ id }) => id));
  const given = new Set(after && toolResultsOf(after).map(({ callId }) => callId));
  const all = toolResultsOf(message);
  // A second result of a call is refused, too.
  const results = all.filter(({ callId }) => asked.delete(callId));
  return {
    calls: toolCallsOf(message).filter(({ id }) => given.has(id)),
    results,
    words: all
      .filter((one) => !results.includes(one))
      .map(({ text, isError }) => `${isError ? 'Error' : 'Result'} of a tool:\n${text}`)
      .join('\n\n'),
  };
}
