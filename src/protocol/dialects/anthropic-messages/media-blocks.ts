import { absentNote, isTaken } from '../../../model/attachment/taken';
import type { JsonObject } from '../../../model/json';
import { contentOf, type SentMedia } from '../sent-media';

/** A block of content of Messages: what it has no block for is named in words. `cites`: the reply is to name its pages. */
export function mediaBlock(media: SentMedia, cites: boolean): JsonObject {
  const source = isTaken(media, 'anthropic-messages') ? sourceOf(media) : null;
  if (!source) return { type: 'text', text: absentNote(media, 'not-taken') };
  if (media.type === 'image') return { type: 'image', source };
  return {
    type: 'document',
    source,
    ...(media.name !== '' && { title: media.name }),
    ...(cites && { citations: { enabled: true } }),
  };
}

function sourceOf(media: SentMedia): JsonObject | null {
  const { mediaType: media_type, bytes } = media;
  if (media_type === 'text/plain')
    return bytes ? { type: 'text', media_type, data: new TextDecoder().decode(bytes) } : null;
  const content = contentOf(media);
  if (!content) return null;
  return 'url' in content ? { type: 'url', url: content.url } : { type: 'base64', media_type, data: content.base64 };
}
