import { learntOf } from '../../../model/endpoint/learnt';
import type { Failure } from '../../../model/failure';
import { countAtServer, countingWaysOf } from '../../../protocol/endpoint/server-count';
import { connectionOf } from '../../../protocol/transport/side-request';
import type { Stores } from '../../stores';
import { accessFor } from '../../endpoints/access';
import { withContent } from '../media/attached';
import type { ThreadPort } from '../../chat/thread-port';
import { keepServerCount, targetOf } from '../prepare/server-counts';
import type { NextRequest } from './next-request.svelte';
import { learn } from '../../endpoints/from-server/learning';

/** Whether the endpoint of `thread` may count a prompt without answering it. */
export function canBeCounted(
  { endpoints }: Pick<Stores, 'endpoints'>,
  { conversation, nextRequest }: Pick<ThreadPort, 'conversation'> & { nextRequest: Pick<NextRequest, 'rows'> | null },
): boolean {
  const endpoint = endpoints.byId(conversation.endpointId);
  const hasMedia = nextRequest?.rows.some(({ part, leftOut }) => leftOut === null && part?.media) ?? false;
  return endpoint !== null && countingWaysOf(endpoint, { hasMedia }).length > 0;
}

/**
 * Has the server count the prompt of the next request, and uses that count for this request from then on. Resolves to
 * why that failed; to null where it worked, or where there is nothing to count.
 */
export async function countNext(
  stores: Pick<Stores, 'services' | 'endpoints' | 'vault' | 'serverCounts'>,
  thread: Pick<ThreadPort, 'forNextRequest'> & { readonly nextRequest: Pick<NextRequest, 'made'> | null },
  signal: AbortSignal,
): Promise<Failure | null> {
  const { forNextRequest } = thread;
  const chat = await thread.nextRequest?.made();
  if (!chat || chat.messages.length === 0) return null;
  const access = await accessFor(stores, forNextRequest);
  if (access.failure) return access.failure;
  const { endpoint } = access;
  const { model, parameters } = chat;
  const hasMedia = chat.messages.some(({ media }) => media);
  const request = hasMedia ? await withContent(stores, chat) : chat;
  const messages = request.messages.map(({ role, content, name }) => ({
    role,
    content,
    ...(name !== undefined && { name }),
  }));
  const tools: unknown = parameters.extra?.['tools'];
  const counted = { model, messages, request, ...(Array.isArray(tools) && { tools }) };
  const known = learntOf(endpoint, model).countsBy;
  const ways = countingWaysOf(endpoint, { hasMedia, ...(known && { known }) });
  const result = await countAtServer(connectionOf(access), ways, counted, stores.services.network, signal);
  if (result.failure) return result.failure;
  const { tokens, way } = result;
  keepServerCount(stores.serverCounts, chat.messages, targetOf(endpoint, forNextRequest), tokens);
  if (ways.length > 1 && way !== known)
    await learn(stores.endpoints, endpoint.id, model, { refuses: [], countsBy: way });
  return null;
}
