import type { Change } from '../../../storage/keyspace/records';

/** Typed words that are being sent. */
export interface SentWords {
  /**
   * Stores the draft, and gives the change that takes `sent` out of it. The write that stores the message includes that
   * change, so that a killed tab leaves the words in exactly one place.
   */
  changeOf(sent: string): Change;
  /** Takes `sent` out of the draft on the screen, after that write. Words typed meanwhile stay. */
  sent(sent: string): void;
}
