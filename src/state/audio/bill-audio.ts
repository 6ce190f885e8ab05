import { audioPriceOf, type AudioPrice } from '../../context/cost/audio-price';
import type { Conversation } from '../../model/chat/conversation';
import type { Endpoint } from '../../model/endpoint/endpoint';
import { addToTotals, type Billed } from '../../model/usage/usage';
import type { BilledRequest } from '../../model/usage/usage-record';
import { bookAlone } from '../billing/billing';
import type { Stores } from '../stores';

/** The stores that a request for sound uses. */
export type AudioStores = Pick<
  Stores,
  | 'services'
  | 'storageStatus'
  | 'settings'
  | 'conversations'
  | 'endpoints'
  | 'vault'
  | 'models'
  | 'ledger'
  | 'notices'
  | 'exchanges'
>;

/** The chat that a request for sound is made in. */
export interface AudioChat {
  readonly id: string;
  readonly conversation: Conversation;
  readonly isNew: boolean;
  changeUnkept(change: (conversation: Conversation) => Conversation): Promise<void>;
}

/** What is known of the price of sound for a model of `endpoint`. */
export async function audioPrice(
  { models }: Pick<Stores, 'models'>,
  endpoint: Endpoint,
  model: string,
): Promise<AudioPrice> {
  const { price } = await models.factsOf(endpoint, model);
  return audioPriceOf(endpoint.baseUrl, model, price);
}

/** Books a request for sound into the ledger and the chat's totals, and releases what was reserved under `id`. */
export async function bookAudio(
  stores: AudioStores,
  chat: AudioChat,
  id: string,
  request: Omit<BilledRequest, 'conversationId' | 'answeredBy'>,
  billed: Billed,
): Promise<void> {
  const { isNew } = chat;
  const bill = { request: { ...request, conversationId: chat.id, answeredBy: null }, billed };
  await bookAlone(stores, chat.id, [bill], [id]);
  // A chat that is not kept yet has its totals in its header here.
  if (isNew) await chat.changeUnkept((one) => ({ ...one, totals: addToTotals(one.totals, billed) }));
}

/** Releases what was reserved for a request that was not made. */
export async function releaseAudio({ ledger }: Pick<Stores, 'ledger'>, id: string): Promise<void> {
  await ledger.limits?.release([id]);
}
