import type { AudioProblem } from '../../model/audio/audio-problem';

/** Reads a text aloud. */
export interface Speaker {
  /** Says `text`, and resolves when that is over or stopped; to what went wrong. `next`: what will be asked for after it. */
  say(text: string, next: string | undefined): Promise<AudioProblem | null>;
  /** Returns whether what is being said ends with it, so that it has to be said again. */
  pause(): boolean;
  resume(): void;
  stop(): void;
}
