import type { MediaPart } from '../../model/chat/parts';
import { imageTokens } from './images';

/** Three times what Claude's older models take: the most that newer ones are said to. For models without a formula. */
const perPicture = 4800;
/** Gemini's figure, the highest that is published: OpenAI's is 10. */
const perSecondOfSound = 32;
/** The lowest rate of speech that is common (32 kbit/s), for a sound whose length is not known. */
const bytesPerSecond = 4000;
/** A page of a PDF: about 3,000 tokens as text and picture, of at least 30 kB where there are many pages. */
const bytesPerFileToken = 10;
/** Of a text that is sent as a file: rather few, as in code. */
const bytesPerTextToken = 3;
/** Of what stands at an address, so that its size is not known. */
const unknownBytes = 1_000_000;

/**
 * The tokens that `media` will take of a prompt of `model`: pictures by the formula of its family where one is known,
 * all else rather too many than a request that does not fit.
 */
export function mediaTokens(media: readonly MediaPart[] = [], model = ''): number {
  return media.reduce((sum, part) => sum + tokensOf(part, model), 0);
}

function tokensOf(part: MediaPart, model: string): number {
  const bytes = (part.source.kind !== 'url' && part.source.bytes) || unknownBytes;
  if (part.type === 'image') {
    const known = part.size && imageTokens(model, { ...part.size, detail: 'auto' });
    return known ?? perPicture;
  }
  if (part.mediaType.startsWith('text/')) return Math.ceil(bytes / bytesPerTextToken);
  if (part.type === 'file') return Math.max(perPicture, Math.ceil(bytes / bytesPerFileToken));
  return Math.ceil((part.seconds ?? bytes / bytesPerSecond) * perSecondOfSound);
}
