import type { ReachedLimit } from '../usage/budget';
import type { Purpose } from '../usage/usage-record';

/** What keeps a request from being sent until the person decides. Nothing has left the browser, and nothing is lost. */
export type Hold =
  | {
      /** The request is `over` tokens too long for the window, with `reserved` of it kept for the reply. */
      kind: 'context-over';
      over: number;
      /** Whether `over` is exact or an estimate. */
      exact: boolean;
      contextWindow: number;
      reserved: number;
      /**
       * How many turns may be left out, and how many of the newest would fit; null where the request is too long
       * without any.
       */
      turns: number;
      fitting: number | null;
      /** All turns fit without so many of the oldest pictures, PDFs and sounds; 0 where that is not enough. */
      mediaLeft: number;
      canSummarise: boolean;
      /**
       * Messages that the person marked to be sent always. They cannot be left out to make room. The longest come
       * first.
       */
      pinned: PinnedMessage[];
    }
  /**
   * The request would exceed the person's hard limits. `requestUsd`: what its prompt costs, null where no price is
   * known.
   */
  | { kind: 'over-budget'; purpose: Purpose; reached: ReachedLimit[]; requestUsd: number | null; exact: boolean }
  /** The prompt alone costs more than the amount above which the person wants to be asked. In US dollars. */
  | { kind: 'costly'; purpose: Purpose; limitUsd: number; requestUsd: number; exact: boolean };

/** A message that every request includes, and the tokens that it takes. */
export interface PinnedMessage {
  id: string;
  tokens: number;
}
