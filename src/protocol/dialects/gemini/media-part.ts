import { absentNote } from '../../../model/attachment/taken';
import type { JsonObject } from '../../../model/json';
import { contentOf, type SentMedia } from '../sent-media';
import { unsigned } from '../tools/tool-calls';

/** A picture, a file, a sound or a film as a part of a message; named in words where its content is nowhere. */
export function mediaPart(media: SentMedia): JsonObject {
  const content = contentOf(media);
  if (!content) return { text: absentNote(media, 'not-stored') };
  const { mediaType: mimeType } = media;
  if ('base64' in content) return { inlineData: { mimeType, data: content.base64 } };
  return { fileData: { ...(mimeType !== '' && { mimeType }), fileUri: content.url } };
}

/**
 * A part that a model made, without the signature of its making. Newer models that make pictures refuse the words and
 * pictures of replies without one ("Image part is missing a thought_signature"), but take this name for what is of
 * another origin.
 */
export function madePart(part: JsonObject, model: string): JsonObject {
  const isSigned = /gemini-(?:[3-9]|\d\d).*image/.test(model);
  return { ...part, ...(isSigned && { thoughtSignature: unsigned }) };
}
