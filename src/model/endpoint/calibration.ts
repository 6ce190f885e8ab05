/** A text that was counted twice, in tokens: by our estimate, and by the server that was sent it or wrote it. */
export interface Measurement {
  estimated: number;
  measured: number;
}

/** What the newest replies of a model at an endpoint have told of its tokenizer, oldest first. */
export interface Calibration {
  measurements: readonly Measurement[];
}

/** What the server counted of the request that brought a reply: with the reply, the known beginning of the requests after it. */
export interface Measured {
  /** How many messages were sent, and a digest of them. */
  messages: number;
  digest: string;
  promptTokens: number;
  /** Of the reply's text alone, without hidden thoughts; null where that is not told apart. */
  completionTokens: number | null;
}
