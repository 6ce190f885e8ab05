import type { ExampleLine } from './example-file';

export interface SplitLines {
  training: ExampleLine[];
  validation: ExampleLine[];
}

/**
 * Puts about `share` (0 to 1) of the lines aside for validation. The same `seed` chooses the same ones. Lines of one
 * group stay together: a model that has learned a chat would know the answers of its other branches.
 */
export function splitLines(lines: readonly ExampleLine[], share: number, seed: number): SplitLines {
  const wanted = Math.round(lines.length * share);
  const sizes = new Map<string, number>();
  for (const { group } of lines) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const aside = new Set<string>();
  let left = wanted;
  for (const group of shuffled([...sizes.keys()], seed)) {
    const size = sizes.get(group) ?? 0;
    // At least one group is left to train with.
    if (size > left || aside.size >= sizes.size - 1) continue;
    aside.add(group);
    left -= size;
  }
  return {
    training: lines.filter(({ group }) => !aside.has(group)),
    validation: lines.filter(({ group }) => aside.has(group)),
  };
}

/** In an order that `seed` decides (Fisher and Yates). */
function shuffled(groups: string[], seed: number): string[] {
  const random = randomNumbers(seed);
  for (let last = groups.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [groups[last], groups[other]] = [groups[other]!, groups[last]!];
  }
  return groups;
}

/** Numbers from 0 up to 1 that follow from `seed` alone (mulberry32, public domain by Tommy Ettinger). */
function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
