import type { JsonObject } from '../../../model/json';
import { contentOf, type SentMedia } from '../sent-media';

/** A block of content of Messages; null where the interface has none for it, as for sound, or its content is nowhere. */
export function mediaBlock(media: SentMedia): JsonObject | null {
  const content = contentOf(media);
  if (!content || media.type === 'audio') return null;
  const source =
    'url' in content
      ? { type: 'url', url: content.url }
      : { type: 'base64', media_type: media.mediaType, data: content.base64 };
  if (media.type === 'image') return { type: 'image', source };
  return { type: 'document', source, ...(media.name !== '' && { title: media.name }) };
}
