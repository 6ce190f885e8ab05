import type { Endpoint } from './endpoint';

/** Models that take a prompt and give pictures, by the names of their families. */
const families =
  /(?:^|[/:])(?:(?:chat)?gpt-image|dall-e|flux|sdxl|sd-?3|stable-diffusion|qwen-image|z-image|hidream|seedream|imagen|grok.*-image|recraft|ideogram)/i;

/**
 * Whether requests for `model` ask for pictures, by `/images/generations`. OpenRouter and Google have no such interface:
 * there, pictures come with chats.
 */
export function makesPictures(
  endpoint: Partial<Pick<Endpoint, 'presetId' | 'dialect'>> | null,
  model: string,
): boolean {
  if (!families.test(model) || endpoint?.presetId === 'openrouter') return false;
  return (endpoint?.dialect ?? 'chat-completions') === 'chat-completions' || endpoint?.dialect === 'responses';
}
