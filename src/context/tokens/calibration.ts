import type { Calibration, Measurement } from '../../model/endpoint/calibration';

/** A measurement of fewer tokens than this says more of what wraps a message than of its text. */
export const leastTokens = 16;

/** No tokenizer is further from our estimates than this, up or down; what is comes from something else than its text. */
export const furthest = 5;

/** How many measurements are kept, and the most tokens for which one speaks. */
const kept = 20;
const loudest = 1000;

/** Whether a measurement says anything of a tokenizer. */
function isTelling({ estimated, measured }: Measurement): boolean {
  const ratio = measured / estimated;
  return estimated >= leastTokens && ratio >= 1 / furthest && ratio <= furthest;
}

/** `calibration` after one more measurement; the same where that says nothing: too small, no number, or beyond any tokenizer. */
export function learn(calibration: Calibration | null, measurement: Measurement): Calibration {
  const measurements = calibration?.measurements ?? [];
  if (!isTelling(measurement)) return calibration ?? { measurements };
  return { measurements: [...measurements, measurement].slice(-kept) };
}

/**
 * By what our estimates are to be multiplied: the median of what was measured, each measurement as loud as it is long. So a bill
 * that is wrong once does not move it. 1 where nothing is known.
 */
export function scaleOf(calibration: Calibration | null): number {
  const known = (calibration?.measurements ?? [])
    .filter(isTelling)
    .map(({ estimated, measured }) => ({ ratio: measured / estimated, weight: Math.min(estimated, loudest) }))
    .sort((a, b) => a.ratio - b.ratio);
  let left = known.reduce((sum, { weight }) => sum + weight, 0) / 2;
  return known.find(({ weight }) => (left -= weight) <= 0)?.ratio ?? 1;
}

/**
 * The same for a branch of which the prompt and the reply were measured. What two of the three say holds: the prompt may have had hidden
 * instructions, the reply hidden thoughts, and what was learnt before may be of another language.
 */
export function scaleOfBranch(learnt: number, prompt: Measurement, reply: Measurement | null): number {
  const known = [prompt, reply].flatMap((one) => (one && isTelling(one) ? [one.measured / one.estimated] : []));
  // A prompt that says nothing leaves the reply against what was learnt: that is believed while it can be text alone.
  if (known.length === 1 && !isTelling(prompt)) return known[0]! <= 2 && known[0]! >= 0.5 ? known[0]! : learnt;
  const [, middle] = [learnt, known[0] ?? learnt, known[1] ?? learnt].sort((a, b) => a - b);
  return middle ?? learnt;
}
