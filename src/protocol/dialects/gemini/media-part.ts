import type { JsonObject } from '../../../model/json';
import { contentOf, type SentMedia } from '../sent-media';

/** A picture, a file or a sound as a part of a message; null where its content is nowhere. */
export function mediaPart(media: SentMedia): JsonObject | null {
  const content = contentOf(media);
  if (!content) return null;
  const { mediaType: mimeType } = media;
  if ('base64' in content) return { inlineData: { mimeType, data: content.base64 } };
  return { fileData: { ...(mimeType !== '' && { mimeType }), fileUri: content.url } };
}
