import type { AudioProblem } from '../../model/audio/audio-problem';
import type { Failure } from '../../model/failure';

/** Why it does not read on: what went wrong, or what the person's limits say. */
export type Hindrance = { problem: AudioProblem; held?: undefined } | { held: Failure };

/** Reads a text aloud. */
export interface Speaker {
  /** Says `text`, and resolves when that is over or stopped; to what kept it from that. `next`: what will be asked for after it. */
  say(text: string, next: string | undefined): Promise<Hindrance | null>;
  /** Returns whether what is being said ends with it, so that it has to be said again. */
  pause(): boolean;
  resume(): void;
  stop(): void;
}
