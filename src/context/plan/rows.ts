import type { LeftOut, Role } from '../../model/chat/message';
import type { TokenCount } from '../../model/usage/usage';
import { withoutMedia } from './loose-media';
import type { Part } from './parts';
import type { CountedParts } from './count-parts';

/** How much of a conversation a request leaves behind. */
export interface LeftBehind {
  /** The first turn that is sent; earlier ones are left out. */
  firstTurn: number;
  /** How many pictures, PDFs and sounds are left out to make room: so many of the oldest that may be. */
  mediaLeft: number;
}

/** A line of the plan: a part of the conversation or the draft, the tokens of its text, and why it is not sent. */
export interface PlanRow {
  part: Part | null;
  role: Role;
  content: string;
  count: TokenCount;
  leftOut: LeftOut | null;
}

/** Whether the server has counted the request that is left when so much stays behind. */
export function isCounted(
  { countedFrom }: Pick<CountedParts, 'countedFrom'>,
  { firstTurn, mediaLeft }: LeftBehind,
): boolean {
  return countedFrom?.firstTurn === firstTurn && countedFrom.mediaLeft === mediaLeft;
}

/** The lines of the plan when so much stays behind. */
export function rowsOf({ parts, counts, loose }: CountedParts, { firstTurn, mediaLeft }: LeftBehind): PlanRow[] {
  const left = loose.slice(0, mediaLeft);
  return parts.map((whole, index) => {
    const ofPart = left.filter((one) => one.index === index);
    const part = withoutMedia(
      whole,
      ofPart.map(({ media }) => media),
    );
    const count = counts[index] ?? { tokens: 0, exact: false };
    const tokens = ofPart.reduce((sum, { saved }) => sum - saved, count.tokens);
    return {
      part,
      role: part.role,
      content: part.content,
      count: ofPart.length === 0 ? count : { tokens, exact: false },
      leftOut: part.leftOut ?? (isDropped(part, firstTurn) ? 'dropped' : null),
    };
  });
}

/**
 * Tokens of a request apart from its messages' texts. Together with the lines of the plan they add up to its prompt.
 */
export interface Overheads {
  /** Role markers around the messages, their names, and what begins the reply. */
  wrapping: number;
  tools: number;
  hidden: number;
}

/** The tokens of a request apart from the texts of `rows` and of the draft. */
export function overheadsOf(
  { tools, hidden }: Pick<CountedParts, 'tools' | 'hidden'>,
  rows: readonly PlanRow[],
  draftTokens: number,
  { prompt }: { prompt: TokenCount },
): Overheads {
  const texts = rows.reduce((sum, { count, leftOut }) => sum + (leftOut === null ? count.tokens : 0), draftTokens);
  return { wrapping: prompt.tokens - texts - tools - hidden, tools, hidden };
}

/** Whether the strategy leaves `part` out. */
export function isDropped({ turn }: Part, firstTurn: number): boolean {
  return turn !== null && turn < firstTurn;
}
