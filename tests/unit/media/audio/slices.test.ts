import { afterEach, expect, test, vi } from 'vitest';
import { wavOf } from '../../../../src/media/audio/decode';
import { piecesOf, type Sound } from '../../../../src/media/audio/silences';
import { slicesOf } from '../../../../src/media/audio/slices';
import { mp3 } from './sounds';

const rate = 16_000;

/** A sound that hums, but for silences of half a second that begin at `silences` (seconds). */
function humming(seconds: number, silences: readonly number[]): Sound {
  return {
    length: seconds * rate,
    sampleRate: rate,
    read: (from, to) =>
      Float32Array.from({ length: to - from }, (_, index) => {
        const at = (from + index) / rate;
        return silences.some((start) => at >= start && at < start + 0.5) ? 0 : Math.sin((from + index) / 5) / 2;
      }),
  };
}

/** What stands in for the browser's decoder, which Node has not: `decode` gives the sound. */
function decodeBy(decode: (bytes: ArrayBuffer) => Sound): void {
  vi.stubGlobal(
    'OfflineAudioContext',
    class {
      async decodeAudioData(bytes: ArrayBuffer) {
        const { length, sampleRate, read } = decode(bytes);
        return {
          length,
          sampleRate,
          numberOfChannels: 1,
          copyFromChannel: (to: Float32Array, _: number, at: number) => to.set(read(at, at + to.length)),
        };
      }
    },
  );
}

afterEach(() => vi.unstubAllGlobals());

test('cuts in the middle of the silence nearest to the end of each piece', () => {
  const pieces = [...piecesOf(humming(28, [9, 18.2]), 10)];
  expect(pieces.length).toBe(3);
  const cuts = pieces.slice(0, -1).map(({ to }) => to / rate);
  for (const [index, start] of [9, 18.2].entries()) {
    expect(cuts[index]).toBeGreaterThan(start);
    expect(cuts[index]).toBeLessThan(start + 0.5);
  }
  expect(pieces.at(-1)?.to).toBe(28 * rate);
  // Every sample is in one piece.
  for (const [index, { to }] of pieces.slice(0, -1).entries()) expect(pieces[index + 1]!.from).toBe(to);
});

test('without any silence no piece is too long, and none is empty', () => {
  const pieces = [...piecesOf(humming(35, []), 10)];
  for (const { from, to } of pieces) expect(to - from).toBeGreaterThan(0);
  expect(Math.max(...pieces.map(({ from, to }) => to - from))).toBeLessThanOrEqual(10 * rate);
});

test('two hours are cut into pieces of ten minutes that every server takes, in short tasks', async () => {
  decodeBy(() => ({ ...humming(7200, []), read: (from, to) => new Float32Array(to - from) }));
  const file = new File(['RIFF....WAVE'], 'meeting.wav');
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 0);
  const sizes: number[] = [];
  let end = 0;
  for await (const slice of slicesOf(file, { asWav: true })) {
    if (slice.problem) throw new Error(slice.problem.kind);
    expect(slice.from).toBeCloseTo(end, 5);
    end = slice.from + slice.seconds;
    sizes.push(slice.blob.size);
  }
  clearInterval(timer);
  expect(end).toBeCloseTo(7200, 3);
  expect(sizes.length).toBeGreaterThanOrEqual(12);
  expect(Math.max(...sizes)).toBeLessThan(25 * 1024 * 1024);
  // Ten minutes of sound are not written in one go: other tasks run in between.
  expect(turns).toBeGreaterThan(2 * sizes.length);
});

test('a WAV has its header, and samples of 16 bits', async () => {
  const sound: Sound = { length: 4, sampleRate: rate, read: () => Float32Array.from([0, 1, -1, 2]) };
  const view = new DataView(await (await wavOf(sound)).arrayBuffer());
  expect(view.byteLength).toBe(44 + 8);
  expect([view.getUint32(4, true), view.getUint16(22, true), view.getUint32(24, true)]).toEqual([44, 1, rate]);
  expect([0, 1, 2, 3].map((index) => view.getInt16(44 + index * 2, true))).toEqual([0, 32_767, -32_768, 32_767]);
});

test('an MP3 is cut between its frames, without the frame that has the length of the whole', async () => {
  // Half an hour, of which each stretch that is decoded is silent in its middle.
  decodeBy((bytes) => humming((bytes.byteLength / 144) * 0.036, [30]));
  const file = mp3(50_000);
  const slices = [];
  for await (const slice of slicesOf(file, { asWav: false })) {
    if (slice.problem) throw new Error(slice.problem.kind);
    slices.push(slice);
  }
  expect(slices.length).toBe(4);
  // A quarter each, but for what the silence is before its end.
  for (const { seconds } of slices) expect(Math.abs(seconds - 450)).toBeLessThan(45);
  const all = await Promise.all(slices.map(({ blob }) => blob.arrayBuffer()));
  for (const bytes of all) expect([...new Uint8Array(bytes, 0, 2)]).toEqual([0xff, 0xfb]);
  // A tag of 20 bytes and the first frame are left out, and nothing else.
  expect(all.reduce((sum, { byteLength }) => sum + byteLength, 0)).toBe(file.size - 20 - 144);
});

test('an MP3 that cannot be decoded is cut all the same', async () => {
  vi.stubGlobal(
    'OfflineAudioContext',
    class {
      decodeAudioData = () => Promise.reject(new DOMException('no', 'EncodingError'));
    },
  );
  const slices = [];
  for await (const slice of slicesOf(mp3(20_000), { asWav: false })) slices.push(slice);
  expect(slices.length).toBe(2);
});

test('a broken file is told as that', async () => {
  vi.stubGlobal(
    'OfflineAudioContext',
    class {
      decodeAudioData = () => Promise.reject(new DOMException('no', 'EncodingError'));
    },
  );
  const slices = [];
  for await (const slice of slicesOf(new File(['OggS broken'], 'a.ogg'), { asWav: false })) slices.push(slice);
  expect(slices).toEqual([{ problem: { kind: 'broken', format: 'ogg' } }]);
});
