import type { Exchange } from '../../model/request/exchange';

/**
 * The requests and responses of each reply since the page was loaded, by message id: every attempt, oldest first. Those
 * for sound stand under the chat's `soundOf`.
 */
export type Exchanges = Map<string, readonly Exchange[]>;

/** Under what the requests for sound of a chat are kept: its own texts read aloud, and speech transcribed. */
export function soundOf(chatId: string): string {
  return `sound of ${chatId}`;
}

/**
 * The most characters of requests and responses that are kept in memory.
 *
 * @internal Exported for tests.
 */
export const mostKept = 16_000_000;

/**
 * Stores the current state of `exchange` for the reply `messageId`. Above the limit, those of the replies that were asked for longest ago
 * are dropped, and at last the older ones of this one: a chat may be read aloud for hours.
 */
export function keepExchange(exchanges: Exchanges, messageId: string, exchange: Exchange): void {
  const before = exchanges.get(messageId) ?? [];
  const isNew = before.every(({ id }) => id !== exchange.id);
  let kept = isNew ? [...before, exchange] : before.map((one) => (one.id === exchange.id ? exchange : one));
  if (isNew) exchanges.delete(messageId);
  exchanges.set(messageId, kept);
  let length = 0;
  for (const all of exchanges.values()) for (const one of all) length += lengthOf(one);
  for (const [id, all] of exchanges) {
    if (length <= mostKept) return;
    if (id === messageId) continue;
    exchanges.delete(id);
    for (const one of all) length -= lengthOf(one);
  }
  for (; length > mostKept && kept.length > 1; kept = kept.slice(1)) length -= lengthOf(kept[0]!);
  exchanges.set(messageId, kept);
}

function lengthOf({ request, bodyLength }: Exchange): number {
  return request.body.length + bodyLength;
}
