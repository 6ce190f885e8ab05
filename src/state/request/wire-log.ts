import type { Exchange } from '../../model/request/exchange';

/** What went over the wire for each reply of this visit, by message id: every attempt, oldest first. */
export type Exchanges = Map<string, readonly Exchange[]>;

/** Characters of all that is kept, of requests and answers. */
export const mostKept = 16_000_000;

/** Keeps `exchange` as it is now for the reply `messageId`. The replies that were asked for longest ago are let go when it is too much. */
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

function lengthOf({ request, body }: Exchange): number {
  return (body?.chunks ?? []).reduce((sum, { text }) => sum + text.length, request.body.length);
}
