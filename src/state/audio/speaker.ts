import type { AudioProblem } from '../../model/audio/audio-problem';
import type { Failure } from '../../model/failure';

/** Why it does not read on: what went wrong, or what the person's limits say. */
export type Hindrance = { problem: AudioProblem; held?: undefined } | { held: Failure };

/** Reads a text aloud. */
export interface Speaker {
  /**
   * Says `text`, and resolves when it has ended or was stopped: to null, or to what kept it from being said. `next`: the text that will
   * be asked for after it.
   */
  say(text: string, next: string | undefined): Promise<Hindrance | null>;
  /** Pauses. Returns whether that ends what is being said, which then has to be said again from its beginning. */
  pause(): boolean;
  resume(): void;
  stop(): void;
}
