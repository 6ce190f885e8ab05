import type { CodeForm } from '../../model/request/code-form';
import { demoPresetId, dialectNameOf } from '../../model/endpoint/endpoint';
import { makesPictures } from '../../model/endpoint/picture-models';
import { dialectOf } from '../../protocol/dialects/dialect-of';
import { presetOf } from '../../protocol/endpoint/presets';
import { codeRequest } from '../../protocol/request-code/code-request';
import { asCode, formsFor } from '../../protocol/request-code/forms';
import type { Stores } from '../stores';
import { withFiles } from '../../protocol/request-code/with-files';
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
  return asCode(codeRequest(await dialectOf(endpoint, request.model), withFiles(request), hasKey), form);
}

/**
 * The forms in which the requests of `thread` can be copied. The demo answers within the page, so a command for it
 * would reach no server: only JSON is offered.
 */
export function codeFormsFor({ endpoints }: Pick<Stores, 'endpoints'>, thread: Thread): readonly CodeForm[] {
  const endpoint = endpoints.byId(thread.conversation.endpointId);
  if (!endpoint || endpoint.presetId === demoPresetId) return ['json'];
  // Pictures are another interface of the packages, and those that are changed go in a form.
  if (makesPictures(endpoint, thread.conversation.model))
    return thread.draft.attachments?.parts.length ? ['json'] : ['json', 'curl'];
  return formsFor(endpoint);
}
