import type { MediaPart } from '../chat/parts';

/**
 * Two counts of the same text, in tokens: our estimate, and the count of the server that received or wrote the text.
 */
export interface Measurement {
  estimated: number;
  measured: number;
}

/** What a server billed for `count` pictures, files or sounds that came with one request. */
export interface MediaMeasurement {
  type: MediaPart['type'];
  count: number;
  /** Of all of them: pixels of pictures, seconds of sound, pages of PDFs. */
  size: number;
  tokens: number;
}

/** What the newest replies of a model at an endpoint have shown about its tokenizer, oldest first. */
export interface Calibration {
  measurements: readonly Measurement[];
  /** What they have shown of pictures, files and sound. */
  media?: readonly MediaMeasurement[];
}

/**
 * What the server counted for the request that brought a reply. Later requests begin with the same messages and this
 * reply, so the tokens of that beginning are known.
 */
export interface Measured {
  /** How many messages were sent, and a digest of them. */
  messages: number;
  digest: string;
  promptTokens: number;
  /** The tokens of the reply's text, without hidden reasoning; null where the server does not count the two apart. */
  completionTokens: number | null;
}
