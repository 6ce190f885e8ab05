/** A piece of a sound that a server takes in one request. */
export interface Slice {
  blob: Blob;
  /** Seconds into the whole at which it begins, and for which it plays. */
  from: number;
  seconds: number;
  /** How many pieces there are; null where that is not known before the last one. */
  of: number | null;
}
