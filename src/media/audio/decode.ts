import type { MediaProblem } from '../../model/attachment/file-format';
import { identify } from '../identify/identify';
import type { Sound } from './silences';
import { toSamples16, wavHeader } from '../../model/audio/wav';
import type { OrProblem } from '../../model/result';

/** Samples a second: what speech models work with. */
const speechRate = 16_000;

/**
 * Decodes a file to one channel of 16,000 samples a second. The browser does so in a thread of its own. Two hours take half a
 * gigabyte of memory for each channel.
 */
export async function decodeSound(file: Blob, name: string): Promise<OrProblem<Sound, MediaProblem>> {
  let bytes: ArrayBuffer;
  const reading = await identify(file, name);
  if (reading.problem) return { problem: reading.problem };
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { problem: { kind: 'unreadable' } };
  }
  try {
    // A context that renders nothing: it decodes to its own rate, and needs no gesture of the person's.
    return mono(await new OfflineAudioContext(1, 1, speechRate).decodeAudioData(bytes));
  } catch {
    return { problem: { kind: 'broken', format: reading.format } };
  }
}

/** The channels of `buffer` mixed into one, as they are read. */
function mono(buffer: AudioBuffer): Sound {
  const { length, sampleRate, numberOfChannels } = buffer;
  return {
    length,
    sampleRate,
    read(from, to) {
      const mixed = new Float32Array(to - from);
      buffer.copyFromChannel(mixed, 0, from);
      if (numberOfChannels === 1) return mixed;
      const other = new Float32Array(to - from);
      for (let channel = 1; channel < numberOfChannels; channel += 1) {
        buffer.copyFromChannel(other, channel, from);
        for (let index = 0; index < mixed.length; index += 1) mixed[index]! += other[index]!;
      }
      for (let index = 0; index < mixed.length; index += 1) mixed[index]! /= numberOfChannels;
      return mixed;
    },
  };
}

/** Samples that are written at a time: some milliseconds, so that the page answers in between. */
const step = 10 * speechRate;

/** A stretch of `sound` as a WAV file (16 bits, one channel: 32 kB a second). */
export async function wavOf({ sampleRate, length, read }: Sound, from = 0, to = length): Promise<Blob> {
  const parts: BlobPart[] = [wavHeader(to - from, sampleRate)];
  for (let at = from; at < to; at += step) {
    parts.push(toSamples16(read(at, Math.min(to, at + step))));
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return new Blob(parts, { type: 'audio/wav' });
}
