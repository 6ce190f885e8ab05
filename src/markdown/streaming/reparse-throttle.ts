/** A source of up to this many characters is read again whenever it grows. */
const cheap = 2_000;
/**
 * A longer one is read when it has grown by this share, so that all readings together cost a constant multiple of one.
 */
const share = 1 / 16;

/** Decides when a source that can only be read as a whole is read again. */
export class ReparseThrottle {
  /** The length of the source, in characters, when it was last read. */
  length = 0;

  isDue(length: number): boolean {
    if (length > cheap && length < this.length * (1 + share)) return false;
    this.length = length;
    return true;
  }
}
