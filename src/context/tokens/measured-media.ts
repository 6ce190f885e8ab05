import type { Calibration, MediaMeasurement } from '../../model/endpoint/calibration';
import type { MediaPart } from '../../model/chat/parts';
import type { TokenCount, Usage } from '../../model/usage/usage';
import { isNextToNothing, sizeOf } from './learnt-media';

/** How many measurements are kept. */
const kept = 20;

/** A bill: `rest` is what it has beyond what was counted before, in which are the `words` that came with it. */
interface MediaBill {
  usage: Pick<Usage, 'imagePromptTokens' | 'audioPromptTokens'>;
  rest: number;
  words: TokenCount;
}

/** What was measured, and of what. */
interface MeasuredMedia {
  media: readonly MediaPart[];
  measurement: MediaMeasurement;
}

/**
 * What a bill says of the pictures, files or sounds in `messages` from `since` on; null where it does not tell them apart
 * from the words, or from media of another type. A server that counts pictures or sound by themselves is believed; else
 * they are what is left beside the words, where an error in those is small beside it. A bill of the words alone says that they were
 * dropped, and would be again.
 */
export function measuredMedia(
  messages: readonly { media?: readonly MediaPart[] }[],
  since: number,
  { usage, rest, words }: MediaBill,
): MeasuredMedia | null {
  const mediaFrom = (index: number): MediaPart[] => messages.slice(index).flatMap(({ media = [] }) => media);
  const told = toldOf(mediaFrom(0)[0]?.type, usage);
  const media = mediaFrom(told === null ? since : 0);
  const sizes = media.map(sizeOf);
  const [first] = media;
  if (!first || media.some(({ type }) => type !== first.type) || sizes.includes(null)) return null;
  const left = rest - words.tokens;
  const size = sizes.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const of = (tokens: number): MediaMeasurement => ({ type: first.type, count: media.length, size, tokens });
  if (told === null && isNextToNothing(of(left + words.tokens / 2)))
    return { media, measurement: of(Math.max(0, left)) };
  const tokens = told ?? (words.exact || left * 2 >= words.tokens ? left : 0);
  return tokens > 0 ? { media, measurement: of(tokens) } : null;
}

function toldOf(type: MediaPart['type'] | undefined, usage: MediaBill['usage']): number | null {
  if (type === 'image') return usage.imagePromptTokens ?? null;
  return type === 'audio' ? (usage.audioPromptTokens ?? null) : null;
}

/** `calibration` with one more measurement. */
export function withMedia(calibration: Calibration | null, measurement: MediaMeasurement): Calibration {
  const { media = [], ...others } = calibration ?? { measurements: [] };
  return { ...others, media: [...media, measurement].slice(-kept) };
}
