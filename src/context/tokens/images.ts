import { bareName } from '../../model/endpoint/openai-models';

/** An image as it is sent, in pixels. `detail`: how closely the model shall look; `low` is the cheapest way. */
export interface SentImage {
  width: number;
  height: number;
  detail: 'low' | 'high' | 'auto';
}

/** Tokens of an image to the models whose bare name fits the pattern. */
type Rule = readonly [name: RegExp, tokens: (image: SentImage) => number];

/**
 * By OpenAI's guide "Images and vision", Anthropic's "Vision" and Google's "Understand and count tokens"; the first
 * that fits counts.
 */
const rules: readonly Rule[] = [
  [/^gpt-4o-mini(?:$|-)/, tiles(2833, 5667)],
  [/^(?:gpt-4\.1-mini|gpt-5-mini)(?:$|-)/, patches(1.62)],
  [/^(?:gpt-4\.1-nano|gpt-5-nano)(?:$|-)/, patches(2.46)],
  [/^o4-mini(?:$|-)/, patches(1.72)],
  [/^(?:gpt-4o|gpt-4\.1|gpt-4\.5|chatgpt-4o)(?:$|-)/, tiles(85, 170)],
  [/^gpt-5(?:$|-)/, tiles(70, 140)],
  [/^(?:o1|o3)(?:$|-)/, tiles(75, 150)],
  [/^(?:anthropic\/)?claude-/, ({ width, height }) => Math.ceil((width * height) / 750)],
  [/^(?:models\/|google\/)?gemini-/, ({ width, height }) => 258 * covering(width, 768) * covering(height, 768)],
];

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
const mostPatches = 1536;

/** `perPatch` for each square of 32. What takes more than 1,536 of them is scaled down until whole ones fit. */
function patches(perPatch: number): (image: SentImage) => number {
  return ({ width, height }) => {
    const count = covering(width, patch) * covering(height, patch);
    return Math.ceil((count <= mostPatches ? count : patchesOfLarge(width, height)) * perPatch);
  };
}

function patchesOfLarge(width: number, height: number): number {
  const shrink = Math.sqrt((patch * patch * mostPatches) / (width * height));
  const across = (width * shrink) / patch;
  const down = (height * shrink) / patch;
  const whole = Math.min(Math.floor(across) / across, Math.floor(down) / down);
  // Rounding must not turn 33 whole patches into 33.0000001.
  return Math.ceil(across * whole - 1e-6) * Math.ceil(down * whole - 1e-6);
}

/** Scaled down, never up, to whole pixels. */
function scaled({ width, height }: { width: number; height: number }, factor: number) {
  const shrink = Math.min(1, factor);
  return { width: Math.round(width * shrink), height: Math.round(height * shrink) };
}

/** How many lengths of `unit` cover `length`. */
function covering(length: number, unit: number): number {
  return Math.ceil(length / unit);
}
