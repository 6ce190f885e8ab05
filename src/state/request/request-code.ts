import type { CodeForm } from '../../model/request/code-form';
import { demoPresetId, dialectNameOf } from '../../model/endpoint/endpoint';
import { dialectOf } from '../../protocol/dialects/dialect-of';
import { presetOf } from '../../protocol/endpoint/presets';
import { codeRequest } from '../../protocol/request-code/code-request';
import { asCode } from '../../protocol/request-code/forms';
import type { Stores } from '../stores';
import type { Thread } from '../chat/thread.svelte';

/** The next request of `thread` as `form` says it, without its key; null where it cannot be told yet. */
export async function requestCode(
  { endpoints, services }: Pick<Stores, 'endpoints' | 'services'>,
  thread: Thread,
  form: CodeForm,
): Promise<string | null> {
  const request = await thread.nextRequest?.made();
  const endpoint = endpoints.byId(thread.conversation.endpointId);
  if (!request || !endpoint || dialectNameOf(endpoint) === null) return null;
  const hasKey = presetOf(endpoint).needsKey || (await services.keys.keepingOf(endpoint.id)) !== null;
  return asCode(codeRequest(await dialectOf(endpoint), request, hasKey), form);
}

/** Whether the requests of `thread` can be sent from elsewhere: the demo answers within the page. */
export function canLeave({ endpoints }: Pick<Stores, 'endpoints'>, thread: Thread): boolean {
  return endpoints.byId(thread.conversation.endpointId)?.presetId !== demoPresetId;
}
