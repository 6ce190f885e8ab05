import { absentNote, isTaken } from '../../../model/attachment/taken';
import type { JsonObject } from '../../../model/json';
import { contentOf, type SentMedia } from '../sent-media';

/** A part of a message's input: what the interface has no part for is named in words. */
export function mediaPart(media: SentMedia): JsonObject {
  const content = isTaken(media, 'responses') ? contentOf(media) : null;
  if (!content) return { type: 'input_text', text: absentNote(media, 'not-taken') };
  const { type, name, mediaType } = media;
  const url = 'url' in content ? content.url : `data:${mediaType};base64,${content.base64}`;
  if (type === 'image') return { type: 'input_image', image_url: url, detail: 'auto' };
  return 'url' in content
    ? { type: 'input_file', file_url: url }
    : { type: 'input_file', filename: name, file_data: url };
}
