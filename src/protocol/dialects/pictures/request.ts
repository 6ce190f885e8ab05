import { below } from '../../endpoint/base-url';
import type { JsonObject } from '../../../model/json';
import type { ChatRequest } from '../dialect';
import { contentOf, maskOf, type SentMedia } from '../sent-media';

/** Where a picture is asked for, and how: as JSON, or as a form where pictures are to be changed. */
export function pictureRequest(chat: ChatRequest): { url: string; body: object } {
  const { endpoint } = chat;
  const asked = chat.messages.findLast(({ role }) => role === 'user');
  const attached = (asked?.media ?? []).filter(({ type }) => type === 'image');
  // A mask belongs to the first picture of the form.
  const pictures = attached.toSorted((one, other) => Number(maskOf(other) !== null) - Number(maskOf(one) !== null));
  const fields = { model: chat.model, prompt: asked?.content ?? '', ...fieldsOf(chat) };
  if (pictures.length === 0) return { url: below(endpoint.baseUrl, '/images/generations'), body: fields };
  return { url: below(endpoint.baseUrl, '/images/edits'), body: editBody(fields, pictures) };
}

/** Whether `model` is one of OpenAI's own that always answer with the bytes: others have to be asked for them. */
function alwaysSendsBytes(model: string): boolean {
  return /gpt-image/i.test(model);
}

function fieldsOf({ model, parameters, refuses }: ChatRequest): JsonObject {
  const { choices = 1, picture = {}, extra } = parameters;
  const { size, quality, background, format, moderation, previews = 0 } = picture;
  return {
    // An address on another host could not be shown, and is gone within an hour.
    ...(!alwaysSendsBytes(model) && { response_format: 'b64_json' }),
    ...extra,
    ...(choices > 1 && { n: choices }),
    ...(size !== undefined && { size }),
    ...(quality !== undefined && { quality }),
    ...(background !== undefined && { background }),
    ...(format !== undefined && { output_format: format }),
    ...(moderation !== undefined && { moderation }),
    ...(previews > 0 && !refuses.includes('stream') && { stream: true, partial_images: previews }),
  };
}

/** A form with the files; before their bytes are read, to be looked at, what it has in it. */
function editBody(fields: JsonObject, pictures: readonly SentMedia[]): object {
  const mask = pictures[0] ? maskOf(pictures[0]) : null;
  if (![...pictures, ...(mask ? [mask] : [])].every(({ bytes }) => bytes))
    return { ...fields, image: pictures.map(shownAs), ...(mask && { mask: shownAs(mask) }) };
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    form.append(name, typeof value === 'string' ? value : JSON.stringify(value));
  const field = pictures.length === 1 ? 'image' : 'image[]';
  const append = (to: string, { bytes, name, mediaType }: SentMedia): void =>
    form.append(to, new Blob([new Uint8Array(bytes!)], { type: mediaType }), name || 'picture.png');
  for (const picture of pictures) append(field, picture);
  if (mask) append('mask', mask);
  return form;
}

function shownAs(picture: SentMedia): string {
  const content = contentOf(picture);
  return content && 'base64' in content ? content.base64 : picture.name;
}
