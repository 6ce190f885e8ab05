import { absentNote, isTaken } from '../../../model/attachment/taken';
import type { JsonObject } from '../../../model/json';
import { contentOf, type SentMedia } from '../sent-media';

/**
 * A content part of chat completions: what there is no part for is named in words. `isMistral`: files are in Mistral's own
 * part, as it answers 422 to OpenAI's (LibreChat#12144).
 */
export function mediaPart(media: SentMedia, isMistral: boolean): JsonObject {
  const content = isTaken(media, 'chat-completions') ? contentOf(media) : null;
  if (!content) return { type: 'text', text: absentNote(media, 'not-taken') };
  const { type, name, mediaType } = media;
  const url = 'url' in content ? content.url : `data:${mediaType};base64,${content.base64}`;
  if (type === 'image') return { type: 'image_url', image_url: { url } };
  if (type === 'file' && isMistral)
    return { type: 'document_url', document_url: url, ...(name !== '' && { document_name: name }) };
  if (type === 'file') return { type: 'file', file: { filename: name, file_data: url } };
  const data = 'base64' in content ? content.base64 : '';
  return { type: 'input_audio', input_audio: { data, format: soundFormat(mediaType) } };
}

/** OpenAI takes `wav` and `mp3`; OpenRouter and others take more, each by its usual name. */
function soundFormat(mediaType: string): string {
  const subtype = mediaType.replace(/^audio\/(?:x-|vnd\.)?|;.*$/g, '');
  const names: Record<string, string> = { mpeg: 'mp3', wave: 'wav', mp4: 'm4a' };
  return names[subtype] ?? subtype;
}
