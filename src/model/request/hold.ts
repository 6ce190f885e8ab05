import type { ReachedLimit } from '../usage/budget';
import type { Purpose } from '../usage/usage-record';

/** What keeps a request from being sent until the person decides. Nothing has left the browser, and nothing is lost. */
export type Hold =
  | {
      /** The request is `over` tokens too long for the window, with `reserved` of it kept for the reply. */
      kind: 'context-over';
      over: number;
      /** Whether `over` is a fact, or estimated. */
      exact: boolean;
      contextWindow: number;
      reserved: number;
      /** How many turns there are that may stay behind, and how many of the newest would fit; null: it is too long without any. */
      turns: number;
      fitting: number | null;
      canSummarise: boolean;
      /** Messages that the person always sends, and without which more could stay behind; the longest first. */
      pinned: PinnedMessage[];
    }
  /** It would pass hard limits of the person's. `requestUsd`: its prompt, null where no price is known. */
  | { kind: 'over-budget'; purpose: Purpose; reached: ReachedLimit[]; requestUsd: number | null; exact: boolean }
  /** Its prompt alone costs more than the person wants to pay unasked. */
  | { kind: 'costly'; purpose: Purpose; limitUsd: number; requestUsd: number; exact: boolean };

/** A message of the thread that always goes, and the tokens that it takes. */
export interface PinnedMessage {
  id: string;
  tokens: number;
}
