import type { Calibration, Measurement } from '../../model/endpoint/calibration';

/** A measurement of fewer tokens than this reflects what wraps a message more than its text. */
export const leastTokens = 16;

/**
 * A measurement that differs from our estimate by more than this factor does not come from the tokenizer, and is
 * ignored.
 */
export const furthest = 5;

/** How many measurements are kept, and the most tokens that count as the weight of one. */
const kept = 20;
const loudest = 1000;

/** Whether a measurement says anything about a tokenizer. */
function isTelling({ estimated, measured }: Measurement): boolean {
  const ratio = measured / estimated;
  return estimated >= leastTokens && ratio >= 1 / furthest && ratio <= furthest;
}

/**
 * `calibration` with one more measurement; unchanged where that is too small, invalid, or beyond what any tokenizer
 * would do.
 */
export function learn(calibration: Calibration | null, measurement: Measurement): Calibration {
  const measurements = calibration?.measurements ?? [];
  if (!isTelling(measurement)) return calibration ?? { measurements };
  return { ...calibration, measurements: [...measurements, measurement].slice(-kept) };
}

/**
 * The factor for our estimates: the median of what was measured, weighted by length, so that a single wrong bill does
 * not move it. 1 where nothing was measured.
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
 * The factor for a branch whose prompt and reply were measured: the median of these two and of what was `learnt`
 * before. Each can mislead: the prompt may contain hidden instructions, the reply hidden reasoning, and earlier
 * measurements may be of another language.
 */
export function scaleOfBranch(learnt: number, prompt: Measurement, reply: Measurement | null): number {
  const known = [prompt, reply].flatMap((one) => (one && isTelling(one) ? [one.measured / one.estimated] : []));
  // Without a usable prompt only the reply and `learnt` are left: the reply is believed as long as its ratio can come
  // from text alone.
  if (known.length === 1 && !isTelling(prompt)) return known[0]! <= 2 && known[0]! >= 0.5 ? known[0]! : learnt;
  const [, middle] = [learnt, known[0] ?? learnt, known[1] ?? learnt].sort((a, b) => a - b);
  return middle ?? learnt;
}
