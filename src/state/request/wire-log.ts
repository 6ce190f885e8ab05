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

/** The most characters of requests and responses that are kept in memory. */
export const mostKept = 16_000_000;

/**
 * Stores the current state of `exchange` for the reply `messageId`. Above the limit, the exchanges of the oldest
 * replies are dropped.
 */
export function keepExchange(exchanges: Exchanges, messageId: string, exchange: Exchange): void {
  const others = (exchanges.get(messageId) ?? []).filter(({ id }) => id !== exchange.id);
  exchanges.set(messageId, [...others, exchange]);
  let length = 0;
  for (const all of exchanges.values()) for (const one of all) length += lengthOf(one);
  for (const [id, all] of exchanges) {
    if (length <= mostKept || id === messageId) break;
    exchanges.delete(id);
    for (const one of all) length -= lengthOf(one);
  }
}

function lengthOf({ request, bodyLength }: Exchange): number {
  return request.body.length + bodyLength;
}
