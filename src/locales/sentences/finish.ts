import { finishWords as text } from '../en/chat/finish';
import { isolated } from '../isolated';

/**
 * `reason` in words; `limit`: the tokens that it was allowed, null where nothing but the server limited it. Null where
 * there is nothing to say.
 */
export function explainFinish(reason: string | null, limit: number | null): string | null {
  switch (reason) {
    case 'stop':
      return null;
    case null:
      return text.unknown;
    case 'length':
      return limit === null ? text.serversLimit : text.limit(limit);
    case 'content_filter':
      return text.content_filter;
    case 'pause_turn':
      return text.pause_turn;
    case 'tool_calls':
    case 'function_call':
      return text.tool_calls;
    default: {
      // With what the server says about it: `SAFETY: HARASSMENT HIGH`.
      const [name = '', ...details] = reason.split(': ');
      const said = named(name);
      if (said === undefined) return text.other(isolated(reason));
      return details.length === 0 ? said : `${said} ${text.details(isolated(details.join(': ')))}`;
    }
  }
}

function named(reason: string): string | undefined {
  const reasons: Record<string, string> = text.google;
  return Object.hasOwn(reasons, reason) ? reasons[reason] : undefined;
}
