import type { PictureParameters } from '../request/picture-parameters';
import type { Usage } from './usage';

/** US dollars for a picture: square, and any other, by quality. */
type PerPicture = Readonly<Record<string, readonly [square: number, other: number]>>;

/** US dollars per million tokens. */
interface PictureRates {
  text: number;
  image: number;
  output: number;
}

/** OpenAI's price list and image guide, as of 2025-12. Newer models are not known here. */
const families: readonly (readonly [name: RegExp, perPicture: PerPicture, rates: PictureRates | null])[] = [
  [
    /^gpt-image-1-mini/,
    { low: [0.005, 0.006], medium: [0.011, 0.015], high: [0.036, 0.052] },
    { text: 2, image: 2.5, output: 8 },
  ],
  [
    /^(?:gpt-image-1\.5|chatgpt-image)/,
    { low: [0.009, 0.013], medium: [0.034, 0.05], high: [0.133, 0.2] },
    { text: 5, image: 8, output: 32 },
  ],
  [
    /^gpt-image-1(?:-\d|$)/,
    { low: [0.011, 0.016], medium: [0.042, 0.063], high: [0.167, 0.25] },
    { text: 5, image: 10, output: 40 },
  ],
  [/^dall-e-3/, { standard: [0.04, 0.08], hd: [0.08, 0.12] }, null],
];

/**
 * About what one picture of `model` will cost, in US dollars; null where that is not known. Where the person leaves size
 * or quality to the model, the usual one is counted: square, and medium or standard.
 *
 * @internal Exported for tests.
 */
export function expectedPictureCost(model: string, { size, quality }: PictureParameters = {}): number | null {
  const [, perPicture] = families.find(([name]) => name.test(model)) ?? [];
  const [square, other] = perPicture?.[quality ?? ('medium' in perPicture ? 'medium' : 'standard')] ?? [];
  if (square === undefined || other === undefined) return null;
  const [width, height = width] = size?.split('x') ?? [];
  return width === height ? square : other;
}

/** About what `count` such pictures will cost, in US dollars; null where that is not known. */
export function expectedPicturesCost(
  model: string,
  parameters: PictureParameters | undefined,
  count: number,
): number | null {
  const each = expectedPictureCost(model, parameters);
  return each === null ? null : each * count;
}

/** What `usage` of `model` costs, in US dollars; null where its price is not known. */
export function pictureUsageCost(model: string, { promptTokens, completionTokens, ...usage }: Usage): number | null {
  const [, , rates] = families.find(([name]) => name.test(model)) ?? [];
  if (!rates) return null;
  const images = Math.min(usage.imagePromptTokens ?? 0, promptTokens);
  const millionths = (promptTokens - images) * rates.text + images * rates.image + completionTokens * rates.output;
  return millionths / 1_000_000;
}
