import type { ProviderState } from '../../../model/chat/parts';
import type { JsonObject } from '../../../model/json';
import { firstText } from '../../json';
import type { ChatRequest } from '../dialect';
import { isSameText, type RequestMessage } from '../messages';

/** What a reply is sent as: its words, or the blocks that the server wrote, as they came. */
export type Content = string | readonly JsonObject[];

/**
 * The blocks that the server wrote of a reply; null where its words have to do: they are other words now, the server
 * has refused such blocks, or called a tool and no result follows, which it refuses.
 */
export function stateBlocks(
  { content, state, calls = [] }: Pick<RequestMessage, 'content' | 'calls'> & { state?: ProviderState | undefined },
  { refuses }: Pick<ChatRequest, 'refuses'>,
): readonly JsonObject[] | null {
  if (!state || refuses.includes('provider-state')) return null;
  const { items } = state;
  const words = items.map((item) => (item['type'] === 'text' ? firstText(item, 'text') : '')).join('');
  const isOpen = items.some(({ type, id }) => type === 'tool_use' && !calls.some((call) => call.id === id));
  if (!isSameText(words, content) || isOpen) return null;
  // Empty texts are refused, also those that the server wrote.
  return items.filter((item) => item['type'] !== 'text' || firstText(item, 'text').trim() !== '');
}
