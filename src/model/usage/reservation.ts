/** A request that was sent and is not billed yet. Until it is, the least that it can cost counts as spent. */
export interface Reservation {
  /** The id of the reply that the request asks for. */
  id: string;
  conversationId: string;
  /** The local month in which it was sent, such as `2026-07`. */
  month: string;
  /** What its prompt costs, in US dollars. */
  costUsd: number;
  /** When it was reserved, UTC ms. */
  at: number;
}
