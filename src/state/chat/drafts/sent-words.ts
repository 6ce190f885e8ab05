import type { MediaPart } from '../../../model/chat/parts';
import type { Change } from '../../../storage/keyspace/records';

/** Typed words that are being sent, with what is attached to them. */
export interface SentWords {
  /**
   * Stores the draft, and gives the changes that take `sent` and `media` out of it. The write that stores the message
   * includes those changes, so that a killed tab leaves the words in exactly one place.
   */
  changesOf(sent: string, media?: readonly MediaPart[]): Change[];
  /** Takes `sent` and `media` out of the draft on the screen, after that write. What was added meanwhile stays. */
  sent(sent: string, media?: readonly MediaPart[]): void;
}
