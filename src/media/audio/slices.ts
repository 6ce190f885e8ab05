import type { MediaProblem } from '../../model/attachment/file-format';
import { decodeSound, wavOf } from './decode';
import { formatByMagic } from '../identify/magic';
import { mp3Slices } from './mp3-slices';
import { piecesOf } from './silences';
import type { Slice } from './slice';
import type { OrProblem } from '../../model/result';

/** Seconds of a piece: as WAV it has 19 MB, and no model is known to take less. */
const sliceSeconds = 600;

/**
 * Cuts a sound at pauses into pieces of ten minutes or less, one after the other as they are asked for. An MP3 stays one,
 * so that it need not be decoded as a whole, unless `asWav`; all else becomes WAV.
 */
export async function* slicesOf(
  file: File,
  { asWav }: { asWav: boolean },
): AsyncGenerator<OrProblem<Slice, MediaProblem>> {
  const head = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  if (!asWav && formatByMagic(head) === 'mp3') {
    yield* mp3Slices(file, sliceSeconds);
    return;
  }
  const sound = await decodeSound(file, file.name);
  if (sound.problem) {
    yield sound;
    return;
  }
  const pieces = [...piecesOf(sound, sliceSeconds)];
  for (const { from, to } of pieces) {
    const blob = await wavOf(sound, from, to);
    yield { blob, from: from / sound.sampleRate, seconds: (to - from) / sound.sampleRate, of: pieces.length };
  }
}
