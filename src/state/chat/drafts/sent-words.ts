import type { Change } from '../../../storage/keyspace/records';

/** Typed words that are being sent. */
export interface SentWords {
  /** Stores them as they are, and gives what takes them out with the write that stores them as `sent`: a kill leaves them in one place. */
  changeOf(sent: string): Change;
  /** That write is done. Words typed meanwhile stay. */
  sent(sent: string): void;
}
