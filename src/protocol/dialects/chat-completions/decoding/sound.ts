import { wavHeader } from '../../../../model/audio/wav';
import { fromBase64, toBase64 } from '../../../../model/base64';
import { isObject } from '../../../../model/json';
import { firstText } from '../../../json';
import { mediaOfBytes, type CameMedia } from '../../came-media';

/** Samples a second of OpenAI's `pcm16`, the one format that it streams. */
const pcmRate = 24_000;

/** The bytes by which formats begin; `pcm16` has no such mark. */
const marks: readonly (readonly [mark: string, mediaType: string])[] = [
  ['RIFF', 'audio/wav'],
  ['ID3', 'audio/mpeg'],
  ['\xff\xfb', 'audio/mpeg'],
  ['\xff\xf3', 'audio/mpeg'],
  ['OggS', 'audio/ogg'],
  ['fLaC', 'audio/flac'],
];

/** Gathers the sound of a spoken answer, which comes in pieces of base64 that are each whole. */
export class SpokenSound {
  #pieces: Uint8Array[] = [];

  /** Takes the `audio` of a delta or a message. */
  take(audio: unknown): void {
    const data = isObject(audio) ? firstText(audio, 'data') : '';
    if (data === '') return;
    try {
      this.#pieces.push(fromBase64(data));
    } catch {
      // A piece that is cut in the middle of a connection is no base64: what came before it plays.
    }
  }

  get isEmpty(): boolean {
    return this.#pieces.length === 0;
  }

  /** What came, once; null where that is nothing. Samples alone get the header of a WAV file, so that they can be played. */
  end(): CameMedia | null {
    const pieces = this.#pieces;
    this.#pieces = [];
    const [first] = pieces;
    if (!first) return null;
    const start = String.fromCharCode(...first.subarray(0, 4));
    const mediaType = marks.find(([mark]) => start.startsWith(mark))?.[1];
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const header = mediaType === undefined ? [wavHeader(length >> 1, pcmRate)] : [];
    return mediaOfBytes(toBase64(together([...header, ...pieces])), mediaType ?? 'audio/wav');
  }
}

function together(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
