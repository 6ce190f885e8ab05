/** Samples of one channel, of which any stretch can be read. */
export interface Sound {
  /** In samples. */
  length: number;
  sampleRate: number;
  /** A stretch of the samples, from −1 to 1. */
  read: (from: number, to: number) => Float32Array;
}

/** A stretch of a sound, in samples. */
export interface Stretch {
  from: number;
  to: number;
}

/** Seconds of sound that are as loud as the pause between two words. */
const pauseSeconds = 0.3;
/** The last part of a piece in which the pause to cut it at is looked for. */
const lookedAt = 0.1;

/**
 * Cuts `sound` into pieces of at most `mostSeconds` and about the same length, each at the quietest moment of its last
 * tenth, so that no word is cut. Only those tenths are read, which takes some milliseconds for each.
 */
export function* piecesOf(sound: Sound, mostSeconds: number): Generator<Stretch> {
  const most = Math.floor(mostSeconds * sound.sampleRate);
  let from = 0;
  while (sound.length - from > most) {
    const length = evenly(sound.length - from, most);
    const to = quietest(sound, from + Math.floor(length * (1 - lookedAt)), from + length);
    yield { from, to };
    from = to;
  }
  if (from < sound.length) yield { from, to: sound.length };
}

/** How long the next piece of `left` is where none is longer than `most`: as long as the others, as a very short one is refused. */
export function evenly(left: number, most: number): number {
  return Math.ceil(left / Math.ceil(left / most));
}

/** The middle of the quietest moment between two places. */
export function quietest(sound: Sound, from: number, to: number): number {
  const frame = Math.max(1, Math.floor(sound.sampleRate / 50));
  const samples = sound.read(from, to);
  const energies: number[] = [];
  for (let at = 0; at + frame <= samples.length; at += frame) {
    let sum = 0;
    for (let index = at; index < at + frame; index += 1) sum += samples[index]! * samples[index]!;
    energies.push(sum);
  }
  const span = Math.max(1, Math.min(energies.length, Math.round(pauseSeconds * 50)));
  let best = 0;
  let least = Infinity;
  for (let at = 0; at + span <= energies.length; at += 1) {
    let sum = 0;
    for (let index = at; index < at + span; index += 1) sum += energies[index]!;
    // Of moments that are as quiet, the last one makes the longest piece.
    if (sum <= least) [least, best] = [sum, at];
  }
  return Math.min(to, from + Math.floor((best + span / 2) * frame));
}
