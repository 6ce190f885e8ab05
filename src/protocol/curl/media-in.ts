import { toBase64 } from '../../model/base64';
import type { MediaPart } from '../../model/chat/parts';
import { isObject, type JsonObject } from '../../model/json';
import { firstText } from '../json';

/** Fields of a part, in all interfaces, whose object has the content. */
const holders = [
  'image_url',
  'image',
  'file',
  'input_audio',
  'audio_url',
  'source',
  'inline_data',
  'inlineData',
  'file_data',
  'fileData',
] as const;
const addressFields = ['url', 'image_url', 'audio_url', 'document_url', 'file_data', 'file_url', 'file_uri', 'fileUri'];
/** Types of parts with a picture, file or sound: results of a search have addresses, too. */
const mediaTypes = /image|audio|file|document|inline_?data/i;
const isAddress = /^(?:data:[\w.+/-]+;base64,(?=.)|https?:)/i;
const isBase64 = /^[\w+/-]{2,}={0,2}$/;

/**
 * The picture, file or sound of a `part` of a message, in any interface, with the address of its content, which is `data:`
 * where the request has the bytes; null where there is none, as where a shell would have read it from a file.
 */
export function mediaIn(part: JsonObject): MediaPart | null {
  const holder = holders.map((name) => part[name]).find(isObject) ?? part;
  const url = addressIn(holder) ?? addressIn(part);
  if (url === null || !mediaTypes.test(firstText(part, 'type'))) return null;
  const [, type = ''] = /^data:([^;,]+)/i.exec(url.slice(0, 200)) ?? [];
  const mediaType = (type || typeOf(holder)).toLowerCase();
  const name =
    firstText(holder, 'filename') ||
    firstText(part, 'filename', 'title', 'document_name') ||
    (type === '' ? lastOf(url) : '');
  const shared = { name, mediaType, source: { kind: 'url', url } } as const;
  const said = mediaType || firstText(part, 'type');
  if (/^image|_image/.test(said)) return { type: 'image', size: null, ...shared };
  if (/audio/.test(said)) return { type: 'audio', seconds: null, ...shared };
  return { type: 'file', ...shared };
}

function addressIn(holder: JsonObject): string | null {
  const address = firstText(holder, ...addressFields);
  if (isAddress.test(address)) return address;
  const data = firstText(holder, 'data');
  const mediaType = typeOf(holder);
  if (mediaType === '' || data === '') return null;
  // The words of a document stand in a request of Messages as they are.
  if (holder['type'] === 'text') return `data:${mediaType};base64,${toBase64(new TextEncoder().encode(data))}`;
  return isBase64.test(data) ? `data:${mediaType};base64,${data}` : null;
}

/** What an address ends with, which is the name of its file. */
function lastOf(url: string): string {
  return URL.canParse(url) ? (new URL(url).pathname.split('/').at(-1) ?? '') : '';
}

/** What the content of `holder` is said to be; empty where nothing is said. */
function typeOf(holder: JsonObject): string {
  const format = firstText(holder, 'format');
  return firstText(holder, 'media_type', 'mime_type', 'mimeType') || (format === '' ? '' : `audio/${format}`);
}
