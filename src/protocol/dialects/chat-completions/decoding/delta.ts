import { isObject, type JsonObject } from '../../../../model/json';
import { firstText, listIn, objectsIn } from '../../../json';
import type { CameMedia } from '../../came-media';
import { imageIn } from './image';

/** What one delta (or the whole message) of a choice says. `content` may still begin with `<think>`. */
export interface Delta {
  content: string;
  reasoning: string;
  /** A thought of Claude's ends: its signature came, with which LiteLLM may repeat all of it. */
  isSigned: boolean;
  refusal: string;
  images: CameMedia[];
}

/** Reads a `delta` or `message` in any of the forms that servers send; what is missing, null or odd is empty. */
export function readDelta(delta: JsonObject): Delta {
  const content = readContent(delta['content']);
  return {
    content: content.text || transcriptIn(delta['audio']),
    // Some servers fill two of these with the same words: the first one counts.
    reasoning:
      firstText(delta, 'reasoning_content', 'reasoning', 'reasoning_text') ||
      readDetails(delta['reasoning_details']) ||
      content.thinking,
    isSigned: objectsIn(delta['thinking_blocks']).some((block) => firstText(block, 'signature') !== ''),
    refusal: firstText(delta, 'refusal'),
    images: [...content.images, ...listIn(delta['images']).flatMap((image) => imageIn(image) ?? [])],
  };
}

/** Content is a string, or an array of parts; Mistral puts its thinking among them, others images. */
function readContent(content: unknown): { text: string; thinking: string; images: CameMedia[] } {
  if (typeof content === 'string') return { text: content, thinking: '', images: [] };
  let text = '';
  let thinking = '';
  const images: CameMedia[] = [];
  for (const part of listIn(content)) {
    if (typeof part === 'string') text += part;
    if (!isObject(part)) continue;
    text += firstText(part, 'text');
    const thought = part['thinking'];
    thinking += typeof thought === 'string' ? thought : readContent(thought).text;
    images.push(...[imageIn(part) ?? []].flat());
  }
  return { text, thinking, images };
}

function readDetails(details: unknown): string {
  return objectsIn(details)
    .map((detail) => firstText(detail, 'text', 'summary'))
    .join('');
}

/** The words of a spoken answer. */
function transcriptIn(audio: unknown): string {
  return isObject(audio) ? firstText(audio, 'transcript') : '';
}
