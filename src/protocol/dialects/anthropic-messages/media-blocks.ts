import { absentNote, isTaken } from '../../../model/attachment/taken';
import type { JsonObject } from '../../../model/json';
import { contentOf, type SentMedia } from '../sent-media';

/** A block of content of Messages: what it has no block for is named in words. */
export function mediaBlock(media: SentMedia): JsonObject {
  const content = isTaken(media, 'anthropic-messages') ? contentOf(media) : null;
  if (!content) return { type: 'text', text: absentNote(media, 'not-taken') };
  const source =
    'url' in content
      ? { type: 'url', url: content.url }
      : { type: 'base64', media_type: media.mediaType, data: content.base64 };
  if (media.type === 'image') return { type: 'image', source };
  return { type: 'document', source, ...(media.name !== '' && { title: media.name }) };
}
