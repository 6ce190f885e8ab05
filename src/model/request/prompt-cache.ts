import type { Message, Role } from '../chat/message';
import type { Endpoint } from '../endpoint/endpoint';
import { isObject } from '../json';
import type { Parameters } from './parameters';

/**
 * Whether a prompt with these messages is likely to be sent again soon, with more after it. Writing a prompt to a
 * server's cache costs a quarter more than sending it; reading it from there costs a tenth. A person who has asked
 * twice is likely to ask again; after a first question that is not known.
 */
export function isWorthCaching(messages: readonly { role: Role }[]): boolean {
  return messages.some(({ role }) => role === 'assistant');
}

/**
 * Whether Claude is behind chat completions of a router that hands its marks on: there, too, nothing is cached that is not
 * marked.
 */
export function marksCache({ baseUrl, presetId }: Pick<Endpoint, 'baseUrl' | 'presetId'>, model: string): boolean {
  const isRouter = /^(?:openrouter|litellm)$/.test(presetId) || /^https:\/\/openrouter\.ai\//.test(baseUrl);
  return isRouter && /claude/i.test(model);
}

/** How long a server keeps a prompt after it was last asked for, in ms: an hour where the request asks for that. */
const lifetime = { short: 5 * 60_000, long: 60 * 60_000 };

/**
 * Until when a server that was asked to keep the prompts of `branch` has the last of them (UTC ms); null where it never
 * was. `isLong`: it is asked to keep them for an hour, as the request's `own` fields may say, too.
 */
export function cachedUntil(
  branch: readonly Message[],
  { isLong, own = {} }: { isLong: boolean; own?: Parameters['extra'] },
): number | null {
  const last = branch.findLast(({ reply }) => reply !== null && reply.status !== 'failed');
  if (!last) return null;
  const asked = own['cache_control'];
  const isHour = isObject(asked) ? asked['ttl'] === '1h' : isLong;
  return last.createdAt + (last.reply?.firstTokenMs ?? 0) + (isHour ? lifetime.long : lifetime.short);
}
