import type { AudioProblem } from '../../model/audio/audio-problem';
import type { OrProblem } from '../../model/result';

/** A recording that runs. */
export interface RunningRecording {
  /** How loud it is right now, from 0 to 1. */
  level(): number;
  /** Whether nothing was to be heard whenever its level was read, as of a microphone that is muted. */
  isSilent(): boolean;
  pause(): void;
  resume(): void;
  /** Ends it, lets go of the microphone, and gives what was recorded. */
  stop(): Promise<Blob>;
}

/** Begins to record, after the browser has asked the person. `onEnded` hears when the device goes away. */
export type OpenMicrophone = (onEnded: () => void) => Promise<OrProblem<RunningRecording, AudioProblem>>;

/** Bits a second: plenty for speech, so that a hundred minutes have less than the 25 MB that servers take. */
const bitsPerSecond = 32_000;

/** Samples that are kept to be looked at: a third of a second, more than passes between two looks. */
const heardLength = 16_384;
/** Of these, the last ones tell how loud it is right now. */
const lengthOfNow = 1024;
/** A sample of −50 dB: the noise of a microphone in a silent room, or less. */
const loudestSilence = 0.003;

/** Records with the microphone of this device, in the format that the browser records in by itself. */
export const openMicrophone: OpenMicrophone = async (onEnded) => {
  if (!globalThis.isSecureContext) return { problem: { kind: 'insecure-page' } };
  if (typeof MediaRecorder === 'undefined' || !('mediaDevices' in navigator))
    return { problem: { kind: 'cannot-record' } };
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } });
  } catch (error) {
    return { problem: problemOf(error) };
  }
  const letGo = (): void => stream.getTracks().forEach((track) => track.stop());
  try {
    return record(stream, letGo, onEnded);
  } catch {
    letGo();
    return { problem: { kind: 'cannot-record' } };
  }
};

function problemOf(error: unknown): AudioProblem {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotFoundError':
    case 'OverconstrainedError':
      return { kind: 'no-microphone' };
    case 'NotAllowedError':
    case 'SecurityError':
      return { kind: 'microphone-refused' };
    default:
      return { kind: 'microphone-busy' };
  }
}

function record(stream: MediaStream, letGo: () => void, onEnded: () => void): RunningRecording {
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: bitsPerSecond });
  const context = new AudioContext();
  const analyser = listenTo(stream, context);
  const wave = new Float32Array(analyser.fftSize);
  const chunks: Blob[] = [];
  let hasSound = false;
  const ended = new Promise<Blob>((resolve) => {
    recorder.ondataavailable = ({ data }) => chunks.push(data);
    recorder.onstop = () => {
      letGo();
      void context.close();
      resolve(new Blob(chunks, { type: recorder.mimeType }));
    };
  });
  // A device that is unplugged ends the recording, and what was recorded is there.
  for (const track of stream.getAudioTracks()) track.onended = onEnded;
  try {
    recorder.start();
  } catch (error) {
    void context.close();
    throw error;
  }
  return {
    level() {
      analyser.getFloatTimeDomainData(wave);
      hasSound ||= wave.some((sample) => Math.abs(sample) > loudestSilence);
      const now = wave.subarray(-lengthOfNow);
      const power = now.reduce((sum, sample) => sum + sample * sample, 0) / now.length;
      // From −60 dB, a quiet room, to 0 dB.
      return Math.max(0, Math.min(1, 1 + Math.log10(Math.sqrt(power) + 1e-9) / 3));
    },
    // A context that a browser holds back hears nothing, whatever is said.
    isSilent: () => !hasSound && context.state === 'running',
    pause: () => recorder.pause(),
    resume: () => recorder.resume(),
    stop() {
      if (recorder.state !== 'inactive') recorder.stop();
      return ended;
    },
  };
}

/** What tells how loud `stream` is. A browser has only a few contexts at a time: one that cannot listen is closed. */
function listenTo(stream: MediaStream, context: AudioContext): AnalyserNode {
  try {
    const analyser = new AnalyserNode(context, { fftSize: heardLength });
    context.createMediaStreamSource(stream).connect(analyser);
    return analyser;
  } catch (error) {
    void context.close();
    throw error;
  }
}

/** The ending of a recording's name, by which servers tell its format. */
export function endingOf(mediaType: string): string {
  const subtype = /^(?:audio|video)\/(?:x-)?([\w-]+)/.exec(mediaType)?.[1] ?? '';
  const endings: Record<string, string> = { mpeg: 'mp3', mp4: 'm4a', wave: 'wav', quicktime: 'mov', '': 'webm' };
  return endings[subtype] ?? subtype;
}
