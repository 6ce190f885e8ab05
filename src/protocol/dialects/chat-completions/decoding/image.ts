import { isObject, type JsonObject } from '../../../../model/json';
import { firstText } from '../../../json';
import { mediaOfBytes, pictureAt, type CameMedia } from '../../came-media';

/** Where a picture stands in a part: OpenAI's name, and those of the interfaces that a router has translated from. */
const holders = ['image_url', 'image', 'source', 'inline_data', 'inlineData'] as const;
/** A text that is nothing but base64 has no blanks and is long. */
const base64Only = /^[A-Za-z\d+/_-]{100,}={0,2}$/;

/** The image in a part of content or an entry of `images`; null where there is none. */
export function imageIn(part: unknown): CameMedia | null {
  if (typeof part === 'string') return base64Only.test(part) ? mediaOfBytes(part, '') : addressed(part);
  if (!isObject(part)) return null;
  for (const holder of holders) {
    const held = part[holder];
    // The address of where words come from is no picture.
    const isOfWords = holder === 'source' && !/image/i.test(firstText(part, 'type'));
    if (isOfWords && !(isObject(held) && bytesIn(held))) continue;
    const picture = typeof held === 'string' ? addressed(held, holder) : isObject(held) ? heldBy(held) : null;
    if (picture) return picture;
  }
  return bytesIn(part);
}

function heldBy(holder: JsonObject): CameMedia | null {
  const address = firstText(holder, 'url');
  return address === '' ? bytesIn(holder) : pictureAt(address);
}

/** What is no address is told of only where nothing but an address can be. */
function addressed(text: string, holder = ''): CameMedia | null {
  const isAddress = /^(?:data:image\/|https?:)/i.test(text) || (holder === 'image_url' && text !== '');
  return isAddress ? pictureAt(text) : null;
}

function bytesIn(holder: JsonObject): CameMedia | null {
  const base64 = firstText(holder, 'b64_json', 'image_base64');
  if (base64 !== '') return mediaOfBytes(base64, '');
  const type = firstText(holder, 'media_type', 'mime_type', 'mimeType');
  const data = type.startsWith('image/') ? firstText(holder, 'data') : '';
  return data === '' ? null : mediaOfBytes(data, type);
}
