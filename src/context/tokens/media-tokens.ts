import type { MediaPart } from '../../model/chat/parts';

/** More than any published formula but gpt-4o-mini's gives for a picture as models of today take it in. */
const perPicture = 4000;
/** Gemini's figure, the highest that is published: OpenAI's is 10. */
const perSecondOfSound = 32;
/** The lowest rate of speech that is common (32 kbit/s), for a sound whose length is not known. */
const bytesPerSecond = 4000;
/** A page of a PDF: about 3,000 tokens as text and picture, of at least 30 kB where there are many pages. */
const bytesPerFileToken = 10;
/** Of what stands at an address, so that its size is not known. */
const unknownBytes = 1_000_000;

/** At most so many tokens `media` will take of a prompt: rather too many than a request that does not fit. */
export function mostMediaTokens(media: readonly MediaPart[] = []): number {
  return media.reduce((sum, part) => sum + tokensOf(part), 0);
}

function tokensOf(part: MediaPart): number {
  const bytes = (part.source.kind !== 'url' && part.source.bytes) || unknownBytes;
  if (part.type === 'image') return perPicture;
  if (part.type === 'file') return Math.max(perPicture, Math.ceil(bytes / bytesPerFileToken));
  return Math.ceil((part.seconds ?? bytes / bytesPerSecond) * perSecondOfSound);
}
