import type { Block } from './block';
import { blockOf, draftsOf } from './draft';
import { sanitize } from './sanitize';

export type { Block } from './block';

/** Reads a whole text at once. Needs a DOM; never throws. */
export function renderMarkdown(text: string): Block[] {
  return draftsOf(text).map((draft, index) => blockOf(draft, index, sanitize));
}
