import type { ImagePart } from '../../../../model/chat/parts';
import { firstText, isObject, type JsonObject } from '../../../json';

/** What is said of the image in a part of content or an entry of `images`, without its data; null where there is none. */
export function imageIn(part: JsonObject): ImagePart | null {
  const { image_url: given } = part;
  const address = isObject(given) ? firstText(given, 'url') : typeof given === 'string' ? given : '';
  if (address !== '') return imageAt(address);
  const data = firstText(part, 'b64_json', 'image_base64');
  return data === '' ? null : image('', { kind: 'unkept', bytes: bytesOf(data) });
}

function imageAt(address: string): ImagePart {
  const [, mediaType = ''] = /^data:([\w.+/-]*)/i.exec(address.slice(0, 100)) ?? [];
  if (/^data:/i.test(address))
    return image(mediaType, { kind: 'unkept', bytes: bytesOf(address.slice(address.indexOf(',') + 1)) });
  return image('', /^https?:/i.test(address) ? { kind: 'url', url: address } : { kind: 'unkept', bytes: null });
}

function image(mediaType: string, source: ImagePart['source']): ImagePart {
  return { type: 'image', name: '', mediaType, source, size: null };
}

/** Of base64: four characters are three bytes. */
function bytesOf(base64: string): number {
  const padding = /={0,2}$/.exec(base64.slice(-2))?.[0].length ?? 0;
  return Math.max(0, Math.floor((base64.length * 3) / 4) - padding);
}
