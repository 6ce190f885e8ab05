import type { ProviderState } from '../../../model/chat/parts';
import { isObject, type JsonObject } from '../../../model/json';
import type { ChatRequest } from '../dialect';
import { isSameText, type RequestMessage } from '../messages';
import { filledIn } from '../reply-pictures';
import { contentOf, type SentMedia } from '../sent-media';
import { shownText } from './shown-text';

/**
 * The parts that the server wrote of a reply, with the signatures of its thoughts; null where its words have to do: they
 * are other words now, the server has refused its own parts, or it called a function and no result follows, which it
 * refuses.
 */
export function stateParts(
  {
    content,
    state,
    calls = [],
    media = [],
  }: Pick<RequestMessage, 'content' | 'calls' | 'media'> & { state?: ProviderState | undefined },
  { refuses }: Pick<ChatRequest, 'refuses'>,
): readonly JsonObject[] | null {
  if (!state || refuses.includes('provider-state')) return null;
  const { items } = state;
  const words = items.map(shownText).join('');
  const isSame = isSameText(words, content);
  const called = items.filter((item) => 'functionCall' in item).length;
  if (!isSame || called !== calls.length) return null;
  return filledIn(items, media, ({ inlineData }) => (isObject(inlineData) ? 1 : 0), withBytes);
}

function withBytes(item: JsonObject, [picture]: readonly SentMedia[]): JsonObject | null {
  const content = picture && contentOf(picture);
  const mimeType = picture?.mediaType;
  return content && 'base64' in content ? { ...item, inlineData: { mimeType, data: content.base64 } } : null;
}
