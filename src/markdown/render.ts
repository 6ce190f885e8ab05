import type { Block } from './block';
import { blocksOf, draftsOf } from './drawing/block-draft';
import { sanitize } from './sanitize';

export type { Block } from './block';

/** Reads a whole text at once. Needs a DOM; never throws: a text that cannot be rendered is shown as it was written. */
export function renderMarkdown(text: string): Block[] {
  try {
    return blocksOf(draftsOf(text), (place) => place, sanitize);
  } catch {
    return [{ type: 'plain', key: 0, text }];
  }
}
