import type { GrowingCount } from '../../../context/tokens/counter';
import type { StateTie } from '../../../model/chat/parts';
import type { Price } from '../../../model/endpoint/model-facts';
import type { TokenCount } from '../../../model/usage/usage';
import type { Journal } from '../../../storage/journal/journal';
import type { Frames } from './frames';

/** What a reply needs from outside. */
export interface ReplyCollaborators {
  journal: Pick<Journal, 'append' | 'defer'>;
  frames: Frames;
  /** Counts the tokens of the growing text; the callback gets the count so far. */
  growing: (onCount: (count: TokenCount) => void) => GrowingCount;
  /**
   * US dollars per million tokens, if nothing of the prompt comes from a cache; null where no price is known, and where
   * one bill covers several replies.
   */
  price: Price | null;
  /** What the state that its server wants back is tied to. */
  tie: StateTie;
  /** UTC ms. */
  now: () => number;
  /** Aborts the request, and so all replies that it brings. */
  controller: AbortController;
}
