import { messageCount, type Message } from '../chat/message';

/** In less time than this (ms), the result would depend mostly on the size of the first piece of the reply. */
const shortestMs = 250;

/**
 * Tokens per second, for `tokens` that came within `ms` of the first one; null where the time is too short, or nothing
 * came.
 */
export function tokensPerSecond(tokens: number, ms: number): number | null {
  return tokens === 0 || ms < shortestMs ? null : (tokens * 1000) / ms;
}

/** Tokens per second of a finished reply, measured from its first token; null where that is not known. */
export function messageRate(message: Message): number | null {
  const { firstTokenMs = null, durationMs = null } = message.reply ?? {};
  const count = messageCount(message);
  if (!count || firstTokenMs === null || durationMs === null) return null;
  return tokensPerSecond(count.tokens, durationMs - firstTokenMs);
}
