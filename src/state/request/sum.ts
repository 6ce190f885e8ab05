/** The next request added up, in tokens with all overheads; `costUsd` is that of the prompt alone, null where no price is known. */
export interface Sum {
  system: number;
  history: number;
  draft: number;
  total: number;
  exact: boolean;
  costUsd: number | null;
  /** By how many tokens prompt and reserve are too long for the window; 0 where they fit. */
  over: number;
  /** The name of the endpoint whose own count `total` is; null where it is Tally's. */
  countedBy: string | null;
}
