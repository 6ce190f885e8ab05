import type { JsonObject } from '../../../model/json';
import type { Parameters } from '../../../model/request/parameters';
import { isPictureSize, type PictureParameters } from '../../../model/request/picture-parameters';

/** The parameters that the fields of a request for pictures say; all others are `extra` fields. */
export function readPictureFields({ n, partial_images, ...fields }: JsonObject): Parameters {
  const picture: PictureParameters = {};
  const extra: JsonObject = {};
  for (const [field, value] of Object.entries(fields)) {
    const name = words[field];
    // The model's default, which an absent one stands for.
    if (name && value === 'auto') continue;
    if (name && typeof value === 'string' && (name !== 'size' || isPictureSize(value))) picture[name] = value;
    else extra[field] = value;
  }
  if (isCount(partial_images)) picture.previews = partial_images;
  return {
    ...(isCount(n) && n > 1 && { choices: n }),
    ...(Object.keys(picture).length > 0 && { picture }),
    ...(Object.keys(extra).length > 0 && { extra }),
  };
}

const words: Readonly<Record<string, Exclude<keyof PictureParameters, 'previews'>>> = {
  size: 'size',
  quality: 'quality',
  background: 'background',
  output_format: 'format',
  moderation: 'moderation',
};

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 10;
}
