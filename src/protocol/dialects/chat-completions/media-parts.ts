import type { JsonObject } from '../../../model/json';
import { contentOf, type SentMedia } from '../sent-media';

/** A content part of chat completions; null where the interface has none for it, or its content is nowhere. */
export function mediaPart(media: SentMedia): JsonObject | null {
  const content = contentOf(media);
  if (!content) return null;
  const { type, name, mediaType } = media;
  const dataUrl = 'base64' in content ? `data:${mediaType};base64,${content.base64}` : null;
  switch (type) {
    case 'image':
      return { type: 'image_url', image_url: { url: 'url' in content ? content.url : dataUrl } };
    case 'file':
      return { type: 'file', file: { filename: name, file_data: 'url' in content ? content.url : dataUrl } };
    case 'audio':
      // Sound goes by its bytes alone.
      if ('url' in content) return null;
      return {
        type: 'input_audio',
        input_audio: { data: content.base64, format: /wav/i.test(mediaType) ? 'wav' : 'mp3' },
      };
  }
}
