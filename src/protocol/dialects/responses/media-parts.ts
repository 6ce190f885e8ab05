import type { JsonObject } from '../../../model/json';
import { contentOf, type SentMedia } from '../sent-media';

/** A part of a message's input; null where the interface has none for it, as for sound, or its content is nowhere. */
export function mediaPart(media: SentMedia): JsonObject | null {
  const content = contentOf(media);
  if (!content || media.type === 'audio') return null;
  const { type, name, mediaType } = media;
  const url = 'url' in content ? content.url : `data:${mediaType};base64,${content.base64}`;
  if (type === 'image') return { type: 'input_image', image_url: url, detail: 'auto' };
  return 'url' in content
    ? { type: 'input_file', file_url: url }
    : { type: 'input_file', filename: name, file_data: url };
}
