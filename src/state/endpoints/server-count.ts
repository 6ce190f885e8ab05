import { originOf } from '../../model/endpoint/endpoint';
import type { Failure } from '../../model/failure';
import { canCount, countAtServer } from '../../protocol/endpoint/server-count';
import type { Stores } from '../stores';
import { accessFor } from '../request/prepare-request';
import type { Thread } from '../chat/thread.svelte';

/** Whether the endpoint of `thread` can count a prompt without answering it. */
export function canBeCounted({ endpoints }: Pick<Stores, 'endpoints'>, { conversation }: Thread): boolean {
  const endpoint = endpoints.byId(conversation.endpointId);
  return endpoint !== null && canCount(endpoint);
}

/** The tokens of the next request's prompt as its server counts them, or why it does not; null while there is nothing to count. */
export async function countNext(
  stores: Pick<Stores, 'services' | 'endpoints' | 'vault'>,
  thread: Thread,
  signal: AbortSignal,
): Promise<{ tokens: number } | { failure: Failure } | null> {
  const chat = await thread.nextRequest?.made();
  if (!chat || chat.messages.length === 0) return null;
  const access = await accessFor(stores, thread.conversation);
  if ('failure' in access) return access;
  const { endpoint, key } = access;
  const { model, messages, parameters } = chat;
  const tools: unknown = parameters.extra?.['tools'];
  const counted = { model, messages, ...(Array.isArray(tools) && { tools }) };
  const connection = { endpoint, key, keyOrigin: key === null ? null : originOf(endpoint) };
  return countAtServer(connection, counted, stores.services.network, signal);
}
