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

/**
 * Whether the person's limits say more `now` than what the person was `told`: the request costs more, or another limit
 * holds it back. Where nothing was told here, it was told elsewhere.
 */
export function saysMore(now: Exclude<Hold, { kind: 'context-over' }>, told: Hold | undefined): boolean {
  if (!told) return false;
  if (told.kind === 'context-over' || told.purpose !== now.purpose) return true;
  const periods = told.kind === 'over-budget' ? told.reached.map(({ period }) => period) : [];
  const isOther = now.kind === 'over-budget' && now.reached.some(({ period }) => !periods.includes(period));
  return isOther || (now.requestUsd ?? 0) > (told.requestUsd ?? 0);
}

/** A message that every request includes, and the tokens that it takes. */
export interface PinnedMessage {
  id: string;
  tokens: number;
}
