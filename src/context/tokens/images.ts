import { bareName } from '../../model/endpoint/openai-models';

/** How closely the model shall look at an image: `low` is the cheapest way, `medium` is Gemini's alone. */
export type ImageDetail = 'low' | 'medium' | 'high' | 'auto';

/** An image as it is sent, in pixels. */
export interface SentImage {
  width: number;
  height: number;
  detail: ImageDetail;
}

/** Tokens of an image to the models whose bare name fits the pattern. */
type Rule = readonly [name: RegExp, tokens: (image: SentImage) => number | null];

/**
 * By OpenAI's guide "Images and vision", Anthropic's "Vision" and Google's "Understand and count tokens"; the first
 * that fits counts. The factors of OpenAI's GPT-5 models that take patches were measured with bills by a member of
 * OpenAI's forum (topic 1377015): the guide's own are too high.
 */
const rules: readonly Rule[] = [
  [/^gpt-4o-mini(?:$|-)/, tiles(2833, 5667)],
  [/^gpt-4\.1-mini(?:$|-)/, patches(1.62)],
  [/^gpt-4\.1-nano(?:$|-)/, patches(2.46)],
  [/^gpt-5(?:\.\d)?-mini(?:$|-)|^gpt-5\.\d-nano(?:$|-)/, patches(1.2)],
  [/^gpt-5-nano(?:$|-)/, patches(1.5)],
  [/^gpt-5\.[2-9](?:$|-)/, patches(1.2, 2500)],
  [/^o4-mini(?:$|-)/, patches(1.72)],
  [/^(?:gpt-4o|gpt-4\.1|gpt-4\.5|chatgpt-4o)(?:$|-)/, tiles(85, 170)],
  [/^gpt-5(?:$|-)/, tiles(70, 140)],
  [/^(?:o1|o3)(?:$|-)/, tiles(75, 150)],
  // From Opus 4.7 on pictures are read at a larger size, for which no formula is published: bills have to teach it.
  [/^(?:anthropic\/)?claude-[a-z]+-(?:4[.-](?:[7-9]|\d\d)(?!\d)|[5-9])/, () => null],
  [/^(?:anthropic\/)?claude-/, claude],
  // Gemini 3 has a fixed number for each resolution that a request may ask for.
  [/^(?:models\/|google\/)?gemini-[12]/, gemini],
];

/** Scaled down until the longer side is at most 1,568 and all of it about 1,600 tokens. */
function claude({ width, height }: SentImage): number {
  const fitted = scaled({ width, height }, 1568 / Math.max(width, height));
  return Math.min(1600, Math.ceil((fitted.width * fitted.height) / 750));
}

/**
 * One tile where both sides are at most 384, else tiles of 768; the longer side is scaled down to 3,072. At a low or medium
 * resolution the image is looked at once, as a whole ("Media resolution").
 */
function gemini({ width, height, detail }: SentImage): number {
  if (detail === 'low') return 64;
  if (detail === 'medium') return 256;
  if (Math.max(width, height) <= 384) return 258;
  const fitted = scaled({ width, height }, 3072 / Math.max(width, height));
  return 258 * covering(fitted.width, 768) * covering(fitted.height, 768);
}

/** The tokens of an image in a prompt of `model`, by its provider's published formula; null where none is published. */
export function imageTokens(model: string, image: SentImage): number | null {
  const name = bareName(model);
  const rule = rules.find(([pattern]) => pattern.test(name));
  return rule ? rule[1](image) : null;
}

/** `base`, and `tile` for each square of 512: fitted into 2048 × 2048, then the shortest side down to 768. */
function tiles(base: number, tile: number): (image: SentImage) => number {
  return ({ width, height, detail }) => {
    if (detail === 'low') return base;
    const fitted = scaled({ width, height }, 2048 / Math.max(width, height));
    const small = scaled(fitted, 768 / Math.min(fitted.width, fitted.height));
    return base + tile * covering(small.width, 512) * covering(small.height, 512);
  };
}

const patch = 32;

/** `perPatch` for each square of 32. What takes more than `most` of them is scaled down until whole ones fit. */
function patches(perPatch: number, most = 1536): (image: SentImage) => number {
  return ({ width, height }) => {
    const count = covering(width, patch) * covering(height, patch);
    return Math.ceil((count <= most ? count : patchesOfLarge(width, height, most)) * perPatch);
  };
}

function patchesOfLarge(width: number, height: number, most: number): number {
  const shrink = Math.sqrt((patch * patch * most) / (width * height));
  const across = (width * shrink) / patch;
  const down = (height * shrink) / patch;
  const whole = Math.min(Math.floor(across) / across, Math.floor(down) / down);
  // Rounding must not turn 33 whole patches into 33.0000001.
  return Math.ceil(across * whole - 1e-6) * Math.ceil(down * whole - 1e-6);
}

/** The size after scaling, in whole pixels and at least one each way. A factor above 1 does not enlarge. */
function scaled({ width, height }: { width: number; height: number }, factor: number) {
  const shrink = Math.min(1, factor);
  const pixels = (length: number): number => Math.max(1, Math.round(length * shrink));
  return { width: pixels(width), height: pixels(height) };
}

/** How many lengths of `unit` cover `length`. */
function covering(length: number, unit: number): number {
  return Math.ceil(length / unit);
}
