import type { Block } from './block';
import { blocksOf, unsafeBlocksOf } from './drawing/unsafe-blocks';
import { sanitize } from './sanitize';

export type { Block } from './block';

/** Reads a whole text at once. Needs a DOM; never throws: a text that cannot be rendered is shown as it was written. */
export function renderMarkdown(text: string): Block[] {
  try {
    return blocksOf(unsafeBlocksOf(text), (place) => place, sanitize);
  } catch {
    return [{ type: 'plain', key: 0, text }];
  }
}
