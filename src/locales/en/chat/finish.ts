import { count } from '../../format';

/** Why a reply ended, where it did not end by itself. */
export const finishWords = {
  limit: (limit: number) => `Cut off at its limit of ${count(limit)} tokens. Continue, or raise “Max tokens”.`,
  serversLimit: 'Cut off at the token limit of the model or server. Continue, or set a higher “Max tokens”.',
  raise: (limit: number) => `Raise to ${count(limit)}`,
  setLimit: 'Open the inspector',
  content_filter: 'Cut off by the provider’s content filter.',
  tool_calls: 'The model tried to call a tool, but this chat has none. Nothing was run.',
  pause_turn: 'The server paused in the middle of a long turn. Continue to let it go on.',
  unknown: 'The server didn’t say why the reply ended.',
  other: (reason: string) => `The server ended the reply with “${reason}”.`,
};

/**
 * `reason` in words; `limit`: the tokens that it was allowed, null where nothing but the server limited it. Null where
 * there is nothing to say.
 */
export function explainFinish(reason: string | null, limit: number | null): string | null {
  switch (reason) {
    case 'stop':
      return null;
    case null:
      return finishWords.unknown;
    case 'length':
      return limit === null ? finishWords.serversLimit : finishWords.limit(limit);
    case 'content_filter':
      return finishWords.content_filter;
    case 'pause_turn':
      return finishWords.pause_turn;
    case 'tool_calls':
    case 'function_call':
      return finishWords.tool_calls;
    default:
      return finishWords.other(reason);
  }
}
