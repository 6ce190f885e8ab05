import { isSentAsText, type ImagePart, type MediaPart } from '../chat/parts';
import type { PictureLimits } from './media-reader';
import type { Taker } from './taker';

/** What a server takes of the attachments in one request; null where that is not known. Bytes are those of base64. */
export interface RequestLimits {
  pictures: number | null;
  pictureBytes: number | null;
  /** Of all pictures, files and sounds together. */
  bytes: number | null;
  /** The longest side in pixels, where there are more pictures than `many`. */
  side: { most: number; many: number } | null;
  /** Of PDFs that go as files: of all together, or of `each`. */
  pages: { most: number; each?: true } | null;
}

const megabyte = 1_000_000;
const unknown: RequestLimits = { pictures: null, pictureBytes: null, bytes: null, side: null, pages: null };

/** By provider, as their documentation has it (2026-08). */
const byProvider: Readonly<Record<string, Partial<RequestLimits>>> = {
  openai: { pictures: 500, bytes: 50 * megabyte },
  anthropic: {
    pictures: 100,
    pictureBytes: 5 * megabyte,
    bytes: 32 * megabyte,
    side: { most: 2000, many: 20 },
    pages: { most: 100 },
  },
  google: { bytes: 20 * megabyte, pages: { most: 1000, each: true } },
  groq: { pictures: 5, bytes: 4 * megabyte },
  // Measured by others (earendil-works/pi#120, 2025-12).
  mistral: { pictures: 8, pictureBytes: 15 * megabyte },
  xai: { pictureBytes: 10 * megabyte },
};
/** Anthropic takes so many pictures, or pages, where the window is larger than 200,000 tokens. */
const mostInLargeWindow = 600;

/**
 * What is known before a request is sent. `learnt`: the number of pictures that an error of the server has named.
 * `makesPictures`: the model edits pictures, of which OpenAI takes sixteen, or one for the older ones.
 */
export function requestLimits(
  { provider }: Pick<Taker, 'provider'>,
  model: string,
  known: { contextWindow: number | null; learnt: number | undefined; makesPictures: boolean },
): RequestLimits {
  const limits = { ...unknown, ...byProvider[provider ?? ''] };
  if (known.makesPictures && provider === 'openai') return { ...unknown, pictures: /dall-e/i.test(model) ? 1 : 16 };
  const isLarge = provider === 'anthropic' && (known.contextWindow ?? 0) > 200_000;
  const pictures = known.learnt ?? (isLarge ? mostInLargeWindow : limits.pictures);
  return { ...limits, pictures, pages: isLarge ? { most: mostInLargeWindow } : limits.pages };
}

/** How a request goes beyond what its server takes, worst first. */
export type OverLimit =
  | { kind: 'too-many'; have: number; most: number }
  | { kind: 'too-many-pages'; have: number; most: number }
  | { kind: 'too-wide'; pictures: number; side: number }
  | { kind: 'picture-bytes'; pictures: number; most: number }
  | { kind: 'request-bytes'; bytes: number; most: number };

/** In what the attachments of a request, those of the draft last, go beyond its limits; null where they don't. */
export function overLimit(media: readonly MediaPart[], limits: RequestLimits): OverLimit | null {
  const pictures = media.filter((part) => part.type === 'image');
  const { pictures: most, pictureBytes, bytes, side, pages } = limits;
  if (most !== null && pictures.length > most) return { kind: 'too-many', have: pictures.length, most };
  const have = pages ? pagesIn(media, pages) : 0;
  if (pages && have > pages.most) return { kind: 'too-many-pages', have, most: pages.most };
  const wide = side && pictures.length > side.many ? pictures.filter((part) => sideOf(part) > side.most).length : 0;
  if (side && wide > 0) return { kind: 'too-wide', pictures: wide, side: side.most };
  const heavy = pictures.filter((part) => pictureBytes !== null && base64Bytes(part) > pictureBytes).length;
  if (pictureBytes !== null && heavy > 0) return { kind: 'picture-bytes', pictures: heavy, most: pictureBytes };
  const all = media.reduce((sum, part) => sum + base64Bytes(part), 0);
  return bytes !== null && all > bytes ? { kind: 'request-bytes', bytes: all, most: bytes } : null;
}

/** What each of so many pictures may have, so that all of them are within `limits` and what the model takes. */
export function withinRequest(model: PictureLimits, limits: RequestLimits, count: number): PictureLimits {
  const { pictureBytes, bytes, side } = limits;
  // A tenth is left for the words, and for what stands around each picture.
  const share = bytes === null ? Infinity : (0.9 * bytes) / Math.max(1, count);
  const most = Math.min(model.bytes, (3 / 4) * Math.min(pictureBytes ?? Infinity, share));
  return { ...model, longSide: Math.min(model.longSide, side?.most ?? Infinity), bytes: Math.floor(most) };
}

/** The pages of PDFs that go as files: of all together, or of the longest one. */
function pagesIn(media: readonly MediaPart[], { each }: { each?: true }): number {
  const pages = media.map((part) => (part.type === 'file' && !isSentAsText(part) && part.pages) || 0);
  return each ? Math.max(0, ...pages) : pages.reduce((sum, one) => sum + one, 0);
}

/** How many bytes a part takes as base64. */
function base64Bytes({ source }: MediaPart): number {
  return source.kind === 'url' ? 0 : 4 * Math.ceil((source.bytes ?? 0) / 3);
}

function sideOf({ size }: ImagePart): number {
  return size ? Math.max(size.width, size.height) : 0;
}
