/** A request that was sent and is not billed yet: what it will cost at least counts as spent until it is. */
export interface Reservation {
  /** Of the reply that it asks for. */
  id: string;
  conversationId: string;
  /** In which it was sent, as in 2026-07. */
  month: string;
  /** US dollars of its prompt. */
  costUsd: number;
  /** When it was reserved, UTC ms. */
  at: number;
}
