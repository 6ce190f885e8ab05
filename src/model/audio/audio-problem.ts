import type { MediaProblem } from '../attachment/file-format';
import type { Failure } from '../failure';

/** Why something was not recorded, transcribed or read aloud. */
export type AudioProblem =
  /** The microphone was refused, by the person or by the page's policy. */
  | { kind: 'microphone-refused' }
  | { kind: 'no-microphone' }
  /** Another program has it, or the device failed. */
  | { kind: 'microphone-busy' }
  /** Browsers give the microphone only to pages served over https, or from this machine. */
  | { kind: 'insecure-page' }
  /** This browser has no recorder. */
  | { kind: 'cannot-record' }
  /** The recording is empty. */
  | { kind: 'nothing-recorded' }
  /** The transcript is empty. */
  | { kind: 'nothing-heard' }
  /** No model is chosen, and none of the listed ones says by its name that it is for this. */
  | { kind: 'no-model' }
  /** The endpoint has nothing at the path. */
  | { kind: 'no-such-path'; path: string; said: string }
  /** This device has no voice of its own, and voices of others hear what they read. */
  | { kind: 'no-voice' }
  /** Nothing of it is to be read aloud: it is code, or empty. */
  | { kind: 'nothing-to-read' }
  /** This browser cannot play what came. */
  | { kind: 'unplayable' }
  | { kind: 'media'; problem: MediaProblem }
  /** `isPart`: some of it came before. */
  | { kind: 'failed'; failure: Failure; isPart: boolean };
