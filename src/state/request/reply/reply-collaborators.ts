import type { GrowingCount } from '../../../context/tokens/counter';
import type { Price } from '../../../model/endpoint/model-facts';
import type { TokenCount } from '../../../model/usage/usage';
import type { Network } from '../../../protocol/transport/network';
import type { Journal } from '../../../storage/journal/journal';
import type { Frames } from './frames';

/** What a reply needs from outside. */
export interface ReplyCollaborators {
  journal: Pick<Journal, 'append' | 'hold'>;
  frames: Frames;
  /** Follows the text's tokens; the callback hears the count so far. */
  growing: (onCount: (count: TokenCount) => void) => GrowingCount;
  /** Null where none is known, and where the request is billed for several replies at once. */
  price: Price | null;
  /** UTC ms. */
  now: () => number;
  /** Resolves after as many ms, or when the signal aborts. */
  wait: Network['wait'];
  /** Aborts the request, with all replies that it brings. */
  controller: AbortController;
}
