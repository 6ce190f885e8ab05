import { absentNote } from '../../model/attachment/taken';
import type { MediaPart } from '../../model/chat/parts';
import { estimateTokens } from '../tokens/estimate';
import { mediaTokens, type MediaCounting } from '../tokens/media-tokens';
import type { Part } from './parts';

/** A picture, PDF or sound that may stay behind to make room, while the rest of its message goes. */
export interface LooseMedia {
  /** The index of the part that it belongs to. */
  index: number;
  media: MediaPart;
  /** The tokens that are saved, with those of the note that stands for it off. */
  saved: number;
}

/** What of `parts` may stay behind by itself, oldest first: not of the turn that is asked, nor what a person wants sent. */
export function looseMedia(parts: readonly Part[], by: MediaCounting | undefined): LooseMedia[] {
  return parts.flatMap(({ turn, leftOut, media = [] }, index) =>
    turn === null || leftOut !== null
      ? []
      : media
          .filter(({ sending }) => sending !== 'always')
          .map((one) => ({
            index,
            media: one,
            saved: mediaTokens([one], by) - estimateTokens(absentNote(one, 'left-out')),
          }))
          .filter(({ saved }) => saved > 0),
  );
}

/** How many of `loose`, the oldest first, have to stay behind to save `over` tokens; null where all are not enough. */
export function looseThatFree(loose: readonly LooseMedia[], over: number): number | null {
  let left = over;
  const last = loose.findIndex(({ saved }) => (left -= saved) <= 0);
  return over <= 0 ? 0 : last === -1 ? null : last + 1;
}

/** `part` without the media `left`, which are named as left out. */
export function withoutMedia(part: Part, left: readonly MediaPart[]): Part {
  if (left.length === 0) return part;
  const { media = [], ...others } = part;
  const kept = media.filter((one) => !left.includes(one));
  const words = [...left.map((one) => absentNote(one, 'left-out')), part.content].filter((text) => text !== '');
  return { ...others, content: words.join('\n\n'), ...(kept.length > 0 && { media: kept }) };
}
