import { isObject, type JsonObject } from '../../../../model/json';
import { firstText } from '../../../json';
import { mediaOfBytes, pictureAt, type CameMedia } from '../../came-media';

/** The image in a part of content or an entry of `images`; null where there is none. */
export function imageIn(part: JsonObject): CameMedia | null {
  const { image_url: given } = part;
  const address = isObject(given) ? firstText(given, 'url') : typeof given === 'string' ? given : '';
  if (address !== '') return pictureAt(address);
  const data = firstText(part, 'b64_json', 'image_base64');
  return data === '' ? null : mediaOfBytes(data, '');
}
