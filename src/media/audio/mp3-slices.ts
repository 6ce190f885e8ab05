import { decodeSound } from './decode';
import { evenly, quietest } from './silences';
import type { Slice } from './slice';

/** kbit/s by the index in a frame's header, of MPEG 1 and of MPEG 2 and 2.5, layer III. */
const bitrates1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const bitrates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const sampleRates = [44_100, 48_000, 32_000];

/** The frames of an MP3: where each begins, and after the last one the end. They all play equally long. */
interface Frames {
  starts: number[];
  secondsOfEach: number;
}

/**
 * Cuts an MP3 between frames into pieces of at most `mostSeconds`, each at the quietest moment of its last tenth. Only those
 * tenths are decoded, so that two hours take no more memory than ten minutes.
 */
export async function* mp3Slices(file: Blob, mostSeconds: number): AsyncGenerator<Slice> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { starts, secondsOfEach } = framesOf(bytes);
  const count = starts.length - 1;
  const most = Math.max(1, Math.floor(mostSeconds / secondsOfEach));
  const blobOf = (from: number, to: number): Blob =>
    new Blob([bytes.subarray(starts[from], starts[to])], { type: 'audio/mpeg' });
  for (let from = 0; from < count;) {
    const isLast = count - from <= most;
    const length = evenly(count - from, most);
    const tenth = from + Math.floor(length * 0.9);
    const to = isLast
      ? count
      : tenth + (await pauseIn(blobOf(tenth, from + length), length - (tenth - from), secondsOfEach));
    yield {
      blob: blobOf(from, to),
      from: from * secondsOfEach,
      seconds: (to - from) * secondsOfEach,
      of: isLast && from === 0 ? 1 : null,
    };
    from = to;
  }
}

/** The number of the frame at the quietest moment of a stretch of `frames`; its last one where that cannot be decoded. */
async function pauseIn(stretch: Blob, frames: number, secondsOfEach: number): Promise<number> {
  const sound = await decodeSound(stretch, '');
  if (sound.problem) return frames;
  const at = quietest(sound, 0, sound.length) / sound.sampleRate;
  return Math.max(1, Math.min(frames, Math.round(at / secondsOfEach)));
}

function framesOf(bytes: Uint8Array): Frames {
  const starts: number[] = [];
  let secondsOfEach = 1152 / 44_100;
  let at = afterTags(bytes);
  while (at + 4 <= bytes.length) {
    const frame = frameAt(bytes, at);
    if (!frame) {
      // Rubbish between frames is passed over, as players do.
      at += 1;
      continue;
    }
    // The first frame may hold no sound but the length of the whole, which would be wrong for a piece.
    if (starts.length > 0 || !isIndex(bytes, at)) starts.push(at);
    secondsOfEach = frame.seconds;
    at += frame.bytes;
  }
  return { starts: [...starts, Math.min(at, bytes.length)], secondsOfEach };
}

function frameAt(bytes: Uint8Array, at: number): { bytes: number; seconds: number } | null {
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
  const version = (second >> 3) & 3;
  const isLayer3 = first === 0xff && (second & 0xe6) === 0xe2;
  const bitrate = (version === 3 ? bitrates1 : bitrates2)[third >> 4];
  const rate = sampleRates[(third >> 2) & 3];
  if (!isLayer3 || version === 1 || !bitrate || rate === undefined) return null;
  const sampleRate = version === 3 ? rate : version === 2 ? rate / 2 : rate / 4;
  const samples = version === 3 ? 1152 : 576;
  const length = Math.floor(((samples / 8) * bitrate * 1000) / sampleRate) + ((third >> 1) & 1);
  return { bytes: length, seconds: samples / sampleRate };
}

/** Behind the tags at the beginning (ID3v2), which may be as long as a picture. */
function afterTags(bytes: Uint8Array): number {
  const isTag = bytes[0] === 0x49 && bytes[1] === 0x44 && bytes[2] === 0x33;
  return isTag ? 10 + bytes.subarray(6, 10).reduce((size, seven) => size * 128 + (seven & 0x7f), 0) : 0;
}

function isIndex(bytes: Uint8Array, at: number): boolean {
  const text = String.fromCharCode(...bytes.subarray(at, at + 60));
  return ['Xing', 'Info', 'VBRI'].some((mark) => text.includes(mark));
}
