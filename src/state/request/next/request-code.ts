import type { ThreadPort } from '../../chat/thread-port';
import type { CodeForm } from '../../../model/request/code-form';
import { demoPresetId, dialectNameOf } from '../../../model/endpoint/endpoint';
import { makesPictures } from '../../../model/endpoint/picture-models';
import { dialectOf } from '../../../protocol/dialects/dialect-of';
import { presetOf } from '../../../protocol/endpoint/presets';
import { codeRequest } from '../../../protocol/request-code/code-request';
import { asCode, formsFor, pictureForms } from '../../../protocol/request-code/forms';
import { goesAsWords, withFiles } from '../../../protocol/request-code/with-files';
import type { ChatRequest } from '../../../protocol/dialects/dialect';
import type { SentMedia } from '../../../protocol/dialects/sent-media';
import { Blobs } from '../../../storage/blobs/blobs';
import type { Records } from '../../../storage/keyspace/records';
import type { Stores } from '../../stores';
import type { NextRequest } from './next-request.svelte';

/** The next request of `thread` as `form` says it, without its key; null where it cannot be told yet. */
export async function requestCode(
  { endpoints, services }: Pick<Stores, 'endpoints' | 'services'>,
  thread: Pick<ThreadPort, 'conversation'> & { readonly nextRequest: Pick<NextRequest, 'made'> | null },
  form: CodeForm,
): Promise<string | null> {
  const request = await thread.nextRequest?.made();
  const endpoint = endpoints.byId(thread.conversation.endpointId);
  if (!request || !endpoint || dialectNameOf(endpoint) === null) return null;
  const hasKey = presetOf(endpoint).needsKey || (await services.keys.keepingOf(endpoint.id)) !== null;
  const whole = await withWords(services.storage.records, request);
  return asCode(codeRequest(await dialectOf(endpoint, request.model), withFiles(whole), hasKey), form);
}

/** `chat` with the bytes of the texts whose words stand in the request itself, though they go as files. */
async function withWords(records: Records, chat: ChatRequest): Promise<ChatRequest> {
  const blobs = new Blobs(records);
  const read = async (media: SentMedia): Promise<SentMedia> => {
    const { source } = media;
    const bytes = source.kind === 'blob' && goesAsWords(media, chat) ? await blobs.read(source.hash) : null;
    return bytes ? { ...media, bytes } : media;
  };
  const messages = chat.messages.map(async (one) =>
    one.media ? { ...one, media: await Promise.all(one.media.map(read)) } : one,
  );
  return { ...chat, messages: await Promise.all(messages) };
}

/**
 * The forms in which the requests of `thread` can be copied. The demo answers within the page, so a command for it
 * would reach no server: only JSON is offered.
 */
export function codeFormsFor(
  { endpoints }: Pick<Stores, 'endpoints'>,
  thread: Pick<ThreadPort, 'conversation'>,
): readonly CodeForm[] {
  const endpoint = endpoints.byId(thread.conversation.endpointId);
  if (!endpoint || endpoint.presetId === demoPresetId) return ['json'];
  const forms = formsFor(endpoint);
  return makesPictures(endpoint, thread.conversation.model)
    ? forms.filter((form) => pictureForms.includes(form))
    : forms;
}
